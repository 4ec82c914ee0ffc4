import type { Locator } from './locator.js';

interface Words {
  readonly page: (n: number) => string;
  readonly sheet: (name: string) => string;
  readonly cell: (name: string) => string;
  readonly line: (n: number) => string;
  readonly block: (n: number) => string;
  readonly row: (row: number, column: number) => string;
  readonly comma: string;
}

const WORDS: Readonly<Record<'en' | 'zh', Words>> = {
  en: {
    page: (n) => `page ${n}`,
    sheet: (name) => `sheet ${name}`,
    cell: (name) => `cell ${name}`,
    line: (n) => `line ${n}`,
    block: (n) => `block ${n}`,
    row: (row, column) => `row ${row}, column ${column}`,
    comma: ', ',
  },
  zh: {
    page: (n) => `第${n}页`,
    sheet: (name) => `工作表“${name}”`,
    cell: (name) => `单元格${name}`,
    line: (n) => `第${n}行`,
    block: (n) => `第${n}块`,
    row: (row, column) => `表内第${row}行第${column}列`,
    comma: '，',
  },
};

/**
 * A locator in words, for people: `page 7`, `sheet 收支总表, cell C7`, `line 12`, `block 42, row 3, column 2`. Everything
 * is counted from 1, as a reader of the page counts, except blocks, which keep their index.
 */
export function placeOf(locator: Locator, language: 'en' | 'zh' = 'en'): string {
  const words = WORDS[language];
  const parts: string[] = [];
  if (locator.page !== undefined) parts.push(words.page(locator.page));
  if (locator.sheet !== undefined) parts.push(words.sheet(locator.sheet));
  if (locator.cell !== undefined) parts.push(words.cell(locator.cell));
  if (locator.line !== undefined) parts.push(words.line(locator.line));
  if (parts.length === 0 && locator.block !== undefined) parts.push(words.block(locator.block));
  if (locator.cell === undefined && locator.row !== undefined)
    parts.push(words.row(locator.row + 1, (locator.column ?? 0) + 1));
  return parts.join(words.comma);
}
