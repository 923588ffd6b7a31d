import type { CancellationToken } from 'vscode-languageserver';
import type { Letter, LetterReference } from '../letter/letter.js';
import { REQUESTS, type PositionParams, type ReferenceForms } from '../protocol.js';
import { referenceInForm, type HouseForm } from '../rules/fixes/referenceForm.js';
import type { Feature } from './feature.js';
import { referenceAt } from './referenceAt.js';

/** The forms with what a person calls them. */
const FORMS: readonly { readonly form: HouseForm; readonly name: string }[] = [
  { form: 'kort', name: 'Kort' },
  { form: 'lang', name: 'Lang, met vergaderjaar' },
  { form: 'leidraad', name: 'Volgens de Leidraad' },
];

/** The ways to copy the reference at an offset, the form of the house first; null where no reference stands. */
export function referenceForms(letter: Letter, offset: number): ReferenceForms | null {
  const found = referenceAt(letter, offset);
  if (found === undefined) return null;
  const { reference } = found;
  const forms = [...inForms(letter, found), { name: 'Webadres', text: reference.url }].flatMap(({ name, text }) =>
    text === null ? [] : [{ name, text }],
  );
  return { reference: reference.text, forms, note: missing(letter, found) };
}

function inForms(letter: Letter, found: LetterReference): readonly { name: string; text: string | null }[] {
  const { reference } = found;
  if (reference.kind !== 'kamerstuk') return [{ name: 'Zoals gebruikelijk', text: reference.houseForm }];
  const preferred = letter.profile.referenceForm;
  const inOrder = FORMS.toSorted((a, b) => Number(b.form === preferred) - Number(a.form === preferred));
  return inOrder.map(({ form, name }) => ({
    name: form === preferred ? `${name} (huisstijl)` : name,
    text: referenceInForm(letter, found, form),
  }));
}

/** Why a form is not among them; null where all are. */
function missing(letter: Letter, found: LetterReference): string | null {
  const { reference } = found;
  if (reference.kind !== 'kamerstuk') return null;
  if (referenceInForm(letter, found, 'lang') !== null) return null;
  return reference.sessionYear === null
    ? 'De andere vormen vragen het vergaderjaar, en dat staat niet in de brief.'
    : 'In een andere vorm kan pas als de verwijzing zelf klopt.';
}

export const copyReferenceFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    connection.onRequest(REQUESTS.referenceForms, async ({ uri, position }: PositionParams, token: CancellationToken) =>
      ofLetter<ReferenceForms | null>(uri, token, null, ({ letter }, document) =>
        referenceForms(letter, document.offsetAt(position)),
      ),
    );
  },
};
