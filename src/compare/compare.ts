import { type Decimal, decimal, formatYuan, sum } from '../shared/money.js';
import { addedUp, type Counted } from './added-up.js';
import { changeOf, proofsOf } from './change.js';
import { type Disclosed, disclosures, figureOf, type Observations } from './choose.js';
import { CLASS_CODES } from './classes.js';
import { type Containment, containmentOf } from './contained.js';
import { outliers } from './outliers.js';
import { ratio } from './ratio.js';
import type {
  ComparedDocument,
  ComparedRow,
  CompareQuery,
  Comparison,
  Draft,
  Observation,
  Peers,
  WhyWithout,
} from './types.js';
import { writerOf } from './written.js';

/** Measures by which a figure can be divided, the better first. */
const DIVISORS: Readonly<Record<NonNullable<CompareQuery['per']>, readonly string[]>> = {
  person: ['staff_actual', 'staff_establishment'],
  activity: ['activities'],
};

/** What a comparison is made of. */
interface Materials {
  readonly query: CompareQuery;
  readonly observations: Observations;
  readonly current: ReadonlyMap<string, Disclosed>;
  readonly before: ReadonlyMap<string, Disclosed>;
  readonly contained: ReadonlyMap<string, Containment>;
  /** Tells that a disclosure is left out. */
  readonly leave: (disclosed: Disclosed, reason: WhyWithout) => void;
}

/** Puts entities, divisions or classes of spending side by side, the largest of a kind first. Exact; pure. */
export function compare(
  documents: readonly ComparedDocument[],
  observations: Observations,
  query: CompareQuery,
): Comparison {
  const current = disclosures(documents, query);
  const without: { document: string; reason: WhyWithout }[] = documents
    .filter(({ year, kind, entity_id }) => year === query.year && kind === query.kind && entity_id === null)
    .map(({ id }) => ({ document: id, reason: 'no_entity' }));
  const materials: Materials = {
    query,
    observations,
    current,
    before: disclosures(documents, { ...query, year: query.year - 1 }),
    contained: containmentOf([...current.values()]),
    leave: ({ documents: all }, reason) => {
      // Who is only named in rows of a department's tables has not disclosed a thing that could be missing.
      if (reason === 'not_stated' && all.every(({ within }) => within !== null)) return;
      without.push({ document: all[0]!.id, reason });
    },
  };
  const rows = {
    entity: byEntity,
    division: byDivision,
    function: byClass,
    economic: byClass,
  }[query.by](materials);
  return finish(rows, query, without, observations);
}

