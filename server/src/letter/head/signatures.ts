import { placed, unitLines, type Line, type UnitLine } from './headLines.js';
import type { FlowUnit, Signatory } from '../letter.js';
import { shift } from '../span.js';
import { isName, isOffice } from './signatureSigns.js';
import type { Unit } from '../text/units.js';

export interface Signatures {
  readonly signatories: readonly Signatory[];
  /** Units that hold them, or a greeting: no text of a section. */
  readonly units: ReadonlySet<number>;
  /** Units with what may be a signature of another make: an office by itself, initials with a name, «w.g.». */
  readonly traces: readonly number[];
}

/**
 * Those who sign: lines that are nothing but an office, each followed by a name. In a published letter they stand
 * before the agenda, in a draft at its end; a greeting may go before.
 */
export function readSignatories(flow: readonly FlowUnit[]): Signatures {
  const signatories: Signatory[] = [];
  const units = new Set<number>();
  const traces: number[] = [];
  let office: Line | null = null;
  flow.forEach((unit, i) => {
    if (unit.unit.kind === 'heading' && unit.unit.form !== 'bold') office = null;
    for (const { span, ...one } of tableSignatories(unit.unit)) {
      signatories.push({ ...one, span: shift(span, unit.base) });
      units.add(i);
    }
    if (unit.unit.kind !== 'paragraph' && unit.unit.kind !== 'heading') return;
    if (unit.span.end - unit.span.start > 600) {
      office = null;
      return;
    }
    const [first, second, third] = unitLines(unit.unit);
    if (first !== undefined && isNameSign(first) && second?.signs === 'office' && third === undefined) {
      // «J. de Vries» above «Minister van Financiën»
      const span = { start: placed(first, unit, i).span.start, end: placed(second, unit, i).span.end };
      signatories.push({ office: officeOf(second.text), name: first.text, span });
      units.add(i);
      office = null;
      return;
    }
    for (const line of unitLines(unit.unit)) {
      if (line.signs !== null && line.signs !== 'greeting' && line.signs !== 'name') traces.push(i);
      if (line.signs === 'greeting') {
        units.add(i);
      } else if (line.signature !== null) {
        signatories.push({
          office: officeOf(line.signature.office),
          name: line.signature.name,
          span: placed(line, unit, i).span,
        });
        units.add(i);
        office = null;
      } else if (line.signs === 'office' && (line.text.endsWith(',') || opensUnit(unit.unit, line))) {
        // «De Minister van Financiën, mede namens de Minister van Economische Zaken,»: the first signs
        if (!(office?.flow === i && /^(?:mede\s+)?namens\b/i.test(line.text))) office = placed(line, unit, i);
      } else if (office?.flow === i && line.signs === null && CONTINUES.test(line.text)) {
        office = { ...office, text: `${office.text} ${line.text}` };
      } else if (office !== null && isNameSign(line)) {
        const { span } = placed(line, unit, i);
        signatories.push({
          office: officeOf(office.text),
          name: line.text,
          span: { start: office.span.start, end: span.end },
        });
        units.add(office.flow);
        units.add(i);
        office = null;
      } else if (line.signs !== 'signed') {
        office = null;
      }
    }
  });
  return { signatories, units, traces };
}

function isNameSign(line: UnitLine): boolean {
  return line.signs === 'name' || line.signs === 'lone';
}

/** Words of a table do not change: it is read once. */
const TABLES = new WeakMap<Unit, readonly Signatory[]>();
const NOBODY: readonly Signatory[] = [];

/**
 * Two who sign beside one another: offices in one row, names in the next; or each in a row with the name behind it.
 * Places count from the start of the block.
 */
function tableSignatories(unit: Unit): readonly Signatory[] {
  if (unit.kind !== 'table' || unit.rows.length > LONGEST_TABLE) return NOBODY;
  const known = TABLES.get(unit);
  if (known !== undefined) return known;
  const found = unit.rows.flatMap((row, r) =>
    row.flatMap((cell, c): readonly Signatory[] => {
      const text = cell.text.trim();
      if (!text.endsWith(',') || !isOffice(text)) return [];
      const below = unit.rows.slice(r + 1).find((one) => (one[c]?.text.trim() ?? '') !== '')?.[c];
      const name = [row[c + 1], below]
        .map((one) => one?.text.trim() ?? '')
        .find((one) => isName(one) && !isOffice(one));
      return name === undefined ? [] : [{ office: officeOf(text), name, span: cell.span }];
    }),
  );
  TABLES.set(unit, found);
  return found;
}

/** Rows of a table that may hold signatures. */
const LONGEST_TABLE = 8;

function officeOf(line: string): string {
  return line.replace(/,$/, '').replace(/^(?:de|het)\s+/i, '');
}

/** «De minister van Onderwijs,» goes on with «Cultuur en Wetenschap,». */
const CONTINUES = /^\p{L}[\p{L}\s-]{2,60},$/u;

/** A short office at the head of a paragraph needs no comma behind it. */
function opensUnit(unit: Unit, line: UnitLine): boolean {
  return unit.kind === 'paragraph' && unitLines(unit)[0] === line && line.text.split(' ').length <= 14;
}
