/**
 * The texts in a piece of code that are looked up with `l10n.t('…')` or with a `t('…')` handed down from it, each for
 * itself. They are the Dutch default; a translation gives others under the same keys.
 */
export function textsIn(code: string): readonly string[] {
  return [...code.matchAll(/\bt\(\s*'((?:[^'\\\n]|\\.)*)'/g)].map(([, text = '']) => text.replaceAll(/\\(.)/g, '$1'));
}
