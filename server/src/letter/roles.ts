import { matchName, stripNumbering, type NameMatch } from '../profile/names.js';
import type { Profile, SectionRole } from '../profile/types.js';
import type { WrittenDate } from './dates.js';
import { isFormation } from './formations.js';
import { kindOf } from './kinds.js';
import type { Heading, Role } from './letter.js';
import type { Prose } from './prose.js';
import type { Span } from './span.js';

/** A line that stands as a heading, before it is known what it heads. */
export interface Candidate {
  /** Index in the flow. */
  readonly flow: number;
  readonly form: Heading['form'];
  readonly level: number | null;
  readonly span: Span;
  readonly content: Span;
  readonly text: string;
  readonly name: NameMatch | null;
  readonly dates: readonly WrittenDate[];
  readonly prose: Prose;
}

/** What is known of the letter besides its headings when they are given their roles. */
export interface RoleContext {
  readonly profile: Profile;
  /** Whether a heading's words stand in a list of the agenda. */
  readonly isAnnounced: (text: string) => boolean;
  /** Where the covering letter is signed (index in the flow), or null. */
  readonly signed: number | null;
}

export interface Ruled {
  readonly candidate: Candidate;
  readonly roles: readonly Role[];
  readonly item: number | null;
  readonly part: number | null;
}

const SECTIONS: ReadonlySet<string> = new Set<SectionRole>(['inhoud', 'inzet', 'krachtenveld']);

/** The three sections of an item, as opposed to what may stand beside them. */
export function isSectionRole(role: Role): role is SectionRole {
  return SECTIONS.has(role);
}

const TITLE =
  /\bgeannoteerde agenda\b|^annotaties\b|^agenda (?:van |voor )?(?:de )?(?:\S+ ){0,6}(?:raad\b|\S*raad\b|eurogroep)/iu;
const REPORT =
  /^(?:beknopt |kort )?verslag(?: van)?\b|^terugblik\b|^terugkoppeling\b.*\b(?:raad|eurogroep)\b|^uitkomsten? (?:van )?(?:de )?(?:vorige|vorig)\b/iu;
const ANNEX = /^(?:bijlage|annex)\b/iu;
/** Headings that belong to a letter and are no item of an agenda. */
const OTHER =
  /^(?:inleiding|introductie|inleidend|samenvatting|leeswijzer|tot slot|afsluiting|slot|overig(?:e)?$|overige zaken$|a-punten|aanneming van de agenda|vaststelling (?:van de )?agenda|deelname|toezegging|motie|moties|stand van zaken overige|planning|kwartaalrapportage|kwartaaloverzicht|vooruitblik|praktische informatie|contact|algemeen$|algemene opmerkingen|inhoudsopgave|agenda$|bijlagen)\b/iu;
const ITEM_WORDS =
  /^(?:voorbereiding|terugkoppeling|follow-?up|opvolging|conclusies|presentatie|prioriteiten|stand van zaken|voortgang)\b/iu;

/** Gives each heading its roles, and its place among items and parts. */
export function ruleHeadings(candidates: readonly Candidate[], context: RoleContext): readonly Ruled[] {
  return new Ruler(candidates, context).rule();
}

class Ruler {
  readonly #all: readonly Candidate[];
  readonly #context: RoleContext;
  /** Per candidate: index of the next that is no section's name, or the length. */
  readonly #nextPlain: readonly number[];
  readonly #running: boolean;
  readonly #sectionLevel: number | null;
  readonly #itemLevel: number | null;
  readonly #coveringEnd: number;

