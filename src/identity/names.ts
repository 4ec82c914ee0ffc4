import { locate, type Paragraph } from '../document/model.js';
import type { Locator } from '../shared/locator.js';
import { simplify } from '../shared/simplified.js';
import { oneLine, printedRange, viewOf } from '../shared/text.js';
import { ENDS_AS_ORGANISATION } from '../vocabulary/entities.js';
import type { SourceLine, Sources } from './sources.js';

/** A name that the document may be of, as printed, and where it is printed. */
export interface NameFound {
  readonly name: string;
  /** Code printed in front of it (`434长安区人民政府办公室`) or beside it; null where none is. */
  readonly code: string | null;
  readonly locator: Locator | null;
  /** Cover field, title, table line, prose or heading: how much the place of the name counts. */
  readonly from: 'field' | 'title' | 'prose' | 'table' | 'heading';
}

const FIELD =
  /^(?:预算|决算|编制|编报|填报|公开|报送|主管|预算主管|决算主管|预算编制)?(?:部门|单位)(?:[(](?:部门|单位|公章|盖章)[)])?(?:名称|全称)?(?:[(](?:公章|盖章)[)])?:(.+)$/;
const IN_PROSE = /(?:现将|现就|现对|将)([^,。;:《》]{3,60}?)(?:20\d\d年|[预决]算|部门[预决]算)/;
const CODED = /^(?:\[(\d{3,12})\]|(\d{3,12})(?:[-_—])?)(?=[^\d年.,])/;
/** Words that stand for a name without being one, and marks that no name holds. */
const NO_NAME =
  /^(?:见|详见|附件|本|我|该|各|全|所属|下属|市级|区级|县级|省级|单位|部门|名称|合计|公章|盖章)|[X×*]{2}|[《》,。;:!?"“”]/i;

/** All names found, most telling first. Only words that end as the names of public bodies do. */
export function namesIn(sources: Sources): readonly NameFound[] {
  const found: NameFound[] = [];
  for (const line of [...sources.titleLines, ...sources.fieldLines]) keep(found, fieldName(line));
  for (const name of titleNames(sources)) keep(found, name);
  for (const line of sources.opening) keep(found, proseName(line));
  for (const table of sources.tables.tables)
    keep(found, table.entity === null ? null : coded(table.entity, table.locator, 'table'));
  for (const name of cellNames(sources)) found.push(name);
  for (const section of sources.outline.sections) keep(found, headingName(section.title, section.locator));
  return found;
}

function keep(found: NameFound[], name: NameFound | null): void {
  if (name) found.push(name);
}

/** The name in a cover field (`预算单位：…`); null for a line that is none. */
export function fieldName({ paragraph, words }: SourceLine): NameFound | null {
  const match = FIELD.exec(words.slice(0, 100));
  if (!match) return null;
  const value = match[1]!.replace(/(?:单位|金额单位|编制日期|填报日期|日期|年度):.*$/, '');
  const start = match[0].length - match[1]!.length;
  const view = viewOf(paragraph.text);
  const range = printedRange(view, start, start + value.length);
  return coded(
    paragraph.text.slice(range.start, range.end),
    locate(paragraph, range.start, range.end),
    'field',
  );
}

/** Splits the code off and keeps what ends as a name does. */
function coded(print: string, locator: Locator | null, from: NameFound['from']): NameFound | null {
  const words = printedName(oneLine(print));
  const code = CODED.exec(words);
  const name = words.slice(code?.[0].length ?? 0).replace(/^[\s:：-]+/u, '');
  if (!isName(name)) return null;
  return { name, code: code?.[1] ?? code?.[2] ?? null, locator, from };
}

/** Whether a line is the name of a public body and nothing else. */
export const isName = (name: string): boolean => {
  const words = viewOf(name).text;
  return words.length >= 3 && words.length <= 50 && !NO_NAME.test(words) && ENDS_AS_ORGANISATION.test(words);
};

const YEAR = /[(]?20\d\d年?(?:度)?[)]?|二[〇○零][〇○零一二三四五六七八九]{2}年(?:度)?/gu;
/** What is said of the entity behind its name in a title. */
export const TITLE_TAIL =
  /(?:关于|公开|公布)?(?:中央|省级|市级|区级|县级|本级|省|市|区|县)?(?:部门[(]单位[)]|(?:部门|单位|机关)?(?:(?:及|和)?其?(?:所属|下属)(?:预算)?单位)?)(?:综合|收支)?(?:预决算|[预决]算).*$|(?:20\d\d年?(?:度)?-?)?(?:财政拨款|一般公共预算(?:财政拨款)?)?[“"「]?三公[”"」]?经费.*$/;

/** The banner of a site above the title. */
const GREETS = /^(?:您好,?)?欢迎/u;

/** The name in the title: in each line by itself and in two lines together, without the year and what is said of it. */
function titleNames({ titleLines }: Sources): NameFound[] {
  const lines = titleLines.filter(({ words }) => /[\p{sc=Han}]/u.test(words) && !GREETS.test(words));
  const found: NameFound[] = [];
  lines.forEach((line, i) => {
    keep(found, nameInTitle([line.paragraph]));
    const next = lines[i + 1];
    if (next && !TITLE_TAIL.test(line.words)) keep(found, nameInTitle([line.paragraph, next.paragraph]));
  });
  const named = lines.flatMap((line) =>
    TITLE_TAIL.test(line.words) ? (nameInTitle([line.paragraph]) ?? []) : [],
  );
  return [...named, ...found];
}

/** The name in a title line, or in two that belong together; null where it holds none. */
export function nameInTitle(paragraphs: readonly Paragraph[]): NameFound | null {
  const print = paragraphs.map(({ text }) => text).join('');
  const printed = viewOf(print);
  const view = { ...printed, text: simplify(printed.text) };
  const tag = /^(?:[【[][^】\]]{1,12}[】\]])?(?:关于|公开)?(?:20\d\d年(?:度)?)?/u.exec(view.text)![0];
  const name = view.text
    .slice(tag.length)
    .replace(TITLE_TAIL, '')
    .replace(YEAR, '')
    .replace(/(?:部门|单位)$/, (tail, at: number, all: string) =>
      ENDS_AS_ORGANISATION.test(all.slice(0, at)) ? '' : tail,
    );
  const at = view.text.indexOf(name);
  if (!isName(name) || at < 0) return null;
  const { start, end } = printedRange(view, at, at + name.length);
  return {
    name: printedName(print.slice(start, end)),
    code: null,
    locator: placeIn(paragraphs, start, end),
    from: 'title',
  };
}

