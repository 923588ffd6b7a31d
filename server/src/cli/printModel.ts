import { read } from '../letter/reader.js';
import { Failure, reasonOf } from './failure.js';
import { readStandardInput, readText } from './files.js';
import type { Terminal } from './terminal.js';
import { model } from './model.js';
import { forward, oneFile } from './paths.js';
import { Styles, type StyleChoice } from './profiles.js';

/** Prints how one letter is read. @throws Failure where it cannot be */
export async function printModel(path: string, style: StyleChoice, terminal: Terminal): Promise<void> {
  const target = await oneFile(path);
  const text = await textOf(target.path, target.kind === 'input', terminal);
  const { profile } = await new Styles(style).of(target.path);
  const letter = read(text, { profile, treatAs: 'letter', fileName: target.path });
  await terminal.write(`${JSON.stringify(model(target.path, letter), null, 2)}\n`);
}

async function textOf(path: string, isInput: boolean, terminal: Terminal): Promise<string> {
  try {
    const { text } = isInput ? await readStandardInput(terminal.input) : await readText(path);
    return text;
  } catch (error) {
    throw new Failure(`«${forward(path)}» is niet gelezen: ${reasonOf(error)}.`);
  }
}