  constructor(all: readonly Candidate[], context: RoleContext) {
    this.#all = all;
    this.#context = context;
    const nextPlain: number[] = [];
    let next = all.length;
    for (let i = all.length - 1; i >= 0; i--) {
      nextPlain[i] = next;
      if (all[i]?.name == null) next = i;
    }
    this.#nextPlain = nextPlain;
    this.#running = !all.some((candidate) => hasSection(candidate));
    this.#sectionLevel = mostFrequent(all.filter(hasSection).map((one) => one.level));
    this.#itemLevel = this.#running
      ? shallowest(all.filter((one) => this.#isPlainItem(one)).map((one) => one.level))
      : mostFrequent(all.filter((one, i) => one.name === null && this.#heads(i)).map((one) => one.level));
    this.#coveringEnd = this.#coveringLetterEnd();
  }

  rule(): readonly Ruled[] {
    const ruled: Ruled[] = [];
    let part: number | null = null;
    let parts = 0;
    let item: number | null = null;
    let items = 0;
    /** Roles of the current item's sections so far. */
    let present = new Set<Role>();
    /** Level of the report or annex that we are in; null level: a bold one. */
    let inside: { readonly level: number | null; readonly role: 'report' | 'annex' } | null = null;

    this.#all.forEach((candidate, i) => {
      const heading = (roles: readonly Role[], own: { item?: number | null; part?: number | null } = {}): void => {
        ruled.push({ candidate, roles, item: own.item ?? null, part: own.part ?? null });
      };
      const { text, name, level } = candidate;
      const bare = stripNumbering(text);
      const leads = name === null && this.#heads(i);

      if (inside !== null && this.#leaves(inside, candidate, i, leads)) {
        inside = null;
        part = null;
        item = null;
      }
      if (inside !== null) return heading(['other']);
      if (candidate.flow < this.#coveringEnd && name === null && !TITLE.test(bare)) return heading(['other']);

      if (name !== null) {
        const standsAsItem = name.roles.length === 1 && name.roles[0] === 'aard' && this.#opensItem(i, item, part);
        if (standsAsItem) {
          present = new Set();
          item = items++;
          return heading(['item'], { item, part });
        }
        // a section before any item: nothing to belong to
        if (item === null) return heading(['other'], { part });
        name.roles.forEach((role) => present.add(role));
        return heading(name.roles, { item, part });
      }
      if (ANNEX.test(bare)) {
        part = null;
        item = null;
        if (!TITLE.test(bare) && !this.#agendaFollows(i)) inside = { level, role: 'annex' };
        return heading(['annex']);
      }
      if (REPORT.test(bare) && !leads) {
        inside = { level, role: 'report' };
        part = null;
        item = null;
        return heading(['report']);
      }
      if (TITLE.test(bare) && !(leads && item !== null)) {
        part = null;
        item = null;
        return heading(['title']);
      }
      if (OTHER.test(bare) && !leads) {
        // «Toezegging» under an item belongs to it; «A-punten» or «Tot slot» on the items' own level ends it
        const below = item !== null && level !== null && this.#itemLevel !== null && level > this.#itemLevel;
        if (!below) item = null;
        return heading(['other'], { item, part });
      }

      const sign = this.#partSign(candidate);
      const next = this.#all[this.#nextPlain[i] ?? -1];
      const directly = this.#directly(i);
      if (sign === 'strong' || (sign === 'weak' && !directly && next !== undefined)) {
        part = parts++;
        present = new Set();
        const holdsSections = directly && hasSection(this.#all[i + 1] ?? candidate);
        item = holdsSections ? items++ : null;
        return heading(holdsSections ? ['part', 'item'] : ['part'], { item, part });
      }
      if (leads && !this.#isSubheading(candidate, i, item, present)) {
        present = new Set();
        item = items++;
        return heading(['item'], { item, part });
      }
      if (leads) return heading(['other'], { item, part });
      if (this.#groups(candidate, next)) {
        part = parts++;
        item = null;
        return heading(['part'], { part });
      }
      if (this.#isItemByItself(candidate, item)) {
        present = new Set();
        item = items++;
        return heading(['item'], { item, part });
      }
      heading(['other'], item === null ? { part } : { item, part });
    });
    return ruled;
  }

  /** Whether a section's name stands between this heading and the next that is none. */
  #heads(i: number): boolean {
    const end = this.#nextPlain[i] ?? this.#all.length;
    for (let k = i + 1; k < end; k++) if (hasSection(this.#all[k])) return true;
    return false;
  }

  /** The very next heading is a section's. */
  #directly(i: number): boolean {
    return this.#all[i + 1] !== undefined && this.#all[i + 1]?.name !== null;
  }

  #isPlainItem(candidate: Candidate): boolean {
    const bare = stripNumbering(candidate.text);
    return (
      candidate.name === null &&
      !TITLE.test(bare) &&
      !OTHER.test(bare) &&
      !ANNEX.test(bare) &&
      !REPORT.test(bare) &&
      this.#partSign(candidate) === null
    );
  }

  /** «Beleidsdebat:» directly under a part (or where its item has its sections already), with sections after it. */
  #opensItem(i: number, item: number | null, part: number | null): boolean {
    if (!this.#heads(i)) return false;
    const before = this.#all[i - 1];
    return item === null && part !== null && before?.name === null;
  }

  /** Whether a heading stands outside the report or annex that the ones before it are in. */
  #leaves(
    inside: { readonly level: number | null; readonly role: string },
    candidate: Candidate,
    i: number,
    leads: boolean,
  ): boolean {
    const bare = stripNumbering(candidate.text);
    if (ANNEX.test(bare)) return true;
    if (inside.level !== null && candidate.level !== null) {
      if (candidate.name !== null) return false;
      return (
        candidate.level < inside.level || (candidate.level === inside.level && !(inside.role === 'annex' && !leads))
      );
    }
    return TITLE.test(bare) || (leads && this.#directly(i) && this.#context.isAnnounced(candidate.text));
  }

  /** An annex is an agenda where its headings are an agenda's. */
  #agendaFollows(i: number): boolean {
    const level = this.#all[i]?.level ?? null;
    for (let k = i + 1; k < this.#all.length; k++) {
      const candidate = this.#all[k];
      if (candidate === undefined || ANNEX.test(stripNumbering(candidate.text))) return false;
      if (level !== null && candidate.level !== null && candidate.level < level) return false;
      if (candidate.name?.roles.some((role) => role === 'krachtenveld' || role === 'inzet') === true) return true;
      if (TITLE.test(stripNumbering(candidate.text))) return true;
    }
    return false;
  }

  /** The covering letter's own headings are no items; it ends where it is signed, if the agenda follows. */
  #coveringLetterEnd(): number {
    const { signed } = this.#context;
    if (signed === null) return 0;
    const before = this.#all.some((one) => one.flow < signed && hasSection(one));
    const after = this.#all.some(
      (one, i) => one.flow > signed && one.name === null && (this.#running || this.#heads(i)),
    );
    return after && !before ? signed : 0;
  }

  #partSign(candidate: Candidate): 'strong' | 'weak' | null {
    const bare = stripNumbering(candidate.text);
    const date = candidate.dates[0];
    if (ITEM_WORDS.test(bare)) return null;
    const kind = kindOf(bare, this.#context.profile);
    if (kind !== 'overig' && kind !== 'maaltijd' && kind !== 'informatie') return null;
    if (date === undefined) return isFormation(bare) ? 'strong' : null;
    const before = candidate.text.slice(0, date.span.start).trimEnd();
    const after = candidate.text.slice(date.span.end);
    if (!/^[\s)\]*:.,;–—-]*(?:\(?(?:te|in|om|vanaf|van)?\s*[\p{L}\d.:' -]{0,40}\)?)?$/u.test(after)) return null;
    const set = isFormation(before) || /[–—:(,|-]$/.test(before) || date.weekday !== null || before === '';
    if (
      set &&
      before.length <= 120 &&
      !/\b(?:van|op|d\.d\.)$/iu.test(before.replace(/\b(?:maan|dins|woens|donder|vrij|zater|zon)dag$/iu, '').trimEnd())
    )
      return 'strong';
    return /(?:raad|eurogroep|bijeenkomst|diner|lunch|ontbijt|vergadering|ministers)\b/iu.test(before) ? 'weak' : null;
  }

  /** A further heading within an item («Financiële gevolgen»), though a section follows it. */
  #isSubheading(candidate: Candidate, i: number, item: number | null, present: ReadonlySet<Role>): boolean {
    if (item === null || this.#context.isAnnounced(candidate.text)) return false;
    const followers = this.#all.slice(i + 1, this.#nextPlain[i] ?? this.#all.length);
    const roles = followers.flatMap((one) => (one.name === null ? [] : one.name.roles));
    if (roles.some((role) => SECTIONS.has(role) && present.has(role))) return false;
    if (roles.includes('inhoud')) return false;
    if (candidate.level === null || this.#itemLevel === null)
      return kindOf(candidate.text, this.#context.profile) === 'overig';
    const first = followers.find(hasSection);
    return candidate.level > this.#itemLevel && first?.level != null && candidate.level >= first.level;
  }

  /** A heading without sections above others that have them. */
  #groups(candidate: Candidate, next: Candidate | undefined): boolean {
    if (this.#running || next === undefined || candidate.level === null || next.level === null) return false;
    if (candidate.level >= next.level || this.#context.isAnnounced(candidate.text)) return false;
    const at = this.#all.indexOf(next);
    return this.#heads(at) && (this.#itemLevel === null || candidate.level < this.#itemLevel);
  }

  /** An item without a single section: running text, diversen, or all three forgotten. */
  #isItemByItself(candidate: Candidate, item: number | null): boolean {
    const kind = kindOf(candidate.text, this.#context.profile);
    if (this.#context.isAnnounced(candidate.text)) return true;
    if (candidate.level === null) return kind !== 'overig' || (this.#running && candidate.form === 'bold');
    if (this.#itemLevel === null) return this.#sectionLevel === null || candidate.level < this.#sectionLevel;
    if (candidate.level === this.#itemLevel) return true;
    if (candidate.level < this.#itemLevel)
      return kind === 'diversen' || (kind !== 'overig' && item === null) || kind === 'conclusies';
    return false;
  }
}

/** A heading by the name of one of the three sections. */
function hasSection(candidate: Candidate | undefined): boolean {
  return candidate?.name?.roles.some((role) => SECTIONS.has(role)) === true;
}

/** The most frequent level; of equals the shallower. */
export function mostFrequent(levels: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const level of levels) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  let best: number | null = null;
  for (const [level, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > most || (count === most && level < best)) best = level;
  }
  return best;
}

function shallowest(levels: readonly (number | null)[]): number | null {
  const known = levels.filter((level) => level !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** Names are looked up once per heading and profile: most headings stay as they are while one is typed. */
const NAMES = new WeakMap<
  Prose,
  { readonly profile: Profile; readonly text: string; readonly name: NameMatch | null }
>();

/** The section that a line's words name, if any. */
export function nameOf(prose: Prose, text: string, profile: Profile): NameMatch | null {
  const known = NAMES.get(prose);
  if (known !== undefined && known.profile === profile && known.text === text) return known.name;
  const name = matchName(text, profile);
  NAMES.set(prose, { profile, text, name });
  return name;
}
