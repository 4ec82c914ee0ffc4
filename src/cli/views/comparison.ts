import type { ComparedRow, Comparison, Proof } from '../../compare/index.js';
import { rowCount, shownPeers } from '../../compare/peers.js';
import { placeOf } from '../../shared/place.js';
import { grouped, signed } from '../../shared/thousands.js';
import type { CommandContext, Language } from '../context.js';
import { cleanLine } from '../terminal.js';
import { COMPARISON_WORDS, type ComparisonWords } from './comparison-words.js';
import { padded } from './padded.js';
import { shorten } from './words.js';

/** Widest name on a line, in columns of a terminal. */
const NAME = 34;

/** A comparison as a table for a terminal. `nameOf` names what has no name of its own: measures, classes. */
export function comparisonLines(
  comparison: Comparison,
  names: { readonly measure: string; readonly of: (row: ComparedRow) => string },
  context: CommandContext,
  limit: number,
): readonly string[] {
  const { query, rows, without, peers } = comparison;
  const { bold, dim } = context.terminal.resultColors;
  const words = COMPARISON_WORDS[context.language];
  const per = query.per ? words.per[query.per] : '';
  const by = query.by === 'entity' || query.by === 'division' ? words.by[query.by] : '';
  const head = `${names.measure}${per}${words.comma}${words.kind[query.kind](query.year)}${by}`;
  const widest = Math.max(...rows.map((row) => grouped(row.each ?? row.value).length), 8);
  const lineOf = (row: ComparedRow): string => {
    const value = grouped(row.each ?? row.value).padStart(widest);
    const name = padded(cleanLine(names.of(row)) || words.noDivision, NAME);
    const share = `${row.share ?? '—'}${row.share === null ? ' ' : '%'}`.padStart(7);
    const marks = marksOf(row, comparison, words);
    return `${String(row.rank).padStart(4)}  ${name} ${value}  ${share}  ${changeOf(row, words)}${marks.length > 0 ? `  ${marks.join(words.comma)}` : ''}`.trimEnd();
  };
  const lines = shownPeers(comparison).flatMap(({ level, shown }) => [
    ...(peers.length > 1 && level && shown.length > 0 ? [bold(words.peers[level](shown.length))] : []),
    ...shown
      .slice(0, limit)
      .flatMap((row) => [lineOf(row), ...proofLines(row, words, context.language).map(dim)]),
    ...(shown.length > limit ? [`      ${words.moreRows(shown.length - limit)}`] : []),
  ]);
  return [
    bold(head),
    ...(rows.length > 0 ? lines : [words.nothing]),
    '',
    totalLine(comparison, words),
    ...(rows.length < rowCount(comparison) ? [words.shown(rows.length, rowCount(comparison))] : []),
    ...(without.length > 0 ? [words.leftOut(leftOut(without, words))] : []),
  ];
}

/** What a reader has to know of a row beside its figure. */
function marksOf(
  row: ComparedRow,
  { query, rows, peers }: Comparison,
  words: ComparisonWords,
): readonly string[] {
  // Two of one name: where the headings tell no level, the rows do.
  const twice = peers.length === 1 && rows.some(({ key, name }) => key !== row.key && name === row.name);
  return [
    row.outlier === null ? null : words.outlier(row.outlier),
    row.agree ? null : words.otherFigures,
    row.added > 1 ? words.added(row.added) : null,
    query.by === 'entity' && row.level !== null && twice ? words.level[row.level] : null,
    row.contained ? words.contained : null,
    row.divisor === null ? null : `${grouped(row.value)} / ${row.divisor}`,
  ].filter((mark) => mark !== null);
}

/** Where the figure stands, and those that its changes rest on. */
function proofLines(
  { proof, change: { own, stated } }: ComparedRow,
  words: ComparisonWords,
  language: Language,
): readonly string[] {
  const [first] = proof;
  const more = (all: readonly Proof[]): string => (all.length > 1 ? words.more(all.length - 1) : '');
  return [
    `      ${proofOf(first!, language)}${more(proof)}`,
    ...(own
      ? [`      ${words.before} ${grouped(own.before)}: ${proofOf(own, language)}${more(own.proof.before)}`]
      : []),
    ...(stated ? [`      ${words.stated}: ${proofOf(stated, language)}`] : []),
  ];
}

const proofOf = ({ printed, document, source, locator }: Proof, language: Language): string =>
  `«${shorten(cleanLine(printed), 40)}» [${document} ${source}, ${placeOf(locator, language)}]`;

function totalLine(comparison: Comparison, words: ComparisonWords): string {
  const { query, rows, total, peers, unit } = comparison;
  const contained = rows.filter((row) => row.contained).length;
  const once = contained === 0 ? '' : words.once(contained);
  // Classes of spending are no peers of each other.
  const middles = (query.by === 'function' || query.by === 'economic' ? [] : peers).map(({ level, median }) =>
    words.median(grouped(median), peers.length > 1 && level ? words.level[level] : null),
  );
  return words.total(rowCount(comparison), grouped(total)) + once + middles.join('') + words.unit[unit];
}

function leftOut(without: Comparison['without'], words: ComparisonWords): string {
  const reasons = [...new Set(without.map(({ reason }) => reason))];
  return reasons
    .map((reason) => words.reasons[reason](without.filter((one) => one.reason === reason).length))
    .join(words.comma);
}

/** The change against the year before: by last year's own disclosure, and as the document states it. */
function changeOf({ change: { own, stated } }: ComparedRow, words: ComparisonWords): string {
  const parts = [
    own
      ? `${signed(own.difference)} (${own.percent === null ? words.fromZero : `${signed(own.percent)}%`})`
      : null,
    stated
      ? `${words.stated} ${[stated.value === null ? null : signed(stated.value), stated.percent === null ? null : `${signed(stated.percent)}%`].filter((part) => part !== null).join(' ')}`
      : null,
  ];
  return parts.filter((part) => part !== null).join('; ');
}
