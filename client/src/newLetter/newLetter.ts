import * as vscode from 'vscode';
import type { LanguageClient } from '../client.js';
import {
  REQUESTS,
  SETTINGS_SECTION,
  type LetterChoices,
  type NewLetterPlace,
  type NewLetterResult,
  type NewMeeting,
} from '../../../server/src/protocol.js';
import { say } from '../commands/edits.js';
import type { Letters } from '../letters.js';
import { LetterPreview } from './preview.js';
import { ask } from './questions.js';
import { pick, type Frame } from './quickInput.js';
import { chooseSource } from './source.js';
import { answersOf, EMPTY, inMeeting, lastChoices, stepsOf, type Draft } from './steps.js';

/** «Nieuwe geannoteerde agenda»: asks step by step, shows what comes, and opens it. */
export async function writeNewLetter(client: LanguageClient, letters: Letters): Promise<void> {
  const preview = new LetterPreview();
  try {
    const wizard = await Wizard.begin(client, letters, preview);
    await wizard.run();
  } finally {
    await preview.close();
    preview.dispose();
  }
}

/** The folder in which a new letter will probably be kept. */
function folderOfNewLetter(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active);
  return (own ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

/** That folder with the setting that holds there. */
function placeOf(folder: vscode.Uri | undefined): NewLetterPlace {
  const profile = vscode.workspace.getConfiguration(SETTINGS_SECTION, folder).get<string>('profiel', '');
  return {
    ...(folder === undefined ? {} : { folder: `${folder.toString()}/` }),
    ...(profile === '' ? {} : { profile }),
  };
}

/** One letter in the making. */
class Wizard {
  readonly #client: LanguageClient;
  readonly #letters: Letters;
  readonly #preview: LetterPreview;
  readonly #folder: vscode.Uri | undefined;
  readonly #place: NewLetterPlace;
  readonly #choices: LetterChoices;
  #draft: Draft = EMPTY;
  /** The Council as the server last understood it. */
  #meeting: NewMeeting | null = null;

  private constructor(
    client: LanguageClient,
    letters: Letters,
    preview: LetterPreview,
    folder: vscode.Uri | undefined,
    choices: LetterChoices,
  ) {
    this.#client = client;
    this.#letters = letters;
    this.#preview = preview;
    this.#folder = folder;
    this.#place = placeOf(folder);
    this.#choices = choices;
  }

  static async begin(client: LanguageClient, letters: Letters, preview: LetterPreview): Promise<Wizard> {
    const folder = folderOfNewLetter();
    const choices = await client.sendRequest<LetterChoices>(REQUESTS.letterChoices, placeOf(folder));
    return new Wizard(client, letters, preview, folder, choices);
  }

  /** Asks all questions; «back» goes to the one before, as often as wanted. */
  async run(): Promise<void> {
    if (!(await this.#source())) return;
    let index = 0;
    for (;;) {
      const steps = stepsOf(this.#draft, this.#meeting);
      const step = steps[index];
      if (step === undefined) return;
      const frame: Frame = {
        title: vscode.l10n.t('Nieuwe geannoteerde agenda'),
        step: index + 2,
        total: steps.length + 1,
        back: true,
      };
      if (step.id === 'preview') {
        const done = await this.#last(frame);
        if (done !== 'back') return;
        index -= 1;
        continue;
      }
      const answered = await ask(step, frame, {
        draft: this.#draft,
        meeting: this.#meeting,
        choices: this.#choices,
        compose: async (draft) => this.#compose(draft),
        keep: (draft) => {
          this.#draft = draft;
        },
      });
      if (answered.kind === 'cancel') return;
      if (answered.kind === 'value') {
        this.#draft = answered.value;
        await this.#understand();
        index += 1;
      } else if (index > 0) index -= 1;
      else if (!(await this.#source())) return;
    }
  }

  // ── Questions ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Where the structure comes from; asked anew where the agenda or the letter cannot be used. False: nothing was chosen. */
  async #source(): Promise<boolean> {
    for (;;) {
      const chosen = await chooseSource(this.#letters, {
        title: vscode.l10n.t('Nieuwe geannoteerde agenda'),
        step: 1,
        total: stepsOf(this.#draft, this.#meeting).length + 1,
        back: false,
      });
      if (chosen === null) return false;
      this.#draft = { ...this.#draft, ...chosen, council: '' };
      const result = await this.#compose(this.#draft);
      if (result.ok) {
        this.#meeting = result.meeting;
        const known = this.#choices.councils.some(({ name }) => result.meeting.council.endsWith(name));
        this.#draft = { ...this.#draft, council: known ? result.meeting.council : '', days: result.meeting.days };
      }
      if (result.ok || (result.field !== 'agenda' && result.field !== 'earlier')) return true;
      say(result.reason);
    }
  }

  // ── The letter ───────────────────────────────────────────────────────────────────────────────────────────────────

  async #compose(draft: Draft): Promise<NewLetterResult> {
    const { profile } = draft;
    const place = profile === null ? this.#place : { ...this.#place, profile };
    return this.#client.sendRequest<NewLetterResult>(REQUESTS.newLetter, { ...place, answers: answersOf(draft) });
  }

  /** Asks the server how it understands the Council; its parts are no part of that. */
  async #understand(): Promise<void> {
    const result = await this.#compose({ ...this.#draft, parts: EMPTY.parts });
    if (!result.ok) return;
    this.#meeting = result.meeting;
    this.#draft = inMeeting(this.#draft, result.meeting);
  }

  /** Shows the letter and asks whether it is to be opened. */
  async #last(frame: Frame): Promise<'back' | 'done'> {
    const result = await this.#compose(this.#draft);
    if (!result.ok) {
      say(result.reason);
      return 'back';
    }
    await this.#preview.show(result.text);
    const answered = await pick(frame, {
      placeholder: vscode.l10n.t('Zo wordt de brief. Openen?'),
      choices: lastChoices(this.#draft, this.#choices, result.text, scopeInWords(this.#folder), vscode.l10n.t),
    });
    await this.#preview.close();
    if (answered.kind === 'back') return 'back';
    if (answered.kind !== 'value') return 'done';
    await open(result);
    if (answered.value === 'hold' && this.#draft.profile !== null) await letHold(this.#draft.profile, this.#folder);
    return 'done';
  }
}

/** What the setting that decides on the house style belongs to; null where settings of a folder do not count. */
function scopeInWords(folder: vscode.Uri | undefined): string | null {
  if (!vscode.workspace.isTrusted) return null;
  return folder === undefined ? vscode.l10n.t('al uw brieven') : vscode.l10n.t('deze map');
}

/** Has a house style hold from now on; what is asked for by the setting goes before a file in the folder. */
async function letHold(profile: string, folder: vscode.Uri | undefined): Promise<void> {
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  // In a folder that is opened by itself its settings count for a letter that was not yet saved, too.
  const isAlone = vscode.workspace.workspaceFile === undefined;
  const target = folder === undefined ? Global : isAlone ? Workspace : WorkspaceFolder;
  try {
    await vscode.workspace.getConfiguration(SETTINGS_SECTION, folder).update('profiel', profile, target);
  } catch {
    say(vscode.l10n.t('De instelling «Profiel» kon niet worden gewijzigd. De brief is wel gemaakt.'));
  }
}

/** Opens the letter as a text that was not yet saved, with the first thing to fill in selected. */
async function open({ text: content, hole, left }: NewLetterResult & { readonly ok: true }): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  // An editor that has shown what cannot be changed, as the preview, offers no quick fixes until providers come or go.
  vscode.languages.registerCodeActionsProvider({ pattern: '/' }, { provideCodeActions: () => [] }).dispose();
  if (hole !== null) {
    const range = new vscode.Range(hole.start.line, hole.start.character, hole.end.line, hole.end.character);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  const [first] = left;
  if (first === undefined) return;
  say(
    left.length === 1
      ? vscode.l10n.t('1 regel van de agenda is niet overgenomen: «{0}».', first)
      : vscode.l10n.t('{0} regels van de agenda zijn niet overgenomen. De eerste is «{1}».', left.length, first),
  );
}
