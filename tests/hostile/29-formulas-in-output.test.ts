import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWorkbook } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/pipeline/index.js';
import { spreadsheetCsv } from '../../src/shared/spreadsheet.js';
import { suiteFolder } from '../support/folder.js';

const FORMULAS = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '＝1+1', '＋1+1', '－1', '＠x'];
const NUMBERS = ['-5', '-1,234.50', '+3', '-12.5%', '0'];

test('text that a spreadsheet would run is guarded, numbers are not', () => {
  const csv = spreadsheetCsv([...FORMULAS.map((text) => [text]), ...NUMBERS.map((text) => [text])]);
  const cells = (parse(csv, { bom: true }) as string[][]).map(([cell]) => cell);
  expect(cells).toEqual([...FORMULAS.map((text) => `'${text}`), ...NUMBERS]);
});

describe('a document that holds formulas', async () => {
  const folder = suiteFolder();
  const rows = ['=HYPERLINK("http://127.0.0.1:9/","x")\t1.00', '@SUM(1)\t2.00', '＝1+1\t3.00'];
  const text = `甲县财政局2024年部门预算公开\n\n一、收支预算情况说明\n2024年收入预算6万元，支出预算6万元。\n\n项目支出表\n单位：万元\n\n项目\t金额\n${rows.join('\n')}\n合计\t6.00\n`;
  writeFileSync(join(folder, 'a.txt'), text);
  await run(['a.txt'], { out: 'out', cwd: folder, jobs: 0 });
  const file = (name: string): Buffer => readFileSync(join(folder, 'out', name));

  test('gives machines its words unchanged', () => {
    const lines = parse(file('dataset/table_lines.csv'), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    const names = new Set(lines.flatMap((line) => Object.values(line)));
    for (const row of rows) expect(names).toContain(row.split('\t')[0]);
  });

  test('gives the workbook for people text and no formula', () => {
    const book = readWorkbook(file('dataset/gongkai.xlsx'), { cellFormula: true });
    const cells = book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name]!).filter(([address]) => !address.startsWith('!')),
    ) as [string, { readonly f?: string; readonly t: string; readonly v: unknown }][];
    expect(cells.filter(([, { f }]) => f !== undefined)).toEqual([]);
    expect(cells.some(([, { t, v }]) => t === 's' && String(v).includes('HYPERLINK'))).toBe(true);
  });
});
