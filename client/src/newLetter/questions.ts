import * as vscode from 'vscode';
import type { LetterChoices, NewLetterResult, NewMeeting } from '../../../server/src/protocol.js';
import { pick, pickMany, text, type Answer, type Frame } from './quickInput.js';
import {
  councilChoices,
  EMPTY,
  fieldsOf,
  holdingOf,
  meetingInWords,
  officeChoices,
  otherProfile,
  partOf,
  profileChoices,
  withPart,
  withParts,
  type Choice,
  type Draft,
  type DraftItem,
  type Step,
} from './steps.js';

/** What a question is asked with. */
export interface Context {
  readonly draft: Draft;
  /** The Council as the server last understood it. */
  readonly meeting: NewMeeting | null;
  readonly choices: LetterChoices;
  /** What the server makes of a draft. */
  readonly compose: (draft: Draft) => Promise<NewLetterResult>;
  /** Keeps what was decided before the question is answered: items stay where a person goes back. */
  readonly keep: (draft: Draft) => void;
}

/** Asks one question; the answer is the draft as it then is. */
export async function ask(
  step: Exclude<Step, { id: 'preview' }>,
  frame: Frame,
  context: Context,
): Promise<Answer<Draft>> {
  const { draft, choices, meeting } = context;
  switch (step.id) {
    case 'profile':
      return mapped(
        await pick(frame, {
          placeholder: vscode.l10n.t('Welke huisstijl krijgt de brief?'),
          choices: profileChoices(choices, vscode.l10n.t),
          active: draft.profile ?? holdingOf(choices.profiles).profile,
        }),
        (chosen) => ({ ...draft, profile: otherProfile(choices, chosen) }),
      );
    case 'council':
      return mapped(
        await pick(frame, {
          placeholder: vscode.l10n.t('Welke Raad? Typ een deel van de naam of de afkorting.'),
          choices: councilChoices(choices, draft.source, vscode.l10n.t),
          active: draft.council,
        }),
        (council) => ({ ...draft, council }),
      );
    case 'days':
      return textStep(frame, context, 'days', draft.days, {
        prompt: vscode.l10n.t('Wanneer komt de Raad bijeen? Leeg laten mag: dan blijft het een invulplek.'),
        placeholder: vscode.l10n.t('9 en 10 maart 2026'),
      });
    case 'place':
      return placeStep(frame, context);
    case 'parts':
      return partsStep(frame, context);
    case 'day':
      return dayStep(frame, context, step.part);
    case 'items':
      return itemsStep(frame, context, step.part);
    case 'attendee':
      return attendeeStep(frame, context, step.part);
    case 'signer':
      return mapped(
        await pick(frame, {
          placeholder: vscode.l10n.t('Wie ondertekent? Kies, of typ een ambt.'),
          choices: officeChoices(choices, meeting, vscode.l10n.t),
          active: draft.signer,
          free: true,
        }),
        (signer) => ({ ...draft, signer }),
      );
    case 'onBehalf':
      return mapped(
        await pickMany(frame, {
          placeholder: vscode.l10n.t('Mede namens wie? Niemand kiezen mag.'),
          choices: officeChoices(choices, meeting, vscode.l10n.t).filter(
            ({ value, heading }) => heading === true || (value !== '' && value !== draft.signer),
          ),
          selected: draft.onBehalf,
        }),
        (onBehalf) => ({ ...draft, onBehalf }),
      );
    case 'date':
      return textStep(frame, context, 'date', draft.date, {
        prompt: vscode.l10n.t('Welke datum krijgt de brief? Leeg laten mag: dan blijft het een invulplek.'),
        placeholder: vscode.l10n.t('25 februari 2026'),
      });
  }
}

/** The usual place stays the usual one where it is only agreed with: other days may bring another. */
async function placeStep(frame: Frame, context: Context): Promise<Answer<Draft>> {
  const { draft, meeting } = context;
  const usual = draft.place === '' ? (meeting?.place ?? '') : null;
  const answered = await textStep(frame, context, 'place', usual ?? draft.place, {
    prompt: vscode.l10n.t('Waar komt de Raad bijeen?'),
    placeholder: vscode.l10n.t('Brussel'),
  });
  return mapped(answered, (given) => (given.place === usual ? draft : given));
}

/** A line of text that the server checks as it is typed. */
async function textStep(
  frame: Frame,
  { draft: before, compose }: Context,
  field: 'days' | 'place' | 'date',
  value: string,
  words: { readonly prompt: string; readonly placeholder: string },
): Promise<Answer<Draft>> {
  const answered = await text(frame, {
    ...words,
    value,
    validate: async (typed) => {
      const result = await compose({ ...before, parts: EMPTY.parts, [field]: typed });
      if (!result.ok) return { reason: result.field === field ? result.reason : null };
      return { reason: null, understood: field === 'days' ? meetingInWords(result.meeting, vscode.l10n.t) : '' };
    },
  });
  return mapped(answered, (typed) => ({ ...before, [field]: typed }));
}

