import type { Candidate } from './candidates.js';
import type { Role } from '../letter.js';
import { isLeftOver } from './kinds.js';
import { coveringEnd, isSection, opensItem, shapeOf, type Shape } from './levels.js';
import { numberOf } from './numbering.js';

/** What is known of the letter besides its headings when they are given their roles. */
export interface RoleContext {
  /** Whether a heading's words stand in a list of the agenda. */
  readonly isAnnounced: (text: string) => boolean;
  /** Whether they stand in a list of what the letter holds beside the agenda. */
  readonly isBesideAgenda: (text: string) => boolean;
  /** Where the covering letter is signed (index in the flow), or null. */
  readonly signed: number | null;
}

export interface Ruled {
  readonly candidate: Candidate;
  readonly roles: readonly Role[];
  readonly item: number | null;
  readonly part: number | null;
  /** A heading within an item that stands as high as the items do: the level of those it belongs with. */
  readonly belongsAt?: number;
  /** An item of its own below «Diversen». */
  readonly underDiversen?: boolean;
}

/** A report or annex that is no agenda, or a heading such as «Overig» with headings of its own below it. */
interface Inside {
  readonly role: 'report' | 'annex' | 'loose';
  /** Null for a bold line. */
  readonly level: number | null;
}

/** So many lines below titles that name a treatment show that the letter has such lines. */
const OTHERS = 2;

/** Gives each heading its roles, and its place among items and parts. */
export function ruleHeadings(candidates: readonly Candidate[], context: RoleContext): readonly Ruled[] {
  return new Ruler(candidates, context).rule();
}

/** Walks the headings once, in order, and keeps where it is: in which part, in which item, in a report or annex. */
class Ruler {
  readonly #all: readonly Candidate[];
  readonly #context: RoleContext;
  readonly #shape: Shape;
  readonly #coveringEnd: number;
  #parts = 0;
  #items = 0;
  #part: number | null = null;
  #item: number | null = null;
  /** Roles of the current item's sections so far. */
  #present = new Set<Role>();
  #inside: Inside | null = null;
  /** Levels of the current item's heading and of its latest section; null where it has none. */
  #itemAt: number | null = null;
  #sectionAt: number | null = null;
  /** The level of «Diversen» (null: a bold line) while we are in it: what has a heading there is no item of its own. */
  #diversen: { readonly level: number | null } | null = null;
  /** The level of «Diversen» until a heading as high follows: what is an item there has to tell no more than it does. */
  #diversenAt: number | null = null;
  /** The level of a heading that gives the programme by days (null: a bold line), until an item as high follows. */
  #programme: { readonly level: number | null } | null = null;
  /** The level of the heading within «Diversen» that we are below: what names a section there is its own, and of no item. */
  #minor: number | null = null;
  /** How many lines below titles name a treatment, once it was asked. */
  #named: number | null = null;

  constructor(all: readonly Candidate[], context: RoleContext) {
    this.#all = all;
    this.#context = context;
    this.#shape = shapeOf(all);
    this.#coveringEnd = coveringEnd(all, this.#shape, context.signed);
  }

  rule(): readonly Ruled[] {
    return this.#all.map((candidate, i) => ({ candidate, ...this.#rule(candidate, i) }));
  }

