import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * Where a file stands, as services that look at a checkout want it: relative to the folder and with forward slashes. A
 * file outside the folder keeps its whole path; standard input its name.
 */
export function place(folder: string, path: string): string {
  const whole = resolve(folder, path);
  const inside = relative(folder, whole);
  const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return (outside ? whole : inside).replaceAll(sep, '/');
}