async function partsStep(frame: Frame, { draft, meeting, choices }: Context): Promise<Answer<Draft>> {
  const usual = fieldsOf(choices, meeting);
  const titles = draft.parts.map(({ title }) => title).filter((title) => title !== '');
  const answered = await text(frame, {
    prompt: vscode.l10n.t('Welke raadsdelen? Zet er een puntkomma tussen. Leeg: de agenda is niet verdeeld.'),
    placeholder: usual.length === 0 ? vscode.l10n.t('Landbouw; Visserij') : usual.join('; '),
    value: (titles.length === 0 ? usual : titles).join('; '),
  });
  return mapped(answered, (typed) => withParts(draft, typed.split(';')));
}

async function dayStep(frame: Frame, { draft, meeting }: Context, part: number): Promise<Answer<Draft>> {
  const { title, day } = partOf(draft, part);
  const days = meeting?.each ?? [];
  const answered = await pick(frame, {
    placeholder: vscode.l10n.t('Op welke dag is «{0}»?', title),
    choices: [...days.map(asChoice), { label: vscode.l10n.t('Nog niet bekend'), value: '' }],
    active: day,
  });
  return mapped(answered, (value) => withPart(draft, part, { day: value }));
}

async function attendeeStep(frame: Frame, { draft, meeting, choices }: Context, part: number): Promise<Answer<Draft>> {
  const { title, attendee } = partOf(draft, part);
  const answered = await pick(frame, {
    placeholder:
      title === ''
        ? vscode.l10n.t('Wie neemt deel aan de Raad? Kies, of typ een ambt.')
        : vscode.l10n.t('Wie neemt deel aan «{0}»? Kies, of typ een ambt.', title),
    choices: [
      { label: vscode.l10n.t('Wie ondertekent'), description: vscode.l10n.t('«ik» in de brief'), value: 'ik' },
      ...officeChoices(choices, meeting, vscode.l10n.t),
    ],
    active: attendee,
    free: true,
  });
  return mapped(answered, (value) => withPart(draft, part, { attendee: value }));
}

/** The items one by one: a kind, then a title; choosing one that stands takes it away again. */
async function itemsStep(
  frame: Frame,
  { draft: before, choices, keep }: Context,
  part: number,
): Promise<Answer<Draft>> {
  let draft = before;
  for (;;) {
    const { title, items } = partOf(draft, part);
    const of = title === '' ? vscode.l10n.t('de Raad') : `«${title}»`;
    const answered = await pick(frame, {
      placeholder: vscode.l10n.t('Wat staat er op de agenda van {0}? Kies een soort om een punt toe te voegen.', of),
      choices: itemChoices(items, choices),
      active: 'done',
    });
    if (answered.kind !== 'value') return answered;
    const { value } = answered;
    if (value === 'done') return { kind: 'value', value: draft };
    const [what, which = ''] = value.split(':');
    if (what === 'remove') {
      draft = withPart(draft, part, { items: items.filter((_, index) => String(index) !== which) });
      keep(draft);
      continue;
    }
    const named = await text(frame, {
      prompt: vscode.l10n.t('Titel van het agendapunt. Leeg laten mag: dan blijft het een invulplek.'),
      placeholder: vscode.l10n.t('Bodemgezondheid'),
      value: '',
    });
    if (named.kind === 'cancel') return named;
    if (named.kind === 'value') {
      draft = withPart(draft, part, { items: [...items, { kind: which, title: named.value }] });
      keep(draft);
    }
  }
}

function itemChoices(items: readonly DraftItem[], { kinds }: LetterChoices): readonly Choice[] {
  const nameOf = (kind: string): string => kinds.find((one) => one.kind === kind)?.name ?? kind;
  return [
    { label: items.length === 0 ? vscode.l10n.t('Later invullen') : vscode.l10n.t('Verder'), value: 'done' },
    ...(items.length === 0 ? [] : [{ label: vscode.l10n.t('Kiezen haalt weg'), value: '', heading: true }]),
    ...items.map(({ kind, title }, index) => ({
      label: title === '' ? `[${nameOf(kind)}]` : title,
      description: nameOf(kind),
      value: `remove:${String(index)}`,
    })),
    { label: vscode.l10n.t('Toevoegen'), value: '', heading: true },
    ...kinds.map(({ kind, name }) => ({ label: `$(add) ${name}`, value: `add:${kind}` })),
  ];
}

function asChoice(words: string): Choice {
  return { label: words, value: words };
}

function mapped<From, To>(answered: Answer<From>, make: (value: From) => To): Answer<To> {
  return answered.kind === 'value' ? { kind: 'value', value: make(answered.value) } : answered;
}