  #rule(candidate: Candidate, i: number): Omit<Ruled, 'candidate'> {
    const { signs } = candidate;
    if (this.#inside !== null && this.#leaves(this.#inside, candidate, i)) {
      if (this.#inside.role !== 'loose') this.#leaveAll();
      this.#inside = null;
    }
    if (this.#inside !== null && this.#inside.role !== 'loose') return OUTSIDE;
    if (candidate.flow < this.#coveringEnd && signs.name === null && !signs.title) return OUTSIDE;
    this.#leaveProgramme(candidate);
    return (
      this.#asSection(candidate, i) ??
      this.#asProgramme(candidate, i) ??
      this.#asFrame(candidate, i) ??
      this.#asRaised(candidate, i) ??
      this.#asTreatment(candidate, i) ??
      this.#asPart(candidate, i) ??
      this.#asItem(candidate, i)
    );
  }

  /** A section of the item we are in; before any item it belongs to nothing. */
  #asSection(candidate: Candidate, i: number): Omit<Ruled, 'candidate'> | null {
    const { name } = candidate.signs;
    if (name === null) return null;
    if (this.#isTreatmentOfGroup(candidate, i)) {
      this.#leaveAll();
      this.#part = this.#parts++;
      return this.#here(['part']);
    }
    if (this.#namesItem(candidate, i)) return this.#openItem(candidate, ['item']);
    if (this.#item === null || this.#standsBelowMinor(candidate) || this.#shape.nested[i] === true)
      return this.#here(['other']);
    if (this.#labelsTreatment(candidate, i)) return this.#here(['aard']);
    name.roles.forEach((role) => this.#present.add(role));
    this.#sectionAt = candidate.level;
    return this.#here(name.roles);
  }

  /** «# Ter informatie» above the items' own level, over headings that stand on it. */
  #isTreatmentOfGroup({ signs, level }: Candidate, i: number): boolean {
    const { itemLevel, running } = this.#shape;
    if (signs.name?.roles.length !== 1 || signs.name.roles[0] !== 'aard' || running) return false;
    if (level === null || itemLevel === null || level >= itemLevel) return false;
    const next = this.#all[i + 1];
    return next?.signs.name === null && next.level === itemLevel;
  }

  /** «*Stand van zaken*» between an item's heading and its first section tells what the Council does, where an inhoud follows. */
  #labelsTreatment({ flow, level, signs }: Candidate, i: number): boolean {
    const [before, next] = [this.#all[i - 1], this.#all[i + 1]];
    if (level !== null || this.#present.size > 0 || before?.flow !== flow - 1 || before.level === null) return false;
    if (next?.flow !== flow + 1 || next.level === null) return false;
    return signs.name?.roles.some((role) => next.signs.name?.roles.includes(role)) === true;
  }

  /**
   * «**Informatie van de Commissie**» right between the heading of an item and its first section: how the Council deals with it,
   * whatever the words. The list of the agenda names the heading above it, not this line; or other items have such a line as well.
   */
  #asTreatment(candidate: Candidate, i: number): Omit<Ruled, 'candidate'> | null {
    const before = this.#all[i - 1];
    if (before === undefined || this.#item === null || this.#present.size > 0 || before.level !== this.#itemAt)
      return null;
    if (!this.#standsBetween(candidate, i) || this.#context.isAnnounced(candidate.text)) return null;
    return this.#context.isAnnounced(before.text) || this.#treatments() >= OTHERS ? this.#here(['aard']) : null;
  }

  /** A bold line with the heading of an item right before it and a section right behind. */
  #standsBetween({ flow, level }: Candidate, i: number): boolean {
    const [before, next] = [this.#all[i - 1], this.#all[i + 1]];
    if (level !== null || before?.flow !== flow - 1 || next?.flow !== flow + 1) return false;
    return before.level !== null && before.signs.name === null && isSection(next);
  }

  /** How many such lines name a treatment by its own words. */
  #treatments(): number {
    this.#named ??= this.#all.filter(
      (one, i) => one.signs.name?.roles.includes('aard') === true && this.#standsBetween(one, i),
    ).length;
    return this.#named;
  }

  /** «Beleidsdebat» where an item is due: behind a part's heading, or on the items' own level with sections below it. */
  #namesItem({ signs, level }: Candidate, i: number): boolean {
    const { leads, itemLevel, sectionLevel, running } = this.#shape;
    if (signs.name?.roles.length !== 1 || signs.name.roles[0] !== 'aard') return false;
    if (this.#item === null && this.#part !== null && opensItem(this.#all, i, leads)) return true;
    if (level === null || level !== itemLevel) return false;
    return running || (leads[i] === true && sectionLevel !== null && level < sectionLevel);
  }

  /**
   * «Programma» with the days of the meeting under it and nothing of its own: it gives the agenda, and is no point of it.
   * What stands as high behind it is in none of those days.
   */
  #asProgramme({ text, level, signs, flow }: Candidate, i: number): Omit<Ruled, 'candidate'> | null {
    // its days stand below it, where the outline has no room for the items of a part
    if (this.#programme?.level != null && level !== null && signs.part === 'dated') return this.#here(['other']);
    const [day, behind] = [this.#all[i + 1], this.#all[i + 2]];
    const { leads } = this.#shape;
    if (leads[i] === true || signs.part !== null || signs.title || signs.annex !== null) return null;
    if (day?.signs.part !== 'dated' || day.flow !== flow + 1 || leads[i + 1] === true) return null;
    // right behind the day of a part stands its first item: the heading before it is an item that is empty
    if (behind?.flow === day.flow + 1 || this.#context.isAnnounced(text)) return null;
    if (level !== null && day.level !== null && day.level <= level) return null;
    this.#leaveAll();
    this.#programme = { level };
    return this.#here(['other']);
  }

  #leaveProgramme({ level }: Candidate): void {
    const programme = this.#programme?.level;
    if (programme == null || level === null || level > programme) return;
    this.#part = null;
    this.#programme = null;
  }

  /** What frames the agenda: annexes, reports, the title, and headings such as «Inleiding» and «Tot slot». */
  #asFrame(candidate: Candidate, i: number): Omit<Ruled, 'candidate'> | null {
    const { signs, level } = candidate;
    const leads = this.#shape.leads[i] === true;
    if (signs.annex !== null) {
      this.#leaveAll();
      if (!this.#isAgenda(candidate, i)) this.#inside = { level, role: 'annex' };
      return this.#here(['annex']);
    }
    if (this.#isReport(candidate, i)) {
      this.#leaveAll();
      this.#inside = { level, role: 'report' };
      return this.#here(['report']);
    }
    if (signs.title && !(leads && this.#item !== null)) {
      this.#leaveAll();
      return this.#here(['title']);
    }
    if (this.#isBeside(candidate, i)) {
      this.#item = null;
      this.#inside ??= { level, role: 'loose' };
      return this.#here(['other']);
    }
    if (signs.loose === null || this.#leadsToPosition(i)) return null;
    // «Toezegging» under an item belongs to it; «A-punten» or «Tot slot» on the items' own level ends it
    if (!this.#standsBelowItem(level)) {
      this.#item = null;
      if (signs.loose === 'closing') this.#inside ??= { level, role: 'loose' };
    }
    return this.#here(['other']);
  }

  /**
   * The report of an earlier Council, on the level of the title and the parts whatever stands below it. Among the items
   * «Terugkoppeling Europese Raad» with sections is one of them; «Verslag Milieuraad» without an inzet is not.
   */
  #isReport({ signs, level, text }: Candidate, i: number): boolean {
    if (signs.report === null || this.#standsBelowItem(level)) return false;
    if (this.#shape.leads[i] !== true) return true;
    if (this.#context.isAnnounced(text)) return false;
    const { itemLevel } = this.#shape;
    if (level !== null && itemLevel !== null && level < itemLevel) return true;
    return signs.report === 'sure' && !this.#leadsToPosition(i);
  }

  /** Of those things that the letter says it holds beside the agenda; with an inzet it is an item all the same. */
  #isBeside({ text, level }: Candidate, i: number): boolean {
    if (this.#standsBelowItem(level) || !this.#context.isBesideAgenda(text)) return false;
    return !this.#context.isAnnounced(text) && !this.#leadsToPosition(i);
  }

  /**
   * One of the headings within a section that was put as high as the items: right before or behind it stands one that was
   * not, and what follows completes the item we are in («Krachtenveld») rather than begins another.
   */
  #asRaised({ level, text, signs }: Candidate, i: number): Omit<Ruled, 'candidate'> | null {
    const { itemLevel } = this.#shape;
    const section = this.#sectionAt;
    if (this.#item === null || section === null || level === null || itemLevel === null || level > itemLevel)
      return null;
    if (level >= section || signs.kind !== 'overig' || signs.part !== null || this.#context.isAnnounced(text))
      return null;
    const sibling = [this.#all[i - 1], this.#all[i + 1]].find(
      (one) => one?.signs.name === null && one.level !== null && one.level > section,
    );
    if (sibling?.level == null || !this.#completesItem(text, i, section)) return null;
    return { ...this.#here(['other']), belongsAt: sibling.level };
  }

  /** Only sections follow that the item lacks; where none do, its heading has no number while the items have one. */
  #completesItem(text: string, i: number, section: number): boolean {
    const numbered = numberOf(text) !== null;
    let follows = false;
    for (let k = i + 1; k < this.#all.length; k++) {
      const { level, signs } = this.#all[k] ?? {};
      if (signs === undefined || (signs.name === null && (level == null || level < section))) break;
      if (signs.name === null) continue;
      if (signs.name.roles.some((role) => role === 'inhoud' || this.#present.has(role))) return false;
      follows = true;
    }
    return follows ? !numbered || !this.#itemsAreNumbered() : !numbered && this.#itemsAreNumbered();
  }

  #itemsAreNumbered(): boolean {
    const { itemLevel, leads } = this.#shape;
    const items = this.#all.filter(
      ({ level, signs }, i) => signs.name === null && level === itemLevel && leads[i] === true,
    );
    const numbered = items.filter(({ text }) => numberOf(text) !== null);
    return numbered.length > 1 && numbered.length >= items.length - 1;
  }

  /** A part of the Council, by its words or because it stands above headings that are items. */
  #asPart(candidate: Candidate, i: number): Omit<Ruled, 'candidate'> | null {
    const { signs } = candidate;
    const { nextPlain, leads } = this.#shape;
    const next = this.#all[nextPlain[i] ?? -1];
    const directly = this.#all[i + 1] !== undefined && this.#all[i + 1]?.signs.name !== null;
    if (!this.#headsPart(candidate, next, directly)) {
      if (leads[i] === true || !this.#groups(candidate, nextPlain[i] ?? -1)) return null;
      this.#leaveAll();
      this.#part = this.#parts++;
      return this.#here(['part']);
    }
    this.#leaveAll();
    this.#part = this.#parts++;
    if (directly && leads[i] === true && signs.part !== 'weak' && isSection(this.#all[i + 1]))
      return this.#openItem(candidate, ['part', 'item']);
    return this.#here(['part']);
  }

  #headsPart(candidate: Candidate, next: Candidate | undefined, directly: boolean): boolean {
    const { signs, level, text } = candidate;
    const { itemLevel } = this.#shape;
    const below = level !== null && itemLevel !== null && level > itemLevel;
    switch (signs.part) {
      case null:
        return false;
      case 'dated':
        return !(below && this.#shape.running);
      case 'named':
        return !below && !(directly && this.#part !== null && this.#context.isAnnounced(text));
      case 'group':
        // the items follow at once: with text of its own it is an item
        return !directly && next?.flow === candidate.flow + 1 && !this.#context.isAnnounced(text);
      case 'weak':
        return !directly && next !== undefined && !below;
      case 'subject': {
        // «Migratie» heads a part where something stands under it that it can be a part of
        if (directly || next === undefined || below) return false;
        const empty = next.flow === candidate.flow + 1;
        // a list in groups names the part as well, and below it the item that opens the part
        if (this.#context.isAnnounced(text))
          return empty && isDeeper(next, level) && this.#context.isAnnounced(next.text);
        return empty || (level !== null && next.level !== null && level < next.level && !this.#shape.running);
      }
    }
  }

  #asItem(candidate: Candidate, i: number): Omit<Ruled, 'candidate'> {
    if (this.#shape.leads[i] === true) {
      if (this.#isMinor(candidate, i)) {
        this.#minor = this.#diversen?.level == null ? null : candidate.level;
        return this.#here(['other']);
      }
      if (this.#isSubheading(candidate, i)) return this.#here(['other']);
      return this.#openItem(candidate, ['item']);
    }
    if (this.#isItemByItself(candidate)) return this.#openItem(candidate, ['item']);
    if (this.#standsAboveItem(candidate.level)) this.#item = null;
    return this.#here(['other']);
  }

  #openItem(candidate: Candidate, roles: readonly Role[]): Omit<Ruled, 'candidate'> {
    this.#present = new Set();
    this.#inside = null;
    this.#minor = null;
    this.#itemAt = candidate.level;
    this.#sectionAt = null;
    const { level, signs } = candidate;
    const under = this.#diversenAt !== null && level !== null && level > this.#diversenAt;
    if (!under) this.#diversenAt = signs.kind === 'diversen' ? level : null;
    this.#diversen = signs.kind === 'diversen' ? { level } : null;
    this.#item = this.#items++;
    return under ? { ...this.#here(roles), underDiversen: true } : this.#here(roles);
  }

  #here(roles: readonly Role[]): Omit<Ruled, 'candidate'> {
    return { roles, item: this.#item, part: this.#part };
  }

  #leaveAll(): void {
    this.#part = null;
    this.#item = null;
    this.#inside = null;
    this.#diversen = null;
    this.#diversenAt = null;
    this.#minor = null;
  }

  /** «Punten van lidstaten» with nothing but headings below it is one point of the agenda, though a list names them as well. */
  #standsInGroup(level: number | null): boolean {
    const { running, itemLevel } = this.#shape;
    if (running || this.#item === null || level === null || itemLevel === null) return false;
    return this.#itemAt === itemLevel && level > itemLevel && this.#present.size === 0;
  }

  #standsBelowMinor({ level }: Candidate): boolean {
    return this.#minor !== null && (level === null || level > this.#minor);
  }

  #standsBelowItem(level: number | null): boolean {
    const { itemLevel } = this.#shape;
    return this.#item !== null && level !== null && itemLevel !== null && level > itemLevel;
  }

  /** «# Overig: …» behind «## Visserij»: what stands there is no more of the item than what it lacks belongs below it. */
  #standsAboveItem(level: number | null): boolean {
    return level !== null && this.#itemAt !== null && level < this.#itemAt;
  }

  /** The inzet or the krachtenveld follows: a letter's introduction has neither. */
  #leadsToPosition(i: number): boolean {
    const end = this.#shape.nextPlain[i] ?? this.#all.length;
    for (let k = i + 1; k < end; k++) {
      if (tellsPosition(this.#all[k])) return true;
    }
    return false;
  }

  /** Whether a heading stands outside the report, annex or loose heading that the ones before it are in. */
  #leaves(inside: Inside, { signs, level, text }: Candidate, i: number): boolean {
    const leads = this.#shape.leads[i] === true;
    if (signs.annex !== null) return true;
    if (inside.level !== null && level !== null) {
      if (signs.name !== null) return false;
      return level < inside.level || (level === inside.level && (inside.role !== 'annex' || leads));
    }
    if (signs.title) return true;
    // a bold line below «### Overig» is one of the things that it holds, unless sections follow
    if (inside.role === 'loose') return inside.level === null || leads;
    const directly = this.#all[i + 1]?.signs.name != null;
    return leads && directly && this.#context.isAnnounced(text);
  }

  /** Whether an annex is the agenda: by its own words, or by the headings that follow in it. */
  #isAgenda({ signs, level, text }: Candidate, i: number): boolean {
    if (signs.annex === 'agenda') return true;
    if (signs.annex === 'else') return false;
    // «Bijlage 2: …» behind an agenda is another thing, whatever its headings are called
    const named = /\p{L}{3,}/u.test(text.replace(/^\P{L}*(?:bijlagen?|annex)/iu, ''));
    if (named && this.#items > 0) return false;
    for (let k = i + 1; k < this.#all.length; k++) {
      const candidate = this.#all[k];
      if (candidate === undefined || candidate.signs.annex !== null) return false;
      if (level !== null && candidate.level !== null && candidate.level < level) return candidate.signs.title && !named;
      if (tellsPosition(candidate)) return true;
      if (candidate.signs.title) return true;
    }
    return false;
  }

  /** A further heading within an item («Financiële gevolgen»), though a section follows it. */
  #isSubheading({ text, level, signs }: Candidate, i: number): boolean {
    if (this.#item === null || this.#context.isAnnounced(text)) return false;
    const { nextPlain, itemLevel } = this.#shape;
    let first: Candidate | null = null;
    for (let k = i + 1; k < (nextPlain[i] ?? this.#all.length); k++) {
      const follower = this.#all[k];
      if (follower?.signs.name == null) continue;
      if (first === null && isSection(follower)) first = follower;
      const { sections } = follower.signs.name;
      if (sections.some((role) => role === 'inhoud' || this.#present.has(role))) return false;
    }
    if (level === null || itemLevel === null) return signs.kind === 'overig';
    return level > itemLevel && first?.level != null && level >= first.level;
  }

  /** Under «Diversen», a heading with no more than some background is no item that is annotated, nor one that items stand above. */
  #isMinor({ level }: Candidate, i: number): boolean {
    if (this.#diversen === null) return false;
    const below = level !== null && this.#diversen.level !== null && level > this.#diversen.level;
    const { itemLevel } = this.#shape;
    if (below && itemLevel !== null && level > itemLevel) return true;
    if (this.#leadsToPosition(i)) return false;
    return below || level === null || this.#diversen.level === null;
  }

  /** A heading without sections above others that have them. */
  #groups({ level, text }: Candidate, at: number): boolean {
    const next = this.#all[at];
    const { running, leads, itemLevel } = this.#shape;
    if (running || next === undefined || level === null || next.level === null) return false;
    if (level >= next.level || this.#context.isAnnounced(text)) return false;
    return leads[at] === true && (itemLevel === null || level < itemLevel);
  }

  /** An item without a single section: running text, diversen, or all three forgotten. */
  #isItemByItself({ text, level, form, signs: { kind, part } }: Candidate): boolean {
    const { itemLevel, sectionLevel, running } = this.#shape;
    const { level: diversen } = this.#diversen ?? { level: undefined };
    if (diversen != null && level !== null && level > diversen) return false;
    if (this.#standsInGroup(level)) return false;
    // a bold line below «## Diversen» is one of its points, though a list names it as well
    if (level === null && diversen != null && itemLevel !== null && numberOf(text)?.figure == null) return false;
    if (this.#context.isAnnounced(text)) return true;
    if (diversen === null) return false;
    // what stands under «Overig» is no item of the agenda
    if (this.#inside !== null) return false;
    // a bold line below «## Diversen» tells who brings the point up
    if (level === null && diversen != null && itemLevel !== null) return false;
    // «**Debatten**» over a list of the agenda, where the items have headings of their own
    if (level === null && part === 'group' && itemLevel !== null) return false;
    // «**Visserij**» over a list of the agenda, before the first of such items
    if (level === null && part === 'subject' && running && itemLevel !== null && this.#items === 0) return false;
    if (level === null) return kind !== 'overig' || (running && form === 'bold');
    // on the level of the item before it, whose sections stand below: wherever the others are
    if (this.#item !== null && level === this.#itemAt && this.#sectionAt !== null && level < this.#sectionAt)
      return true;
    if (kind === 'diversen') return !isLeftOver(text) && (sectionLevel === null || level < sectionLevel);
    if (itemLevel === null) return sectionLevel === null || level < sectionLevel;
    if (level === itemLevel) return true;
    return level < itemLevel && (kind === 'conclusies' || (kind !== 'overig' && this.#item === null));
  }
}

/** Below a heading of that level: of a deeper one, or a bold line. */
function isDeeper(one: Candidate, level: number | null): boolean {
  return level !== null && (one.level === null || one.level > level);
}

/** A section that only an annotated item has; an introduction may well have an inhoud. */
function tellsPosition(candidate: Candidate | undefined): boolean {
  return candidate?.signs.name?.sections.some((role) => role !== 'inhoud') === true;
}

const OUTSIDE: Omit<Ruled, 'candidate'> = { roles: ['other'], item: null, part: null };
