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
import { answersOf, EMPTY, inMeeting, stepsOf, summary, type Draft } from './steps.js';

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

/** The folder in which a new letter will probably be kept, with the setting that holds there. */
function placeOfNewLetter(): NewLetterPlace {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active);
  const folder = (own ?? vscode.workspace.workspaceFolders?.[0])?.uri;
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
  readonly #place: NewLetterPlace;
  readonly #choices: LetterChoices;
  #draft: Draft = EMPTY;
  /** The Council as the server last understood it. */
  #meeting: NewMeeting | null = null;

  private constructor(
    client: LanguageClient,
    letters: Letters,
    preview: LetterPreview,
    place: NewLetterPlace,
    choices: LetterChoices,
  ) {
    this.#client = client;
    this.#letters = letters;
    this.#preview = preview;
    this.#place = place;
    this.#choices = choices;
  }

  static async begin(client: LanguageClient, letters: Letters, preview: LetterPreview): Promise<Wizard> {
    const place = placeOfNewLetter();
    const choices = await client.sendRequest<LetterChoices>(REQUESTS.letterChoices, place);
    return new Wizard(client, letters, preview, place, choices);
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
    return this.#client.sendRequest<NewLetterResult>(REQUESTS.newLetter, { ...this.#place, answers: answersOf(draft) });
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
      choices: [
        { label: vscode.l10n.t('Brief openen'), description: summary(result.text, vscode.l10n.t), value: 'open' },
      ],
    });
    await this.#preview.close();
    if (answered.kind === 'back') return 'back';
    if (answered.kind === 'value') await open(result);
    return 'done';
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
