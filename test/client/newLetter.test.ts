import assert from 'node:assert/strict';
import {
  answersOf,
  councilChoices,
  EMPTY,
  fieldsOf,
  inMeeting,
  lastChoices,
  meetingInWords,
  officeChoices,
  otherProfile,
  profileChoices,
  stepsOf,
  summary,
  withPart,
  withParts,
  type Draft,
} from '../../client/src/newLetter/steps.js';
import { letterChoices, newLetter } from '../../server/src/features/newLetter.js';
import { KAMERSTUK } from '../../server/src/profile/kamerstuk.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import type { LetterChoices, NewMeeting } from '../../server/src/protocol.js';

const t = (message: string, ...values: (string | number)[]): string =>
  message.replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
const CHOICES = letterChoices(STANDARD);

function meetingOf(draft: Partial<Draft>): NewMeeting {
  const result = newLetter(answersOf({ ...EMPTY, ...draft }), STANDARD);
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return result.meeting;
}

const ids = (draft: Draft, meeting: NewMeeting | null): readonly string[] =>
  stepsOf(draft, meeting).map((step) => ('part' in step ? `${step.id} ${step.part}` : step.id));

describe('the questions for a new letter', () => {
  it('are as many as the answers call for', () => {
    const short = [
      'profile',
      'council',
      'days',
      'place',
      'parts',
      'items 0',
      'attendee 0',
      'signer',
      'onBehalf',
      'date',
      'preview',
    ];
    assert.deepEqual(ids(EMPTY, null), short);
    const divided = withParts({ ...EMPTY, council: 'LVR' }, ['Landbouw', ' Visserij ', '']);
    const one = meetingOf({ council: 'LVR', days: '23 maart 2026' });
    assert.deepEqual(ids(divided, one).slice(5, 9), ['items 0', 'attendee 0', 'items 1', 'attendee 1']);
    const two = meetingOf({ council: 'LVR', days: '23 en 24 maart 2026' });
    assert.deepEqual(ids(divided, two).slice(5, 11), [
      'day 0',
      'items 0',
      'attendee 0',
      'day 1',
      'items 1',
      'attendee 1',
    ]);
    const taken = ['profile', 'council', 'days', 'place', 'signer', 'onBehalf', 'date', 'preview'];
    assert.deepEqual(ids({ ...EMPTY, source: 'agenda' }, two), taken);
    assert.deepEqual(ids({ ...EMPTY, source: 'earlier' }, two), taken);
  });

  it('lose nothing where a person goes back and divides the agenda otherwise', () => {
    const items = [{ kind: 'debat', title: 'Bodem' }];
    const noted = withPart(EMPTY, 0, { items });
    assert.deepEqual(
      withParts(noted, ['Landbouw', 'Visserij']).parts.map((part) => part.items.length),
      [1, 0],
    );
    const attended = withPart(withParts(noted, ['Landbouw', 'Visserij']), 1, { attendee: 'ik' });
    const turned = withParts(attended, ['Visserij', 'Landbouw', 'Visserij']);
    assert.deepEqual(
      turned.parts.map(({ title, attendee, items: { length } }) => [title, attendee, length]),
      [
        ['Visserij', 'ik', 0],
        ['Landbouw', '', 1],
      ],
    );
    assert.deepEqual(withParts(EMPTY, []).parts, EMPTY.parts);
  });

  it('leave the day of a part open again where the Council gets other days', () => {
    const draft = withPart(withParts(EMPTY, ['Landbouw', 'Visserij']), 1, { day: 'dinsdag 24 maart 2026' });
    const dayIn = (days: string): readonly string[] =>
      inMeeting(draft, meetingOf({ council: 'LVR', days })).parts.map(({ day }) => day);
    assert.deepEqual(dayIn('23 en 24 maart 2026'), ['', 'dinsdag 24 maart 2026']);
    assert.deepEqual(dayIn('30 en 31 maart 2026'), ['', '']);
  });

  it('come to answers that the server understands', () => {
    let draft: Draft = withParts({ ...EMPTY, council: 'LVR', days: '23 en 24 maart 2026' }, ['Landbouw']);
    draft = withPart(draft, 0, {
      day: 'maandag 23 maart 2026',
      attendee: 'ik',
      items: [{ kind: 'debat', title: 'Bodem' }],
    });
    draft = {
      ...draft,
      signer: 'minister van LVVN',
      onBehalf: ['minister van BZ'],
      date: '2 maart 2026',
      place: 'Gent',
    };
    const result = newLetter(answersOf(draft), STANDARD);
    assert.ok(result.ok);
    assert.match(result.text, /^## Landbouw – maandag 23 maart 2026$/m);
    assert.match(result.text, /^### Bodem \(beleidsdebat\)$/m);
    assert.deepEqual(answersOf({ ...EMPTY, source: 'agenda', sourceText: '- Bodem' }), { agenda: '- Bodem' });
    const { hole, text } = result;
    const line = text.split('\n')[hole?.start.line ?? -1] ?? '';
    assert.match(line.slice(hole?.start.character, hole?.end.character), /^\[[^\]]+\]$/);
  });

  it('offer the house style that holds, those of the product, and to have another hold from now on', () => {
    const own = { ...STANDARD, name: 'LVVN' };
    const offered = (choices: LetterChoices): readonly string[] =>
      profileChoices(choices, t).map(({ label, description = '' }) => `${label} (${description})`);
    assert.deepEqual(offered(CHOICES), [
      'standaard (geldt hier)',
      'kamerstuk (hier geldt «standaard», en daaraan wordt de brief getoetst)',
    ]);
    const inFolder = letterChoices(own);
    assert.deepEqual(offered(inFolder), [
      'Van deze map: LVVN (geldt hier)',
      'standaard (hier geldt «LVVN», en daaraan wordt de brief getoetst)',
      'kamerstuk (hier geldt «LVVN», en daaraan wordt de brief getoetst)',
    ]);
    assert.equal(offered(letterChoices(own, 'stijl/lvvn.json'))[0], 'Uit de instellingen: LVVN (geldt hier)');
    assert.equal(otherProfile(inFolder, ''), null);
    assert.equal(otherProfile(letterChoices(own, 'stijl/lvvn.json'), 'stijl/lvvn.json'), null);
    assert.equal(otherProfile(letterChoices(KAMERSTUK, 'kamerstuk'), 'kamerstuk'), null);

    const last = (profile: string | null, where: string | null): readonly string[] =>
      lastChoices({ ...EMPTY, profile }, inFolder, '- Bodem [datum]', where, t).map(
        ({ label, description = '' }) => `${label} (${description})`,
      );
    assert.deepEqual(last(null, 'deze map'), ['Brief openen (1 agendapunt, 1 invulplek)']);
    assert.deepEqual(last('kamerstuk', 'deze map'), [
      'Brief openen (1 agendapunt, 1 invulplek, getoetst aan «LVVN»)',
      'Brief openen, en hier voortaan «kamerstuk» laten gelden (wijzigt de instelling «Profiel» van deze map)',
    ]);
    assert.equal(last('kamerstuk', null).length, 1, 'settings of a folder that is not trusted do not count');
  });

  it('offer every Council, formal and informal, and first the offices that usually send its letters', () => {
    const councils = councilChoices(CHOICES, 'blank', t);
    for (const { value, heading } of councils) if (heading !== true) meetingOf({ council: value });
    const lvr = councils.find(({ value }) => value === 'Landbouw- en Visserijraad');
    assert.equal(lvr?.description, 'LVR · L&V-Raad · AGRIFISH · 21 501-32');
    const begroting = councils.find(({ value }) => value === 'Begrotingsraad');
    assert.equal(begroting?.description, '', 'a dossier that is in doubt is not shown');
    assert.equal(councilChoices(CHOICES, 'earlier', t)[0]?.value, '');
    const meeting = meetingOf({ council: 'informele Landbouw- en Visserijraad' });
    assert.deepEqual(fieldsOf(CHOICES, meeting), ['Landbouw', 'Visserij']);
    assert.equal(
      officeChoices(CHOICES, meeting, t)[1]?.value,
      'minister van Landbouw, Visserij, Voedselzekerheid en Natuur',
    );
    const offices = officeChoices(CHOICES, meeting, t)
      .map(({ value }) => value)
      .filter((value) => value !== '');
    assert.equal(new Set(offices).size, offices.length);
  });

  it('tell how the days were understood, and what the letter will hold', () => {
    const words = (draft: Partial<Draft>): string => meetingInWords(meetingOf(draft), t);
    assert.equal(
      words({ council: 'Milieuraad', days: '2026-06-11' }),
      'donderdag 11 juni 2026 · Luxemburg · Cypriotisch voorzitterschap',
    );
    assert.equal(words({ council: 'Europese Raad', days: '2026-06-18' }), 'donderdag 18 juni 2026 · Brussel');
    assert.equal(words({ council: 'Milieuraad' }), '');
    const { text } = newLetter({ council: 'Milieuraad' }, STANDARD) as { text: string };
    assert.equal(summary(text, t), '1 agendapunt, 14 invulplekken');
  });
});
