import type { Fact, FactRole } from '../schema/fact.js';
import { formatYuan, parsePrintedNumber, toYuan } from '../shared/money.js';
import { groupBy } from '../shared/multimap.js';
import { moneyUnit } from './figures.js';
import { isBelow, isStated } from './measure-tree.js';
import { oncePerRecord } from './once.js';
import type { CheckableRecord } from './types.js';

/** A whole and the parts that the same passage states for it, each in its highest form. */
export interface Division {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
  /** Put together over the paragraphs of a section: less sure than what one paragraph says. */
  readonly scattered: boolean;
  /** True where nothing else in the passage may be a part: a whole larger than its parts is then a contradiction. */
  readonly complete: boolean;
}

/** How parts of a whole are looked for. */
export interface DivisionQuery {
  readonly whole: string;
  /** Role of the figures: amounts, or changes. */
  readonly role: FactRole;
  /** Measures that must be stated, themselves or through their parts, before the parts count as all there are. */
  readonly required: readonly string[];
  /** Measures that are parts here although they are none in general: what was carried over, in a total of one fund. */
  readonly also?: readonly string[];
}

const FIGURE_WITH_UNIT = /(\d[\d,，.]{0,30})\s{0,4}((?:万|亿|千|百)?\s{0,2}元|[万亿])/gu;

/** Facts of the prose in one paragraph after the other, each paragraph's in order of print. */
export const passages = oncePerRecord((record): readonly (readonly Fact[])[] => {
  const byBlock = groupBy(
    record.facts.filter(({ where }) => where === 'text'),
    ({ locator, section }) => (locator.block === undefined ? `section ${section}` : String(locator.block)),
  );
  return [...byBlock.values()].map((facts) =>
    facts
      .map((fact, index) => ({ fact, index }))
      .sort((a, b) => startOf(a.fact) - startOf(b.fact) || a.index - b.index)
      .map(({ fact }) => fact),
  );
});

/**
 * Every whole of the prose that is followed, in its own paragraph, by parts of it in figures of the same role, year and
 * basis of comparison. A part stated twice with different amounts makes the passage unfit and leaves it out. With
 * `sections`, a whole whose paragraph does not state all that is required is looked for in its section as well.
 */
export function divisionsIn(
  record: CheckableRecord,
  query: DivisionQuery,
  reach: 'paragraphs' | 'sections' = 'paragraphs',
): readonly Division[] {
  const isWhole = (fact: Fact): boolean =>
    fact.measure === query.whole && fact.role === query.role && fact.amount_yuan !== null;
  return passages(record).flatMap((facts) =>
    facts.flatMap((whole, index): Division[] => {
      if (!isWhole(whole)) return [];
      const following = facts.slice(index + 1);
      const next = following.findIndex(isWhole);
      const division = divide(whole, next < 0 ? following : following.slice(0, next), query);
      if (division?.complete || reach === 'paragraphs')
        return division === null
          ? []
          : [{ ...division, complete: division.complete && nothingElse(record, division, facts) }];
      const scattered = divideSection(record, whole, query);
      return [scattered ?? division].filter((found) => found !== null);
    }),
  );
}

/** A whole and its parts among all facts of its section; null where the section states the whole in two ways. */
function divideSection(record: CheckableRecord, whole: Fact, query: DivisionQuery): Division | null {
  const facts = record.facts.filter(
    (fact) => fact.where === 'text' && whole.section !== null && fact.section === whole.section,
  );
  const others = facts.filter((fact) => fact.measure === whole.measure && fact.role === whole.role);
  if (others.some((fact) => fact.amount_yuan !== whole.amount_yuan && fact.year === whole.year)) return null;
  const division = divide(whole, facts, query);
  return division?.complete ? { ...division, scattered: true } : null;
}

/** A whole and its parts among `facts`; null where no part is stated or one is stated in two ways. */
export function divide(whole: Fact, facts: readonly Fact[], query: DivisionQuery): Division | null {
  const also = new Set(query.also ?? []);
  const below = facts.filter(
    (fact) =>
      fact.role === query.role &&
      fact.amount_yuan !== null &&
      fact.compare_to === whole.compare_to &&
      (also.has(fact.measure) || (isBelow(fact.measure, query.whole) && fact.year === whole.year)),
  );
  const byMeasure = new Map<string, Fact>();
  for (const fact of below) {
    const known = byMeasure.get(fact.measure);
    if (known && known.amount_yuan !== fact.amount_yuan) return null;
    if (!known) byMeasure.set(fact.measure, fact);
  }
  const stated = new Set(byMeasure.keys());
  const parts = [...byMeasure.values()].filter(
    ({ measure }) => ![...stated].some((other) => isBelow(measure, other)),
  );
  if (parts.length === 0) return null;
  return {
    whole,
    parts,
    scattered: false,
    complete: query.required.every((measure) => isStated(measure, stated)),
  };
}

/** Whether every sum of money printed between a whole and its last part is understood and none may be another part. */
function nothingElse(record: CheckableRecord, { whole, parts }: Division, facts: readonly Fact[]): boolean {
  const block = whole.locator.block === undefined ? undefined : record.blocks[whole.locator.block];
  if (block?.kind !== 'paragraph') return false;
  const from = startOf(whole);
  const to = Math.max(...parts.map(endOf));
  const inside = facts.filter((fact) => endOf(fact) > from && startOf(fact) < to);
  // A second figure taken for the whole itself is a part whose name was not understood.
  if (facts.some((fact) => fact !== whole && isSameFigure(fact, whole) && overlap(fact, whole))) return false;
  const strange = inside.some(
    (fact) =>
      fact.role === whole.role &&
      fact.amount_yuan !== null &&
      fact.measure !== whole.measure &&
      startOf(fact) !== from &&
      !parts.includes(fact) &&
      !isBelow(fact.measure, whole.measure),
  );
  if (strange) return false;
  const known = new Set(
    facts.flatMap(({ amount_yuan }) => (amount_yuan === null ? [] : [sizeOf(amount_yuan)])),
  );
  const end = sentenceEnd(block.text, to);
  for (const match of block.text.matchAll(FIGURE_WITH_UNIT)) {
    if (match.index < from || match.index >= end) continue;
    const unit = moneyUnit(match[2]!);
    const number = parsePrintedNumber(match[1]!);
    if (unit === null || number === null) return false;
    if (!known.has(sizeOf(formatYuan(toYuan(number.value, unit))))) return false;
  }
  return true;
}

const isSameFigure = (a: Fact, b: Fact): boolean =>
  a.measure === b.measure && a.role === b.role && a.year === b.year;

const overlap = (a: Fact, b: Fact): boolean => endOf(a) > startOf(b) && startOf(a) < endOf(b);

/** An amount without its sign. */
const sizeOf = (yuan: string): string => yuan.replace(/^-/, '');

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[。\n]/u);
  return end < 0 ? text.length : from + end;
}

const startOf = ({ locator }: Fact): number => locator.start ?? 0;
const endOf = ({ locator }: Fact): number => locator.end ?? locator.start ?? 0;
