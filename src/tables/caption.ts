import type { Locator } from '../shared/locator.js';
import { MONEY_UNITS } from '../shared/money.js';
import { simplify } from '../shared/simplified.js';
import { oneLine, printedRange, type TextView, viewOf } from '../shared/text.js';
import { isTableTitle, tableKindOf } from '../vocabulary/table-kinds.js';

/** What the lines around a table say of it. Every part is as printed; `asOf` is an ISO date. */
export interface Caption {
  readonly title?: string;
  readonly number?: string;
  readonly unit?: string;
  readonly unitLocator?: Locator;
  /** Another unit that is printed for the same table, and contradicts `unit`. */
  readonly unitAgain?: { readonly unit: string; readonly locator: Locator | null };
  readonly entity?: string;
  readonly asOf?: string;
  /** True where the line says that the table goes on from the page before (续表). */
  readonly continued?: true;
}

/** One line or cell taken apart: its labelled fields, and the print that belongs to none of them. */
export interface CaptionLine {
  readonly fields: Caption;
  /** Print left of the first field; `""` where fields fill the line. */
  readonly rest: string;
  /** True where at least one field was found. */
  readonly labelled: boolean;
}

const MAX_LINE = 200;
const FIELD =
  /(金额单位|计量单位|货币单位|单位名称|编制部门|编制单位|填报部门|填报单位|部门名称|预算部门|预算单位|决算部门|公开部门|公开单位|(?:资金|预算|项目)?主管部门|部门单位|部门\(单位\)名称|部门\(单位\)|单位\(部门\)|单位|部门|金额|截[止至](?:时间|日期)?|数据时点)(?:\((?:盖章|公章|签章|全称)\))?:/g;
const MONEY_UNIT = /^\(?(?:人民币)?(万亿元|千万元|百万元|亿元|万元|千元|元)(?:\(?人民币\)?)?[)。,、]?$/;
const BARE_UNIT = /\(?(?:金额)?单位(?:为)?(万亿元|千万元|百万元|亿元|万元|千元|元)\)?$/;
/** A unit that stands by itself at the right of a line, behind a gap as wide as columns are apart. */
const UNIT_APART = /(?<!\s)\s{3,}[(（]?(万亿元|千万元|百万元|亿元|万元|千元|元)[)）]?\s*$/u;
/** A unit whose label lost characters to the edge of its cell: `金位：元`. */
const CUT_LABEL = /(?<![\p{sc=Han}])[金额单]{0,4}位:(万亿元|千万元|百万元|亿元|万元|千元|元)$/u;
/** What is left of a unit that lost its last character: `单位：万`. */
const CUT_UNIT = /^[千百万亿]{1,2}$/u;
const DATE = /^(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?\)?$/;
const BARE_DATE = /^\(?截[止至](\d{4})年(\d{1,2})月(\d{1,2})日\)?$/;

