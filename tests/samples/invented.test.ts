import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decimal, formatNumber, parsePrintedNumber, sum } from '../../src/shared/money.js';

/** The samples are checked here without the program's own readers: their figures must be what their README says. */
const bytesOf = (name: string): Buffer => readFileSync(resolve(import.meta.dirname, '../../samples', name));

type Rows = readonly (readonly string[])[];

/** Rows below the title up to the next line that is no row. */
function tableAfter(text: string, title: string, cut: (line: string) => string[] | null): Rows {
  const lines = text.split(/\r?\n/);
  const rows: string[][] = [];
  for (const line of lines.slice(lines.indexOf(title) + 1)) {
    const cells = cut(line);
    if (cells) rows.push(cells);
    else if (rows.length > 0) break;
  }
  return rows;
}

const number = (cell: string | undefined) => parsePrintedNumber(cell ?? '')?.value ?? decimal(0);

/** Codes whose printed figure in `column` is not the sum of the codes one level below. */
function openCodes(rows: Rows, codeOf: (row: readonly string[]) => string, column: number): string[] {
  const figures = new Map(
    rows.filter((row) => /^\d{3,7}$/.test(codeOf(row))).map((row) => [codeOf(row), number(row[column])]),
  );
  return [...figures].flatMap(([code, figure]) => {
    const children = [...figures].filter(([c]) => c.startsWith(code) && c.length === code.length + 2);
    return children.length > 0 && !sum(children.map(([, v]) => v)).eq(figure) ? [code] : [];
  });
}

const totalOf = (rows: Rows, codeOf: (row: readonly string[]) => string, column: number): string =>
  formatNumber(sum(rows.filter((row) => /^\d{3}$/.test(codeOf(row))).map((row) => number(row[column]))));

describe('the final accounts tie', () => {
  const text = bytesOf('青原县水利局2023年度部门决算公开.txt').toString('utf8');
  const pipes = (line: string): string[] | null =>
    line.startsWith('|')
      ? line
          .slice(1, -1)
          .split('|')
          .map((c) => c.trim())
      : null;
  const first = (row: readonly string[]): string => row[0]!;

  test.each([
    ['收入决算表', 2, '2698.65'],
    ['支出决算表', 2, '2709.05'],
    ['支出决算表', 3, '924.5'],
    ['支出决算表', 4, '1784.55'],
    ['一般公共预算财政拨款支出决算表', 2, '2593'],
    ['一般公共预算财政拨款支出决算表', 4, '1668.5'],
    ['政府性基金预算财政拨款收入支出决算表', 4, '58'],
  ])('%s, column %i', (title, column, total) => {
    const rows = tableAfter(text, title, pipes);
    expect(openCodes(rows, first, column)).toEqual([]);
    expect(totalOf(rows, first, column)).toBe(total);
    expect(formatNumber(number(rows.find((row) => row[0] === '合计')![column]))).toBe(total);
  });

  test('basic expenditure by purpose, both halves', () => {
    const rows = tableAfter(text, '一般公共预算财政拨款基本支出决算表', pipes);
    expect(openCodes(rows, first, 2)).toEqual([]);
    expect(openCodes(rows, (row) => row[3]!, 5)).toEqual([]);
    expect(totalOf(rows, first, 2)).toBe('854.68');
    expect(totalOf(rows, (row) => row[3]!, 5)).toBe('69.82');
  });
});

describe('the budget has the planted errors and no others', () => {
  const bytes = bytesOf('云岭县交通运输局2024年部门预算.txt');
  const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  const tabs = (line: string): string[] | null => (line.includes('\t') ? line.split('\t') : null);

  test('it is GB18030 with CR LF, and no UTF-8', () => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(text.split('\r\n').length).toBeGreaterThan(100);
  });

  test('1: one 类 is not the sum of its 款, and so the whole is not the sum of the 类', () => {
    const rows = tableAfter(text, '附表2  部门支出预算总表', tabs);
    const code = (row: readonly string[]): string => row.slice(0, 3).join('');
    expect(openCodes(rows, code, 4)).toEqual(['210']);
    expect(openCodes(rows, code, 5)).toEqual([]);
    expect(openCodes(rows, code, 6)).toEqual([]);
    expect(totalOf(rows, code, 4)).toBe('26847080');
    expect(totalOf(rows, code, 5)).toBe('7013480');
    expect(totalOf(rows, code, 6)).toBe('19830000');
  });

  test('basic expenditure by purpose ties', () => {
    const rows = tableAfter(text, '附表3  一般公共预算基本支出表', tabs);
    const code = (row: readonly string[]): string => row[0]!;
    for (const column of [2, 3, 4]) expect(openCodes(rows, code, column)).toEqual([]);
    expect([2, 3, 4].map((column) => totalOf(rows, code, column))).toEqual(['7013480', '5951640', '1061840']);
  });

  test.each(['增长6.94%', '\t34,000.00\t', '服务预算840,000元', '下降（增长）  元，主要原因是XX'])(
    'planted: %s',
    (words) => expect(text).toContain(words),
  );
});
