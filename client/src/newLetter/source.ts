import * as vscode from 'vscode';
import { say } from '../commands/edits.js';
import type { Letters } from '../letters.js';
import { textOfFile } from '../textFile.js';
import { pick, type Frame } from './quickInput.js';
import type { Choice, Draft } from './steps.js';

/** Where the structure of a letter comes from, with the text there. */
export type Source = Pick<Draft, 'source' | 'sourceText'>;

/** Asks for it until there is one; null where the person gives up. */
export async function chooseSource(letters: Letters, frame: Frame): Promise<Source | null> {
  const open = vscode.workspace.textDocuments.filter((document) => letters.isLetter(document));
  for (;;) {
    const answered = await pick(frame, {
      placeholder: vscode.l10n.t('Waarmee begint de brief?'),
      choices: [
        { label: vscode.l10n.t('Leeg'), description: vscode.l10n.t('alles zelf invullen'), value: 'blank' },
        {
          label: vscode.l10n.t('Een gekopieerde agenda van de Raad'),
          description: vscode.l10n.t('van het klembord'),
          value: 'clipboard',
        },
        { label: vscode.l10n.t('Een agenda van de Raad in een bestand …'), value: 'agenda' },
        ...open.map(letterChoice),
        {
          label: vscode.l10n.t('Een eerdere brief in een bestand …'),
          description: vscode.l10n.t('alleen de opbouw'),
          value: 'earlier',
        },
      ],
    });
    if (answered.kind !== 'value') return null;
    const text = await textFor(answered.value, open);
    const source =
      answered.value === 'clipboard' ? 'agenda' : answered.value.startsWith('open:') ? 'earlier' : answered.value;
    if (source === 'blank') return { source, sourceText: '' };
    if (text !== null && (source === 'agenda' || source === 'earlier')) return { source, sourceText: text };
  }
}

function letterChoice(document: vscode.TextDocument, index: number): Choice {
  return {
    label: vscode.l10n.t('De open brief «{0}»', document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)),
    description: vscode.l10n.t('alleen de opbouw'),
    value: `open:${String(index)}`,
  };
}

/** The text that a choice stands for; null where there is none, which is said. */
async function textFor(choice: string, open: readonly vscode.TextDocument[]): Promise<string | null> {
  if (choice === 'blank') return '';
  if (choice.startsWith('open:')) return open[Number(choice.slice('open:'.length))]?.getText() ?? null;
  if (choice !== 'clipboard') return fileText(choice === 'agenda');
  const text = await vscode.env.clipboard.readText();
  if (text.trim() !== '') return text;
  say(vscode.l10n.t('Er staat geen tekst op het klembord. Kopieer eerst de agenda.'));
  return null;
}

async function fileText(isAgenda: boolean): Promise<string | null> {
  const chosen = await vscode.window.showOpenDialog({
    title: isAgenda ? vscode.l10n.t('Agenda van de Raad') : vscode.l10n.t('Eerdere brief'),
    openLabel: vscode.l10n.t('Kiezen'),
    filters: { [vscode.l10n.t('Tekst')]: isAgenda ? ['txt', 'md'] : ['md', 'txt'] },
  });
  const [uri] = chosen ?? [];
  if (uri === undefined) return null;
  const text = await textOfFile(uri);
  // A file of another program may hold the sign that no text has.
  if (text?.includes('\0') === false) return text;
  say(
    isAgenda
      ? vscode.l10n.t(
          'Dit bestand is niet te lezen als tekst. Kopieer de agenda en kies «Een gekopieerde agenda van de Raad».',
        )
      : vscode.l10n.t(
          'Dit bestand is niet te lezen als tekst. Kopieer de tekst uit Word, bewaar die hier in een nieuw bestand en kies dat.',
        ),
  );
  return null;
}
