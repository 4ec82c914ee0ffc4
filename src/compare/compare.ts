import { decimal, formatYuan, sum } from '../shared/money.js';
import { changeOf, NO_CHANGE, proofOf } from './change.js';
import { type Disclosed, disclosures, figureOf, type Observations } from './choose.js';
import { outliers } from './outliers.js';
import { ratio } from './ratio.js';
import type {
  ComparedDocument,
  ComparedRow,
  CompareQuery,
  Comparison,
  Observation,
  WhyWithout,
} from './types.js';

/** A row before it is known how it stands to the others. */
type Draft = Omit<ComparedRow, 'rank' | 'share' | 'outlier'>;

/** Measures by which a figure can be divided, the better first. */
const DIVISORS: Readonly<Record<NonNullable<CompareQuery['per']>, readonly string[]>> = {
  person: ['staff_actual', 'staff_establishment'],
  activity: ['activities'],
};

/** Puts entities, divisions or classes of spending side by side, the largest first. Exact; pure. */
export function compare(
  documents: readonly ComparedDocument[],
  observations: Observations,
  query: CompareQuery,
): Comparison {
  const current = disclosures(documents, query);
  const before = disclosures(documents, { ...query, year: query.year - 1 });
  const without: { document: string; reason: WhyWithout }[] = documents
    .filter(({ year, kind, entity_id }) => year === query.year && kind === query.kind && entity_id === null)
    .map(({ id }) => ({ document: id, reason: 'no_entity' }));
  const drafts =
    query.by === 'function' || query.by === 'economic'
      ? byClass(current, before, observations, query)
      : byEntity(current, before, observations, query, without);
  const grouped = query.by === 'division' ? byDivision(drafts, current) : drafts;
  return finish(grouped, query, without);
}

function byEntity(
  current: ReadonlyMap<string, Disclosed>,
  before: ReadonlyMap<string, Disclosed>,
  observations: Observations,
  query: CompareQuery,
  without: { document: string; reason: WhyWithout }[],
): Draft[] {
  return [...current.values()].flatMap((disclosed): Draft[] => {
    const figure = figureOf(disclosed, observations, query.measure);
    const leave = (reason: WhyWithout): Draft[] => {
      without.push({ document: disclosed.documents[0]!.id, reason });
      return [];
    };
    if (!figure) return leave('not_stated');
    const { document, observation } = figure;
    const divisor = query.per ? divisorOf(disclosed, observations, query.per) : null;
    if (query.per && !divisor) return leave('no_divisor');
    const { value, agree, added } = observation;
    return [
      {
        key: disclosed.key,
        name: document.entity ?? document.path,
        place: document.place.join(' '),
        level: document.level,
        value: value!,
        each: divisor ? ratio(decimal(value!), decimal(divisor.value!), 2) : null,
        divisor: divisor?.value ?? null,
        change: changeOf(observation, before.get(disclosed.key), observations),
        proof: [observation, ...(divisor ? [divisor] : [])].map(proofOf),
        agree,
        added,
      },
    ];
  });
}

function divisorOf(
  disclosed: Disclosed,
  observations: Observations,
  per: NonNullable<CompareQuery['per']>,
): Observation | null {
  for (const measure of DIVISORS[per]) {
    const found = figureOf(disclosed, observations, measure)?.observation;
    if (found && !decimal(found.value!).eq(0)) return found;
  }
  return null;
}

/** Rows of entities added up by division. Units are part of their departments: they count where they stand alone. */
function byDivision(drafts: readonly Draft[], current: ReadonlyMap<string, Disclosed>): Draft[] {
  const groups = new Map<string, Draft[]>();
  const names = new Map<string, string>();
  const departments = new Set(drafts.filter(({ level }) => level === 'department').map(divisionOf));
  function divisionOf({ key }: Draft): string {
    return current.get(key)!.documents[0]!.division ?? '';
  }
  for (const draft of drafts) {
    const code = divisionOf(draft);
    if (draft.level === 'unit' && departments.has(code)) continue;
    names.set(code, draft.place);
    groups.set(code, [...(groups.get(code) ?? []), draft]);
  }
  return [...groups].map(([code, all]) => addedUp(code, names.get(code) ?? '', all));
}

