// A browser has no `node:assert`; this is as much of it as these tests use.

function fail(message: string): never {
  throw new Error(message);
}

export function ok(value: unknown, message = 'expected something that holds'): asserts value {
  if (value === undefined || value === null || value === false || value === 0 || value === '') fail(message);
}

export function equal(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) fail(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

export function deepEqual(actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) fail(`expected ${other}, got ${one}`);
}

export default { ok, equal, deepEqual };
