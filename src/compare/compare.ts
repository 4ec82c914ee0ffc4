import { decimal, formatYuan, sum } from '../shared/money.js';
import { changeOf, NO_CHANGE, proofOf } from './change.js';
import { type Disclosed, disclosures, figureOf, type Observations } from './choose.js';
import { CLASS_CODES } from './classes.js';
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

/** Rows of entities added up by division. */
function byDivision(drafts: readonly Draft[], current: ReadonlyMap<string, Disclosed>): Draft[] {
  const counted = new Set(withoutContained(drafts.map(({ key }) => current.get(key)!)).map(({ key }) => key));
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!counted.has(draft.key)) continue;
    const code = current.get(draft.key)!.documents[0]!.division ?? '';
    groups.set(code, [...(groups.get(code) ?? []), draft]);
  }
  return [...groups].map(([code, all]) => addedUp(code, all[0]!.place, all));
}

/** Spending of all disclosures by class of function or purpose. */
function byClass(
  current: ReadonlyMap<string, Disclosed>,
  before: ReadonlyMap<string, Disclosed>,
  observations: Observations,
  query: CompareQuery,
): Draft[] {
  const classes = CLASS_CODES[query.by === 'function' ? 'function' : 'purpose'];
  const prefix = query.by === 'function' ? 'function' : 'purpose';
  const counted = withoutContained([...current.values()]);
  // A change of the whole is one of the same entities: those that disclose their classes in both years.
  const both = counted.flatMap((now) => {
    const earlier = before.get(now.key);
    return earlier &&
      [now, earlier].every((one) => classes.some((code) => figureOf(one, observations, `${prefix}:${code}`)))
      ? [{ now, earlier }]
      : [];
  });
  return classes.flatMap((code): Draft[] => {
    const figures = (all: readonly Disclosed[]): Observation[] =>
      all.flatMap((one) => figureOf(one, observations, `${prefix}:${code}`)?.observation ?? []);
    const all = figures(counted);
    if (all.length === 0) return [];
    const earlier = figures(both.map((pair) => pair.earlier));
    const row = addedUp(code, code, all.map(draftOf));
    if (earlier.length === 0) return [row];
    const sumBefore = sumOf(earlier);
    const difference = sumOf(figures(both.map((pair) => pair.now))).minus(sumBefore);
    const own = {
      ...proofOf(earlier[0]!),
      before: formatYuan(sumBefore),
      difference: formatYuan(difference),
      percent: ratio(difference.times(100), sumBefore, 2),
    };
    return [{ ...row, change: { stated: null, own } }];
  });
}

const sumOf = (observations: readonly Observation[]) => sum(observations.map(({ value }) => decimal(value!)));

const draftOf = (observation: Observation): Draft => ({
  key: observation.measure,
  name: observation.measure,
  place: '',
  level: null,
  value: observation.value!,
  each: null,
  divisor: null,
  change: NO_CHANGE,
  proof: [proofOf(observation)],
  agree: observation.agree,
  added: observation.added,
});

/** Disclosures that may be added up: a unit is part of its department, so units count where no department does. */
function withoutContained(all: readonly Disclosed[]): Disclosed[] {
  const of = ({ documents }: Disclosed) => documents[0]!;
  const departments = new Set(
    all.filter((one) => of(one).level === 'department').map((one) => of(one).division),
  );
  return all.filter((one) => of(one).level !== 'unit' || !departments.has(of(one).division));
}

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
  // Every figure is taken apart once: sorting thousands asks for each of them many times.
  const order = drafts
    .map((row) => ({ row, size: decimal(sortValue(row)) }))
    .sort((a, b) => b.size.cmp(a.size) || (a.row.key < b.row.key ? -1 : 1));
  const total = sum(order.map(({ row }) => decimal(row.value)));
  const far = outliers(order.map(({ size }) => size.toNumber()));
  let rank = 0;
  const rows = order.map(({ row, size }, i): ComparedRow => {
    // Equal figures share a rank.
    if (i === 0 || !size.eq(order[i - 1]!.size)) rank = i + 1;
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
    median: middleOf(order.map(({ row }) => sortValue(row))),
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
