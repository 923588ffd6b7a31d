import type { LetterAnswers, LetterChoices, NewMeeting, ProfileChoice } from '../../../server/src/protocol.js';

/** Looks up a text for a person; its Dutch is the key. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** A part of the Council as it is being decided. */
export interface DraftPart {
  /** '' where the agenda is not divided. */
  readonly title: string;
  readonly day: string;
  readonly attendee: string;
  readonly items: readonly DraftItem[];
}

export interface DraftItem {
  readonly kind: string;
  readonly title: string;
}

/** What is decided about a new letter so far. */
export interface Draft {
  /** Where its structure comes from. */
  readonly source: 'blank' | 'agenda' | 'earlier';
  /** Text of the agenda or the earlier letter. */
  readonly sourceText: string;
  /** The house style that was chosen instead of the one that holds; null: that one. */
  readonly profile: string | null;
  /** '' for that of the source. */
  readonly council: string;
  readonly days: string;
  readonly place: string;
  readonly date: string;
  readonly parts: readonly DraftPart[];
  readonly signer: string;
  readonly onBehalf: readonly string[];
}

const OPEN_PART: DraftPart = { title: '', day: '', attendee: '', items: [] };

/** A letter of which nothing is decided. */
export const EMPTY: Draft = {
  source: 'blank',
  sourceText: '',
  profile: null,
  council: '',
  days: '',
  place: '',
  date: '',
  parts: [OPEN_PART],
  signer: '',
  onBehalf: [],
};

/** One question; `part` says of which part of the Council. */
export type Step =
  | { readonly id: 'profile' | 'council' | 'days' | 'place' | 'parts' | 'signer' | 'onBehalf' | 'date' }
  | { readonly id: 'preview' }
  | { readonly id: 'day' | 'items' | 'attendee'; readonly part: number };

/**
 * The questions for a letter, in order. Which there are depends on what is answered: parts have no day of their own where
 * the Council lasts one day, and a letter with a source has its parts already.
 */
export function stepsOf({ source, parts }: Draft, meeting: NewMeeting | null): readonly Step[] {
  const ownDay = (meeting?.each.length ?? 0) > 1;
  const perPart = parts.flatMap((one, part): readonly Step[] => [
    ...(ownDay && one.title !== '' ? [{ id: 'day' as const, part }] : []),
    { id: 'items', part },
    { id: 'attendee', part },
  ]);
  return [
    { id: 'profile' },
    { id: 'council' },
    { id: 'days' },
    { id: 'place' },
    ...(source === 'blank' ? [{ id: 'parts' as const }, ...perPart] : []),
    { id: 'signer' },
    { id: 'onBehalf' },
    { id: 'date' },
    { id: 'preview' },
  ];
}

/** The answers as the server takes them; what is open is left out. */
export function answersOf(draft: Draft): LetterAnswers {
  const { source, sourceText, council, days, place, date, signer, onBehalf } = draft;
  return {
    ...(council === '' ? {} : { council }),
    ...(days === '' ? {} : { days }),
    ...(place === '' ? {} : { place }),
    ...(date === '' ? {} : { date }),
    ...(signer === '' ? {} : { signer }),
    ...(onBehalf.length === 0 ? {} : { onBehalf }),
    ...(source === 'blank' ? { parts: draft.parts.map(partAnswer) } : { [source]: sourceText }),
  };
}

function partAnswer({ title, day, attendee, items }: DraftPart): NonNullable<LetterAnswers['parts']>[number] {
  return {
    title,
    ...(day === '' ? {} : { day }),
    ...(attendee === '' ? {} : { attendee }),
    items: items.map((item) => (item.kind === '' ? { title: item.title } : item)),
  };
}

/** The parts with these titles, in this order; one that was there keeps what is decided of it. None: one without a title. */
export function withParts(draft: Draft, titles: readonly string[]): Draft {
  const wanted = [...new Set(titles.map((title) => title.trim()).filter((title) => title !== ''))];
  const parts = (wanted.length === 0 ? [''] : wanted).map(
    (title, index) =>
      draft.parts.find((part) => part.title === title) ??
      // what was noted before the agenda was divided goes with its first part
      (index === 0 && draft.parts[0]?.title === '' ? { ...draft.parts[0], title } : { ...OPEN_PART, title }),
  );
  return { ...draft, parts };
}

export function withPart(draft: Draft, part: number, change: Partial<DraftPart>): Draft {
  return { ...draft, parts: draft.parts.map((one, index) => (index === part ? { ...one, ...change } : one)) };
}

/** Parts on a day that the Council does not have any more, as its days were changed, have theirs open again. */
export function inMeeting(draft: Draft, { each }: NewMeeting): Draft {
  return { ...draft, parts: draft.parts.map((part) => (each.includes(part.day) ? part : { ...part, day: '' })) };
}

export function partOf({ parts }: Draft, part: number): DraftPart {
  return parts[part] ?? OPEN_PART;
}

