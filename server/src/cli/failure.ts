/** Something that could not be done, said in Dutch to the person who asked for it: exit status 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** What an error of the file system means, in Dutch, as the end of a sentence; it names no code of the system. */
export function reasonOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'het bestand bestaat niet';
    case 'EACCES':
    case 'EPERM':
      return 'er is geen toestemming voor';
    case 'EISDIR':
      return 'het is een map';
    case 'ENOTDIR':
      return 'een deel van het pad is geen map';
    case 'EBUSY':
    case 'ETXTBSY':
      return 'het is geopend in een ander programma';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'de schijf is vol';
    case 'EROFS':
      return 'de schijf kan alleen worden gelezen';
    case 'ELOOP':
      return 'de koppeling verwijst naar zichzelf';
    case 'ENAMETOOLONG':
      return 'de naam is te lang';
    case 'EMFILE':
    case 'ENFILE':
      return 'er zijn te veel bestanden geopend';
    default:
      return `het systeem weigert het (${typeof code === 'string' ? code : 'onbekende reden'})`;
  }
}