/** Takes a line or cell apart into labelled fields (`单位：万元`, `编制部门：…`, `截止时间：…`) and the rest. */
export function readCaptionLine(print: string): CaptionLine {
  if (print.length > MAX_LINE) return { fields: {}, rest: print, labelled: false };
  const printed = viewOf(print);
  const view = { ...printed, text: simplify(printed.text) };
  const marks = [...view.text.matchAll(FIELD)];
  if (marks.length === 0) return readUnlabelled(print, view);
  const fields: Record<string, string> = {};
  marks.forEach((mark, i) => {
    const start = mark.index + mark[0].length;
    const end = marks[i + 1]?.index ?? view.text.length;
    Object.assign(fields, readField(mark[1]!, view, start, end));
  });
  const first = marks[0]!.index;
  const opening = view.text.slice(0, first).replace(/[(（]$/u, '');
  return { fields, rest: cut(view, 0, opening.length), labelled: true };
}

function readUnlabelled(print: string, view: TextView): CaptionLine {
  const unit = BARE_UNIT.exec(view.text);
  if (unit) return { fields: { unit: unit[1]! }, rest: cut(view, 0, unit.index), labelled: true };
  const cutLabel = CUT_LABEL.exec(view.text);
  if (cutLabel) return { fields: { unit: cutLabel[1]! }, rest: cut(view, 0, cutLabel.index), labelled: true };
  const apart = UNIT_APART.exec(print);
  if (apart)
    return { fields: { unit: apart[1]! }, rest: oneLine(print.slice(0, apart.index)), labelled: true };
  const date = BARE_DATE.exec(view.text);
  const asOf = date ? isoDate(date[1]!, date[2]!, date[3]!) : null;
  if (asOf) return { fields: { asOf }, rest: '', labelled: true };
  return { fields: {}, rest: oneLine(print), labelled: false };
}

function readField(label: string, view: TextView, start: number, end: number): Caption {
  const value = view.text.slice(start, end);
  if (/截|时点/.test(label)) {
    const date = DATE.exec(value);
    const asOf = date ? isoDate(date[1]!, date[2]!, date[3]!) : null;
    return asOf ? { asOf } : {};
  }
  const unit = MONEY_UNIT.exec(simplify(value))?.[1];
  if (unit !== undefined && MONEY_UNITS.has(unit)) return { unit };
  if (CUT_UNIT.test(value) && MONEY_UNITS.has(`${value}元`)) return { unit: `${value}元` };
  const isEntity = value !== '' && !/^(?:金额|计量|货币)/.test(label) && label !== '金额';
  return isEntity ? { entity: cut(view, start, end) } : {};
}

function isoDate(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

const cut = (view: TextView, start: number, end: number): string => {
  const range = printedRange(view, start, end);
  return oneLine(view.source.slice(range.start, range.end));
};

const NUMBER =
  /^(?:附?表\s?(?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})(?:[-.－—]\d{1,2}(?!\d))*|[\p{sc=Han}]{2,6}\s?\d{1,2}(?:-\d{1,2})?\s?表|(?:公开|预算|决算|预决算|批复|部门|财决|财预)表\s?\d{1,2}(?!\d)(?:[-.－—]\d{1,2}(?!\d))*|附件\s?\d{0,2}(?:[-.－—]\d{1,2})*)/u;

/** The table number at the head of a title (`表1`, `公开01表`, `附表1-1`) and the title behind it; null where there is none. */
export function readTableNumber(print: string): { readonly number: string; readonly title: string } | null {
  const text = oneLine(print);
  const match = NUMBER.exec(text);
  if (!match || match[0].length === 0) return null;
  return { number: match[0], title: text.slice(match[0].length).replace(/^[\s:：.、．]+/u, '') };
}

const SUBTITLE = /^[(（]?\d{4}年度?[)）]?$/u;
const ITEM = /^(?:[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十\d]{1,3}[)、.])/;
const CONTINUED = /^[(（]?续(?:表|上表)?\d{0,2}[)）]?$/u;

/**
 * What an unlabelled line at the head of a table is. A `title` has the form of one (…表); a `topic` only names what some
 * kind of table is about, so where it stands must decide; everything else is `text`.
 */
export type LineRole = 'blank' | 'subtitle' | 'number' | 'continued' | 'title' | 'topic' | 'text';

/** Judges an unlabelled line at the head of a table. */
export function lineRole(print: string): LineRole {
  const words = simplify(viewOf(print).text);
  if (words === '') return 'blank';
  if (SUBTITLE.test(words)) return 'subtitle';
  if (CONTINUED.test(words)) return 'continued';
  const numbered = readTableNumber(print);
  if (numbered) return numbered.title === '' ? 'number' : 'title';
  if (isTableTitle(print)) return 'title';
  if (words.length > 60 || /[。;!?]|如下|见下|下表|详见/.test(words)) return 'text';
  return tableKindOf(words, []) !== 'other' && !/[,:]/.test(words) && !ITEM.test(words) ? 'topic' : 'text';
}

const ENTITY =
  /(?:局|委员会|办公室|办公厅|厅|部|院|中心|大学|学院|学校|所|站|处|队|馆|社|会|政府|法院|检察院|医院|公司|办|园|场|街道|镇|乡|基地|集团|幼儿园|中学|小学|\(本级\)|\(汇总\)|本级|机关)$/;

/** Whether an unlabelled line names an entity, with its code or without: `434长安区人民政府办公室`. */
export function isEntityName(print: string): boolean {
  const words = simplify(viewOf(print).text);
  return words.length >= 4 && words.length <= 50 && !/[。;,:]/.test(words) && ENTITY.test(words);
}
