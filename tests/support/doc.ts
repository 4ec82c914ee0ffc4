import { CFB } from '@e965/xlsx';

/** A paragraph of a made-up Word 97 file. `mark` ends it: a paragraph (`\r`), a cell or row (`\u0007`). */
export interface DocParagraph {
  readonly text: string;
  readonly mark?: string;
  readonly style?: number;
  /** Property changes of the paragraph. */
  readonly sprms?: readonly Buffer[];
  /** Property changes of all its characters, its mark left out. */
  readonly characterSprms?: readonly Buffer[];
}

/** What a made-up file states beside its text, and other streams by name. */
export interface DocOptions {
  readonly flags?: number;
  readonly version?: number;
  readonly streams?: Readonly<Record<string, Uint8Array>>;
  /** Further structures of the table stream by their number, with what stands uncounted behind each. */
  readonly structures?: Readonly<Record<number, { readonly content: Buffer; readonly behind?: Buffer }>>;
}

const PAGE = 512;
const TEXT_START = 2 * PAGE;
const PAIRS = 93;
const SPRM_HUGE = 0x6646;
/** Most bytes of property changes that fit a page beside its offsets. */
const LONGEST = 480;

/** A property change: its code with an operand of `width` bytes. */
export function sprm(code: number, value: number, width = 1): Buffer {
  const bytes = Buffer.alloc(2 + width);
  bytes.writeUInt16LE(code);
  bytes.writeUIntLE(value, 2, width);
  return bytes;
}

export const IN_TABLE = sprm(0x2416, 1);
const ROW_END = sprm(0x2417, 1);

/** Definition of a row: edges of its cells in 1/20 point and the merge flags of each cell. */
export function rowSprms(edges: readonly number[], flags: readonly number[]): readonly Buffer[] {
  const body = Buffer.alloc(1 + 2 * edges.length + 20 * flags.length);
  body.writeUInt8(flags.length);
  edges.forEach((edge, i) => {
    body.writeInt16LE(edge, 1 + 2 * i);
  });
  flags.forEach((flag, i) => {
    body.writeUInt16LE(flag, 1 + 2 * edges.length + 20 * i);
  });
  const head = Buffer.alloc(4);
  head.writeUInt16LE(0xd608);
  head.writeUInt16LE(body.length + 1, 2);
  return [IN_TABLE, ROW_END, Buffer.concat([head, body])];
}

/** The paragraphs of a row: a cell each (several lines as several paragraphs), and the end of the row. */
export function rowOf(
  cells: readonly string[],
  edges: readonly number[],
  flags: readonly number[] = cells.map(() => 0),
): readonly DocParagraph[] {
  const own = cells.flatMap((cell) =>
    cell.split('\n').map(
      (text, i, all): DocParagraph => ({
        text,
        mark: i === all.length - 1 ? '\u0007' : '\r',
        sprms: [IN_TABLE],
      }),
    ),
  );
  return [...own, { text: '', mark: '\u0007', sprms: rowSprms(edges, flags) }];
}

