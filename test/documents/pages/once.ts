import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openTypesetter } from '../../../server/src/documents/pages/compiler.js';
import { engineFiles } from '../../../server/src/documents/pages/engineFiles.js';
import { dataOf } from './letters.js';

// Sets the letter whose path it is given, and writes what its PDF comes to.

const typesetter = await openTypesetter(await engineFiles());
const pdf = typesetter.pdf(dataOf(readFileSync(process.argv[2] ?? '', 'utf8')));
console.log(createHash('sha256').update(pdf).digest('hex'));