/** A line to choose from; `value` is what choosing it means. */
export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  /** A line that heads those below it, and cannot be chosen. */
  readonly heading?: boolean;
}

/** The house styles, with which of them holds. */
export function profileChoices({ profiles }: LetterChoices, t: Translate): readonly Choice[] {
  const { name: holding } = holdingOf(profiles);
  return profiles.map(({ profile, name, from, holds }) => ({
    label:
      from === 'product'
        ? name
        : from === 'folder'
          ? t('Van deze map: {0}', name)
          : t('Uit de instellingen: {0}', name),
    description: holds ? t('geldt hier') : t('hier geldt «{0}», en daaraan wordt de brief getoetst', holding),
    value: profile,
  }));
}

/** The house style that was chosen; null where it is the one that holds. */
export function otherProfile({ profiles }: LetterChoices, chosen: string): string | null {
  return chosen === holdingOf(profiles).profile ? null : chosen;
}

/** The house style by which the letter will be judged. */
export function holdingOf(profiles: readonly ProfileChoice[]): Pick<ProfileChoice, 'profile' | 'name'> {
  return profiles.find(({ holds }) => holds) ?? { profile: '', name: '' };
}

/** What can be done with the letter as it is shown. `where`: what a setting that makes the chosen house style hold is of; null: none can be made. */
export function lastChoices(
  { profile }: Draft,
  { profiles }: LetterChoices,
  text: string,
  where: string | null,
  t: Translate,
): readonly Choice[] {
  const open = { label: t('Brief openen'), description: summary(text, t), value: 'open' };
  if (profile === null) return [open];
  const judged = t('getoetst aan «{0}»', holdingOf(profiles).name);
  return [
    { ...open, description: `${open.description}, ${judged}` },
    ...(where === null
      ? []
      : [
          {
            label: t('Brief openen, en hier voortaan «{0}» laten gelden', profile),
            description: t('wijzigt de instelling «Profiel» van {0}', where),
            value: 'hold',
          },
        ]),
  ];
}

/** The Councils with what they are called for short and their dossier; informal ones behind them. */
export function councilChoices({ councils }: LetterChoices, source: Draft['source'], t: Translate): readonly Choice[] {
  const informal = councils.map(({ name }) => ({ label: informally(name), value: informally(name) }));
  return [
    ...(source === 'earlier' ? [{ label: t('Dezelfde als in de eerdere brief'), value: '' }] : []),
    ...councils.map(({ name, also, dossier }) => ({
      label: name,
      description: [...also.filter((one) => one.length <= 12), ...(dossier === null ? [] : [dossier])].join(' · '),
      value: name,
    })),
    { label: t('Informele Raad'), value: '', heading: true },
    ...informal,
  ];
}

function informally(name: string): string {
  return `informele ${name}`;
}

/** The parts that this Council is usually divided in. */
export function fieldsOf({ councils }: LetterChoices, meeting: NewMeeting | null): readonly string[] {
  const name = meeting?.council.replace(/^informele /, '');
  return councils.find((one) => one.name === name)?.fields ?? [];
}

/** Offices: first those that usually send letters on this Council, then all others; last that it is not yet known. */
export function officeChoices(
  { councils, offices }: LetterChoices,
  meeting: NewMeeting | null,
  t: Translate,
): readonly Choice[] {
  const name = meeting?.council.replace(/^informele /, '');
  const usual = councils.find((one) => one.name === name)?.offices ?? [];
  const rest = offices.filter((office) => !usual.includes(office));
  const choice = (office: string): Choice => ({ label: office, value: office });
  return [
    { label: t('Nog niet bekend'), value: '' },
    ...usual.map(choice),
    { label: t('Andere bewindspersonen'), value: '', heading: true },
    ...rest.map(choice),
  ];
}

/** How the days of the Council are understood, to read along: «maandag 9 maart 2026 · Brussel · Cypriotisch voorzitterschap». */
export function meetingInWords(meeting: NewMeeting, t: Translate): string {
  const chair =
    meeting.presidency === null || meeting.presidency.startsWith('[')
      ? []
      : [t('{0} voorzitterschap', meeting.presidency)];
  return [meeting.when, ...(meeting.place === null ? [] : [meeting.place]), ...chair]
    .filter((one) => one !== '')
    .join(' · ');
}

/** What the letter will hold, in a line: «2 raadsdelen, 5 agendapunten, 19 invulplekken». */
export function summary(text: string, t: Translate): string {
  const holes = text.match(/\[[^[\]\n]+\]/g)?.length ?? 0;
  const lines = text.split('\n');
  const entries = lines.filter((line) => line.startsWith('- ')).length;
  return [
    entries === 1 ? t('1 agendapunt') : t('{0} agendapunten', entries),
    holes === 1 ? t('1 invulplek') : t('{0} invulplekken', holes),
  ].join(', ');
}
