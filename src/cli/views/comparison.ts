import type { ComparedRow, Comparison } from '../../compare/index.js';
import { placeOf } from '../../shared/place.js';
import type { CommandContext } from '../context.js';
import { cleanLine } from '../terminal.js';
import { plural, shorten } from './words.js';

/** Widest name on a line, in columns of a terminal. */
const NAME = 34;

/** A comparison as a table for a terminal. `nameOf` names what has no name of its own: measures, classes. */
export function comparisonLines(
  { query, rows, total, median, without }: Comparison,
  names: { readonly measure: string; readonly of: (row: ComparedRow) => string },
  context: CommandContext,
  limit: number,
): readonly string[] {
  const { bold, dim } = context.terminal.resultColors;
  const per = query.per ? ` per ${query.per}` : '';
  const head = `${names.measure}${per}, ${query.kind === 'budget' ? 'budget' : 'final accounts'} ${query.year}, by ${query.by}`;
  const widest = Math.max(...rows.map((row) => grouped(row.each ?? row.value).length), 8);
  const lines = rows.slice(0, limit).flatMap((row) => {
    const value = grouped(row.each ?? row.value).padStart(widest);
    const marks = [
      row.outlier === null ? null : `outlier (${row.outlier})`,
      row.agree ? null : 'the document also states other figures',
      row.added > 1 && query.by === 'entity' ? `${row.added} figures added` : null,
    ].filter((mark) => mark !== null);
    const [proof] = row.proof;
    return [
      `${String(row.rank).padStart(4)}  ${padded(cleanLine(names.of(row)), NAME)} ${value}  ${(row.share ?? '').padStart(6)}%  ${changeOf(row)}${marks.length > 0 ? `  ${marks.join(', ')}` : ''}`,
      dim(
        `      «${shorten(cleanLine(proof!.printed), 40)}» [${proof!.document} ${proof!.source}, ${placeOf(proof!.locator)}]`,
      ),
    ];
  });
  return [
    bold(head),
    ...lines,
    ...(rows.length > limit ? [`      … and ${rows.length - limit} more (--limit)`] : []),
    '',
    `${plural(rows.length, 'row')}; total ${grouped(total)}${median === null ? '' : `, median ${grouped(median)}`}; in yuan unless it is a count`,
    ...(without.length > 0
      ? [`left out: ${plural(without.length, 'document')} without the figure (see --json)`]
      : []),
  ];
}

/** The change against the year before: by last year's own disclosure, and as the document states it. */
function changeOf({ change: { own, stated } }: ComparedRow): string {
  const parts = [
    own
      ? `${signed(own.difference)} (${own.percent === null ? 'from zero' : `${signed(own.percent)}%`})`
      : null,
    stated
      ? `stated ${stated.value === null ? '' : signed(stated.value)}${stated.percent === null ? '' : ` ${signed(stated.percent)}%`}`
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
