import type { Composed } from './compose.js';
import type { Piece, TablePiece } from './content.js';
import type { Random } from './random.js';

/** A mistake put into what is printed, and the rules of which one has to find it. */
export interface Planted {
  readonly composed: Composed;
  readonly mistake: string;
  readonly rules: readonly string[];
}

/** A way to go wrong inside one document; null where the document offers no place for it. */
type Plant = (composed: Composed, random: Random) => Planted | null;

const AMOUNT = /\d[\d,]*\.\d\d/;

/** Another figure of the same form: its leading digit moved up, so that no rounding explains it. */
export function otherFigure(figure: string): string {
  const at = figure.search(/[1-9]/);
  if (at < 0) return figure.replace('0', '7');
  const digit = Number(figure[at]);
  return figure.slice(0, at) + (digit === 9 ? 7 : digit + 1) + figure.slice(at + 1);
}

/** Changes the first figure behind `words` in the prose. */
const inProse =
  (mistake: string, words: RegExp, rules: readonly string[]): Plant =>
  (composed) => {
    const index = composed.prose.findIndex((piece) => piece.kind === 'paragraph' && words.test(piece.text));
    const piece = composed.prose[index];
    if (piece?.kind !== 'paragraph') return null;
    const { index: start, 0: found } = words.exec(piece.text)!;
    const from = start + found.length;
    const figure = AMOUNT.exec(piece.text.slice(from));
    if (!figure || figure.index > 0 || !/[1-9]/.test(figure[0])) return null;
    const text =
      piece.text.slice(0, from) + otherFigure(figure[0]) + piece.text.slice(from + figure[0].length);
    return {
      composed: { ...composed, prose: put(composed.prose, index, { ...piece, text }) },
      mistake,
      rules,
    };
  };

/** Changes a cell of the table whose title holds `title`. */
const inTable =
  (
    mistake: string,
    title: string,
    place: (table: TablePiece, random: Random) => readonly [number, number] | null,
    rules: readonly string[],
  ): Plant =>
  (composed, random) => {
    const index = composed.tables.findIndex((piece) => piece.kind === 'table' && piece.title.includes(title));
    const table = composed.tables[index];
    if (table?.kind !== 'table') return null;
    const at = place(table, random);
    const cell = at && table.rows[at[0]]![at[1]]!;
    if (!at || !cell || !/[1-9]/.test(cell)) return null;
    const rows = table.rows.map((row, r) =>
      r === at[0] ? row.map((own, c) => (c === at[1] ? otherFigure(cell) : own)) : row,
    );
    return {
      composed: { ...composed, tables: put(composed.tables, index, { ...table, rows }) },
      mistake,
      rules,
    };
  };

const put = (pieces: readonly Piece[], index: number, piece: Piece): readonly Piece[] =>
  pieces.map((own, i) => (i === index ? piece : own));

const SUMS = ['A-001', 'A-002', 'A-003'];
const isTotal = (row: readonly string[]): boolean => row.includes('合计');

const PLANTS: readonly Plant[] = [
  inTable('a leaf of the table by function', '支出预算表', leaf(-3), SUMS),
  inTable(
    'the total of the table by function',
    '支出预算表',
    (table) => [table.rows.findIndex(isTotal), table.rows[0]!.length - 2],
    SUMS,
  ),
  inTable('a line of the table by economic purpose', '基本支出', leaf(-3), SUMS),
  inTable('the total of the three public expenses', '三公', () => [0, 0], [
    'A-006',
    'P-002',
    'P-004',
    'P-005',
  ]),
  inTable('a kind of procurement', '政府采购', () => [0, 1], ['A-002', 'P-002']),
  inProse('the three public expenses in the prose', /“三公”经费(?:预算|支出决算)/, ['N-004', 'P-002']),
  inProse('receptions in the prose', /公务接待费/, ['N-004', 'P-002', 'N-008']),
  inProse('personnel in the prose', /人员经费/, ['N-003']),
  inProse('purchased goods in the prose', /政府采购货物(?:预算|支出)/, ['N-016', 'P-002']),
  inProse('a rate in the prose', /(?:增长|下降)(?=\d)/, ['N-008']),
  (composed) => {
    const index = composed.prose.findIndex(
      (piece) => piece.kind === 'paragraph' && piece.text.includes('，主要原因是'),
    );
    const piece = composed.prose[index];
    if (piece?.kind !== 'paragraph') return null;
    const text = piece.text.replace(/。$/, '。。');
    return {
      composed: { ...composed, prose: put(composed.prose, index, { ...piece, text }) },
      mistake: 'a doubled full stop',
      rules: ['F-007'],
    };
  },
];

/** Place of a line without lines below it, in a column counted from the right. */
function leaf(column: number) {
  return (table: TablePiece, random: Random): readonly [number, number] | null => {
    const width = table.rows[0]!.length;
    const codeOf = (row: readonly string[]): string => row.slice(0, width - 4).join('');
    const codes = table.rows.map(codeOf);
    const leaves = table.rows.flatMap((row, index) =>
      codes[index] !== '' &&
      !codes.some((other) => other !== codes[index] && other.startsWith(codes[index]!)) &&
      /[1-9]/.test(row.at(column) ?? '')
        ? [index]
        : [],
    );
    return leaves.length === 0 ? null : [random.pick(leaves), width + column];
  };
}

/** Puts one mistake into a disclosure, of a kind that it offers a place for. */
export function plant(composed: Composed, random: Random): Planted | null {
  const left = [...PLANTS];
  while (left.length > 0) {
    const [own] = left.splice(random.whole(0, left.length - 1), 1);
    const planted = own!(composed, random);
    if (planted) return planted;
  }
  return null;
}
