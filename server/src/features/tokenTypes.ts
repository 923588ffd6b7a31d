/**
 * What things of a letter are called to an editor: kinds that every editor gives a colour. `semanticTokenScopes` in
 * package.json says how they look in a letter where a theme has no colour of its own for them.
 */
export const TOKEN_TYPES = ['namespace', 'class', 'property', 'number', 'string', 'macro'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
