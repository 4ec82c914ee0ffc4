import type { ComparedRow, Comparison, Proof } from '../../compare/index.js';
import { placeOf } from '../../shared/place.js';
import type { CommandContext } from '../context.js';
import { cleanLine } from '../terminal.js';
import { plural, shorten } from './words.js';

/** Widest name on a line, in columns of a terminal. */
const NAME = 34;

/** A comparison as a table for a terminal. `nameOf` names what has no name of its own: measures, classes. */
export function comparisonLines(
  comparison: Comparison,
  names: { readonly measure: string; readonly of: (row: ComparedRow) => string },
  context: CommandContext,
  limit: number,
): readonly string[] {
  const { query, rows, without } = comparison;
  const { bold, dim } = context.terminal.resultColors;
  const per = query.per ? ` per ${query.per}` : '';
  const head = `${names.measure}${per}, ${query.kind === 'budget' ? 'budget' : 'final accounts'} ${query.year}${query.by === 'function' || query.by === 'economic' ? '' : `, by ${query.by}`}`;
  const widest = Math.max(...rows.map((row) => grouped(row.each ?? row.value).length), 8);
  const lines = rows.slice(0, limit).flatMap((row) => {
    const value = grouped(row.each ?? row.value).padStart(widest);
    const name = padded(cleanLine(names.of(row)) || 'no division stated', NAME);
    const marks = marksOf(row, comparison);
    return [
      `${String(row.rank).padStart(4)}  ${name} ${value}  ${(row.share ?? '').padStart(6)}%  ${changeOf(row)}${marks.length > 0 ? `  ${marks.join(', ')}` : ''}`.trimEnd(),
      ...proofLines(row).map(dim),
    ];
  });
  return [
    bold(head),
    ...lines,
    ...(rows.length > limit ? [`      … and ${rows.length - limit} more (--limit)`] : []),
    '',
    totalLine(comparison),
    ...(without.length > 0 ? [`left out: ${leftOut(without)} (see --json)`] : []),
  ];
}

/** What a reader has to know of a row beside its figure. */
function marksOf(row: ComparedRow, { query, rows }: Comparison): readonly string[] {
  const twice = rows.some(({ key, name }) => key !== row.key && name === row.name);
  return [
    row.outlier === null ? null : `outlier (${row.outlier})`,
    row.agree ? null : 'other figures are stated too',
    row.added > 1 ? `${row.added} figures added` : null,
    query.by === 'entity' && row.level !== null && (twice || row.contained) ? row.level : null,
    row.contained ? 'part of its department' : null,
    row.divisor === null ? null : `${grouped(row.value)} / ${row.divisor}`,
  ].filter((mark) => mark !== null);
}

/** Where the figure stands, and those that its changes rest on. */
function proofLines({ proof, change: { own, stated } }: ComparedRow): readonly string[] {
  const [first] = proof;
  return [
    `      ${proofOf(first!)}${more(proof)}`,
    ...(own ? [`      before ${grouped(own.before)}: ${proofOf(own)}${more(own.proof.before)}`] : []),
    ...(stated ? [`      stated: ${proofOf(stated)}`] : []),
  ];
}

const proofOf = ({ printed, document, source, locator }: Proof): string =>
  `«${shorten(cleanLine(printed), 40)}» [${document} ${source}, ${placeOf(locator)}]`;

const more = (proof: readonly Proof[]): string =>
  proof.length > 1 ? ` and ${proof.length - 1} more (--json)` : '';

function totalLine({ rows, total, median, unit, query }: Comparison): string {
  const contained = rows.filter((row) => row.contained).length;
  const once =
    contained === 0 ? '' : ` without the ${plural(contained, 'row')} that are part of a department above`;
  const middle = median === null ? '' : `, median ${grouped(median)}${query.per ? ` per ${query.per}` : ''}`;
  return `${plural(rows.length, 'row')}; total ${grouped(total)}${once}${middle}; ${unit === 'yuan' ? 'in yuan' : 'a count'}`;
}

const REASONS: Readonly<Record<Comparison['without'][number]['reason'], string>> = {
  not_stated: 'without the figure',
  no_divisor: 'without the number to divide by',
  no_entity: 'of nobody in particular',
  part_of_department: 'part of a department that is counted',
  may_be_part: 'that may be part of a department that is counted',
};

function leftOut(without: Comparison['without']): string {
  const counts = new Map<string, number>();
  for (const { reason } of without) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => `${count} ${REASONS[reason as keyof typeof REASONS]}`)
    .join(', ');
}

/** The change against the year before: by last year's own disclosure, and as the document states it. */
function changeOf({ change: { own, stated } }: ComparedRow): string {
  const parts = [
    own
      ? `${signed(own.difference)} (${own.percent === null ? 'from zero' : `${signed(own.percent)}%`})`
      : null,
    stated
      ? `stated ${[stated.value === null ? null : signed(stated.value), stated.percent === null ? null : `${signed(stated.percent)}%`].filter((part) => part !== null).join(' ')}`
      : null,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

const signed = (digits: string): string => (digits.startsWith('-') ? grouped(digits) : `+${grouped(digits)}`);

/** Thousands parted, no digit changed. */
const grouped = (digits: string): string =>
  digits.replace(
    /^(-?)(\d+)/,
    (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','),
  );

/** Text filled up to a width; Chinese characters take two columns. */
function padded(text: string, width: number): string {
  let out = '';
  let used = 0;
  for (const character of text) {
    const own = character > '\u1100' ? 2 : 1;
    if (used + own > width) break;
    out += character;
    used += own;
  }
  return out + ' '.repeat(width - used);
}