/** Builds a Word 97 file of one piece of UTF-16 text, a page of properties for every paragraph. */
export function docOf(paragraphs: readonly DocParagraph[], options: DocOptions = {}): Buffer {
  const data: Buffer[] = [];
  let text = '';
  const runs = paragraphs.map(({ text: own, mark = '\r', style = 0, sprms = [], characterSprms = [] }) => {
    const start = TEXT_START + 2 * text.length;
    text += own + mark;
    const end = TEXT_START + 2 * text.length;
    return {
      start,
      end,
      style,
      list: shortened(Buffer.concat(sprms), data),
      characters: Buffer.concat(characterSprms),
    };
  });
  const pages: Buffer[] = [];
  const textPages = TEXT_START / PAGE + Math.ceil((2 * text.length) / PAGE);
  const add = (page: Buffer): number => textPages + pages.push(page) - 1;
  const paragraphIndex = indexOf(runs, ({ start, end, style, list }) =>
    add(paragraphPage(start, end, style, list)),
  );
  const characterIndex = indexOf(runs, ({ start, end, characters }) =>
    add(characterPage(start, end - 2, end, characters)),
  );
  const pieces = pieceTable(text.length);

  const head = Buffer.alloc(TEXT_START);
  head.writeUInt16LE(0xa5ec);
  head.writeUInt16LE(options.version ?? 0xc1, 2);
  head.writeUInt16LE(options.flags ?? 0, 10);
  head.writeUInt16LE(14, 32);
  head.writeUInt16LE(22, 62);
  head.writeUInt32LE(text.length, 76);
  head.writeUInt16LE(PAIRS, 152);
  let at = 0;
  const further: Buffer[] = [];
  for (const [pair, structure] of [
    [12, characterIndex],
    [13, paragraphIndex],
    [33, pieces],
  ] as const) {
    head.writeUInt32LE(at, 154 + 8 * pair);
    head.writeUInt32LE(structure.length, 158 + 8 * pair);
    at += structure.length;
  }
  for (const [pair, { content, behind = Buffer.alloc(0) }] of Object.entries(options.structures ?? {})) {
    head.writeUInt32LE(at, 154 + 8 * Number(pair));
    head.writeUInt32LE(content.length, 158 + 8 * Number(pair));
    further.push(content, behind);
    at += content.length + behind.length;
  }
  const body = Buffer.alloc(textPages * PAGE - TEXT_START);
  body.write(text, 'utf16le');
  return compoundFile({
    WordDocument: Buffer.concat([head, body, ...pages]),
    '0Table': Buffer.concat([characterIndex, paragraphIndex, pieces, ...further]),
    Data: Buffer.concat(data),
    ...options.streams,
  });
}

/** Property changes too long for a page stand in the stream `Data`, as Word keeps those of wide tables. */
function shortened(list: Buffer, data: Buffer[]): Buffer {
  if (list.length <= LONGEST) return list;
  const at = data.reduce((length, part) => length + part.length, 0);
  const length = Buffer.alloc(2);
  length.writeUInt16LE(list.length);
  data.push(length, list);
  return sprm(SPRM_HUGE, at, 4);
}

function indexOf<T extends { readonly start: number; readonly end: number }>(
  runs: readonly T[],
  pageOf: (run: T) => number,
): Buffer {
  const index = Buffer.alloc(4 * (2 * runs.length + 1));
  runs.forEach((run, i) => {
    index.writeUInt32LE(run.start, 4 * i);
    index.writeUInt32LE(run.end, 4 * (i + 1));
    index.writeUInt32LE(pageOf(run), 4 * (runs.length + 1 + i));
  });
  return index;
}

function paragraphPage(start: number, end: number, style: number, list: Buffer): Buffer {
  const page = Buffer.alloc(PAGE);
  page.writeUInt32LE(start);
  page.writeUInt32LE(end, 4);
  const at = 22;
  page.writeUInt8(at / 2, 8);
  page.writeUInt8(Math.ceil((2 + list.length) / 2), at + 1);
  page.writeUInt16LE(style, at + 2);
  list.copy(page, at + 4);
  page.writeUInt8(1, PAGE - 1);
  return page;
}

/** A page of two runs: the characters of a paragraph and its plain mark. */
function characterPage(start: number, mark: number, end: number, list: Buffer): Buffer {
  const page = Buffer.alloc(PAGE);
  [start, mark, end].forEach((offset, i) => {
    page.writeUInt32LE(offset, 4 * i);
  });
  if (list.length > 0) {
    page.writeUInt8(8, 12);
    page.writeUInt8(list.length, 16);
    list.copy(page, 17);
  }
  page.writeUInt8(2, PAGE - 1);
  return page;
}

function pieceTable(length: number): Buffer {
  const table = Buffer.alloc(21);
  table.writeUInt8(2);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(length, 9);
  table.writeUInt32LE(TEXT_START, 15);
  return table;
}

function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const file: unknown = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    if (content.length > 0) CFB.utils.cfb_add(file, `/${name}`, content);
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as ArrayLike<number>);
}