function byEntity({ query, observations, current, before, contained, leave }: Materials): Draft[] {
  return [...current.values()].flatMap((disclosed): Draft[] => {
    const figure = figureOf(disclosed, observations, query.measure);
    if (!figure) {
      leave(disclosed, 'not_stated');
      return [];
    }
    const { document, observation } = figure;
    const divisor = query.per ? divisorOf(disclosed, observations, query.per) : null;
    if (query.per && !divisor) {
      leave(disclosed, 'no_divisor');
      return [];
    }
    const { value, agree, added } = observation;
    return [
      {
        key: disclosed.key,
        name: document.entity ?? document.path,
        place: document.place.join(' '),
        level: disclosed.level,
        value: value!,
        each: divisor ? ratio(decimal(value!), decimal(divisor.value!), 2) : null,
        divisor: divisor?.value ?? null,
        change: changeOf(observation, before.get(disclosed.key), observations),
        proof: [observation, ...(divisor ? [divisor] : [])].flatMap(proofsOf),
        agree,
        added,
        contained: contained.get(disclosed.key) === 'part_of_department',
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

/** Disclosures that state the figure and may be added up: of money that stands in several, one is taken. */
function addable(
  { current, contained, leave }: Materials,
  states: (disclosed: Disclosed) => boolean,
): Disclosed[] {
  return [...current.values()].filter((disclosed) => {
    const reason = states(disclosed) ? contained.get(disclosed.key) : 'not_stated';
    if (reason) leave(disclosed, reason);
    return reason === undefined;
  });
}

/** Entities added up by division. */
function byDivision(materials: Materials): Draft[] {
  const { query, observations, before } = materials;
  const figure = (one: Disclosed): Observation | null =>
    figureOf(one, observations, query.measure)?.observation ?? null;
  const groups = new Map<string, { readonly place: string; readonly all: Counted[] }>();
  for (const disclosed of addable(materials, (one) => figure(one) !== null)) {
    const earlier = before.get(disclosed.key);
    const [first] = disclosed.documents;
    const code = first!.division ?? '';
    const group = groups.get(code) ?? { place: first!.place.join(' '), all: [] };
    group.all.push({ now: figure(disclosed)!, before: earlier ? figure(earlier) : null });
    groups.set(code, group);
  }
  return [...groups].map(([code, { place, all }]) => addedUp(code, place, all));
}

/** Spending of all disclosures by class of function or purpose. */
function byClass(materials: Materials): Draft[] {
  const { query, observations, before } = materials;
  const kind = query.by === 'function' ? 'function' : 'purpose';
  const figure = (one: Disclosed, code: string): Observation | null =>
    figureOf(one, observations, `${kind}:${code}`)?.observation ?? null;
  const states = (one: Disclosed): boolean => CLASS_CODES[kind].some((code) => figure(one, code) !== null);
  const counted = addable(materials, states);
  // A change of the whole is one of the same entities: those that disclose their classes in both years.
  const both = counted.flatMap((now) => {
    const earlier = before.get(now.key);
    return earlier && states(earlier) ? [{ now, earlier }] : [];
  });
  return CLASS_CODES[kind].flatMap((code): Draft[] => {
    const all = counted.flatMap((one) => figure(one, code) ?? []);
    if (all.length === 0) return [];
    const pairs = both.map(({ now, earlier }) => ({ now: figure(now, code), before: figure(earlier, code) }));
    return [
      addedUp(
        code,
        code,
        all.map((now) => ({ now, before: null })),
        pairs,
      ),
    ];
  });
}

function finish(
  drafts: readonly Draft[],
  query: CompareQuery,
  without: Comparison['without'],
  observations: Observations,
): Comparison {
  const counts = query.by !== 'function' && query.by !== 'economic' && observations.isCount(query.measure);
  const format = writerOf(counts);
  // Every figure is taken apart once: sorting thousands asks for each of them many times.
  const order = drafts
    .map((row) => ({ row, size: decimal(sortValue(row)) }))
    .sort((a, b) => b.size.cmp(a.size) || (a.row.key < b.row.key ? -1 : 1));
  const total = sum(order.flatMap(({ row }) => (row.contained ? [] : [decimal(row.value)])));
  const shareOf = ({ value }: Draft): string | null => ratio(decimal(value).times(100), total, 2);
  const written = query.per ? formatYuan : format;
  const kinds = KINDS.map((units) => order.filter(({ row }) => (row.level === 'unit') === units)).filter(
    (rows) => rows.length > 0,
  );
  const peers = kinds.map((rows) => peersOf(rows, query, written));
  return {
    query,
    unit: counts ? 'count' : 'yuan',
    rows: kinds.flatMap((rows) => ranked(rows, shareOf)),
    total: format(total),
    median: peers.length === 1 ? peers[0]!.median : null,
    peers,
    without,
  };
}

/** Departments, and what is no body at all, then units. */
const KINDS = [false, true] as const;

interface Sized {
  readonly row: Draft;
  readonly size: Decimal;
}

const peersOf = (
  rows: readonly Sized[],
  { by }: CompareQuery,
  written: (value: Decimal) => string,
): Peers => ({
  level: by !== 'entity' ? null : rows[0]!.row.level === 'unit' ? 'unit' : 'department',
  rows: rows.length,
  median: middleOf(
    rows.map(({ row }) => sortValue(row)),
    written,
  ),
});

/** Rows of one kind, the largest first, with what they are among each other. */
function ranked(rows: readonly Sized[], shareOf: (row: Draft) => string | null): readonly ComparedRow[] {
  const far = outliers(rows.map(({ size }) => size.toNumber()));
  let rank = 0;
  return rows.map(({ row, size }, i): ComparedRow => {
    // Equal figures share a rank.
    if (i === 0 || !size.eq(rows[i - 1]!.size)) rank = i + 1;
    return { ...row, rank, share: shareOf(row), outlier: far[i] == null ? null : far[i].toFixed(1) };
  });
}

const sortValue = ({ each, value }: Draft): string => each ?? value;

/** The exact middle: of an even number of rows, half of the sum of both in the middle. */
function middleOf(sorted: readonly string[], format: (value: Decimal) => string): string {
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return format(
    decimal(sorted[middle - 1]!)
      .plus(decimal(sorted[middle]!))
      .div(2),
  );
}