/** Place of a range of paragraphs put together: in the one that it begins in, cut off at its end. */
function placeIn(paragraphs: readonly Paragraph[], start: number, end: number): Locator {
  const [first, second] = paragraphs;
  const { length } = first!.text;
  if (second && start >= length) return locate(second, start - length, end - length);
  return locate(first!, start, Math.min(end, length));
}

function proseName({ paragraph, words }: SourceLine): NameFound | null {
  const match = IN_PROSE.exec(words.slice(0, 400));
  const name = match?.[1]?.replace(YEAR, '').replace(/^(?:关于)/, '') ?? '';
  if (!match || !isName(name)) return null;
  const view = viewOf(paragraph.text);
  const at = view.text.indexOf(name);
  const range = printedRange(view, at, at + name.length);
  return {
    name: printedName(paragraph.text.slice(range.start, range.end)),
    code: null,
    locator: locate(paragraph, range.start, range.end),
    from: 'prose',
  };
}

const CELL_LABEL = /^(?:部门|单位|部门\(单位\)|预算部门|预算单位)(?:名称)$/;

/** Rows at the head of a table that may hold its entity line, and the longest such cell. */
const HEAD_ROWS = 4;
const FIELD_CELL = 60;

/** 单位名称：… in a cell at the head of a table; 部门名称 in one cell of a form and the name in the next. */
function* cellNames({ document }: Sources): Generator<NameFound> {
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    for (const [i, cell] of block.grid.cells.entries()) {
      const field =
        cell.row < HEAD_ROWS && cell.text.length <= FIELD_CELL ? FIELD.exec(viewOf(cell.text).text) : null;
      const named = field ? coded(field[1]!, cell.locator, 'table') : null;
      if (named) yield named;
      if (cell.text.length > 20 || !cell.text.includes('名称') || !CELL_LABEL.test(viewOf(cell.text).text))
        continue;
      const next = block.grid.cells[i + 1];
      const name = next?.row === cell.row ? coded(next.text, next.locator, 'table') : null;
      if (name) yield name;
    }
  }
}

const HEADING_TAIL =
  /(?:20\d\d年(?:度)?)?(?:部门|单位|的)?(?:基本)?(?:概况|简介|情况|主要职[能责]|机构设置|(?:部门|单位)[预决]算.*)$/;

/** 第一部分 X概况, X主要职能: the name in front of the words of a section. */
function headingName(title: string, locator: Locator): NameFound | null {
  const words = viewOf(title).text;
  const name = words.replace(HEADING_TAIL, '').replace(YEAR, '');
  return name !== words && isName(name) ? { name, code: null, locator, from: 'heading' } : null;
}

/** A name as printed, but for white space and for radicals that some converters print instead of characters. */
const printedName = (print: string): string =>
  print.replace(/[\s\u3000]+/gu, '').replace(/[\u2e80-\u2fdf]/gu, (radical) => viewOf(radical).text);