/** Spending of all disclosures by class of function or purpose. */
function byClass(
  current: ReadonlyMap<string, Disclosed>,
  before: ReadonlyMap<string, Disclosed>,
  observations: Observations,
  query: CompareQuery,
): Draft[] {
  const now = classSums(current, observations, query.by);
  const earlier = classSums(before, observations, query.by);
  return [...now].map(([code, { drafts, name }]) => {
    const row = addedUp(code, name, drafts);
    const last = earlier.get(code);
    if (!last) return row;
    const sumBefore = sum(last.drafts.map(({ value }) => decimal(value)));
    const difference = decimal(row.value).minus(sumBefore);
    const own = {
      ...last.drafts[0]!.proof[0]!,
      before: formatYuan(sumBefore),
      difference: formatYuan(difference),
      percent: ratio(difference.times(100), sumBefore, 2),
    };
    return { ...row, change: { stated: null, own } };
  });
}

function classSums(
  all: ReadonlyMap<string, Disclosed>,
  observations: Observations,
  by: CompareQuery['by'],
): ReadonlyMap<string, { readonly name: string; readonly drafts: Draft[] }> {
  const prefix = by === 'function' ? 'function' : 'purpose';
  const sums = new Map<string, { name: string; drafts: Draft[] }>();
  for (const disclosed of all.values())
    for (const code of CODES[prefix]) {
      const observation = figureOf(disclosed, observations, `${prefix}:${code}`)?.observation;
      if (!observation) continue;
      const group = sums.get(code) ?? { name: code, drafts: [] };
      group.drafts.push({
        ...{ key: code, name: code, place: '', level: null, each: null, divisor: null, change: NO_CHANGE },
        value: observation.value!,
        proof: [proofOf(observation)],
        agree: observation.agree,
        added: observation.added,
      });
      sums.set(code, group);
    }
  return sums;
}

/** Codes of the classes: 201–234 by function, 301–313 and 399 by purpose. */
const CODES: Readonly<Record<'function' | 'purpose', readonly string[]>> = {
  function: Array.from({ length: 34 }, (_, i) => String(201 + i)),
  purpose: [...Array.from({ length: 13 }, (_, i) => String(301 + i)), '399'],
};

const addedUp = (key: string, name: string, drafts: readonly Draft[]): Draft => ({
  key,
  name,
  place: '',
  level: null,
  value: formatYuan(sum(drafts.map(({ value }) => decimal(value)))),
  each: null,
  divisor: null,
  change: NO_CHANGE,
  proof: drafts.flatMap(({ proof }) => proof),
  agree: drafts.every(({ agree }) => agree),
  added: drafts.length,
});

function finish(drafts: readonly Draft[], query: CompareQuery, without: Comparison['without']): Comparison {
  const order = [...drafts].sort(
    (a, b) => decimal(sortValue(b)).cmp(decimal(sortValue(a))) || (a.key < b.key ? -1 : 1),
  );
  const total = sum(order.map(({ value }) => decimal(value)));
  const sizes = order.map((row) => Number(sortValue(row)));
  const far = outliers(sizes);
  let rank = 0;
  const rows = order.map((row, i): ComparedRow => {
    // Equal figures share a rank.
    if (i === 0 || !decimal(sortValue(row)).eq(decimal(sortValue(order[i - 1]!)))) rank = i + 1;
    return {
      ...row,
      rank,
      share: ratio(decimal(row.value).times(100), total, 2),
      outlier: far[i] == null ? null : far[i].toFixed(1),
    };
  });
  return {
    query,
    unit: 'yuan',
    rows,
    total: formatYuan(total),
    median: middleOf(order.map(sortValue)),
    without,
  };
}

const sortValue = ({ each, value }: Draft): string => each ?? value;

/** The exact middle: of an even number of rows, half of the sum of both in the middle. */
function middleOf(sorted: readonly string[]): string | null {
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return formatYuan(
    decimal(sorted[middle - 1]!)
      .plus(decimal(sorted[middle]!))
      .div(2),
  );
}
