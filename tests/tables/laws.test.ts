import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveLocator } from '../../src/document/resolve.js';
import { tableSchema } from '../../src/schema/table.js';
import { oneLine } from '../../src/shared/text.js';
import { gradeOf, TABLE_ISSUES } from '../../src/tables/grade.js';
import { cpuTime } from '../support/cpu-time.js';
import { type CaseBlock, documentOf, tablesOf } from './support.js';

const word = fc.constantFrom(
  ...[
    '',
    '',
    '收入',
    '支出',
    '项目',
    '预算数',
    '科目编码',
    '类',
    '款',
    '合计',
    '201',
    '05',
    '1,234.50',
    '0.00',
    '——',
    '注：无',
  ],
  ...[
    '单位：万元',
    '收支总表',
    '一、财政拨款收入',
    '其中：办公费',
    '栏次',
    '1',
    '2',
    '≥90%',
    '项目名称',
    '主管部门',
    '3·25',
  ],
);
const cell = fc.record({
  text: word,
  columns: fc.integer({ min: 1, max: 4 }),
  rows: fc.integer({ min: 1, max: 4 }),
});
const table = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 10 }),
});
const blocks = fc.array(fc.oneof(table, word), { maxLength: 6 }) as fc.Arbitrary<CaseBlock[]>;

describe('whatever the grids look like', () => {
  test('every table keeps the schema, and cells, columns and locators agree', () => {
    fc.assert(
      fc.property(blocks, (input) => {
        const document = documentOf(input);
        for (const found of tablesOf(input).tables) {
          expect(tableSchema.parse(found)).toEqual(found);
          expect(found.grade).toBe(gradeOf(found.issues));
          for (const issue of found.issues) expect(TABLE_ISSUES).toHaveProperty(issue);
          for (const row of found.rows) {
            expect(row.cells).toHaveLength(found.columns.length);
            expect(row.cell_locators).toHaveLength(found.columns.length);
            for (const column of Object.keys(row.amounts))
              expect(found.columns[Number(column)]!.role).toBe('amount');
            row.cells.forEach((text, column) => {
              if (text !== '')
                expect(oneLine(resolveLocator(document, row.cell_locators[column]!)!)).toBe(text);
            });
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('no printed cell is lost: it stands in a row, a header, a caption or a note', () => {
    fc.assert(
      fc.property(table, (input) => {
        const { tables } = tablesOf([input as CaseBlock]);
        const said = tables.flatMap((t) => [
          ...t.rows.flatMap((row) => row.cells),
          ...t.columns.flatMap((column) => column.path),
          ...t.notes,
        ]);
        const figures = input.rows.flat().filter((c) => c.text === '1,234.50').length;
        const inGrid = documentOf([input as CaseBlock]).blocks.flatMap((b) =>
          b.kind === 'table' ? b.grid.cells.filter((c) => c.text === '1,234.50') : [],
        ).length;
        expect(said.filter((text) => text === '1,234.50')).toHaveLength(inGrid);
        expect(inGrid).toBeLessThanOrEqual(figures);
      }),
      { numRuns: 300 },
    );
  });

  test('the same blocks give the same tables', () => {
    fc.assert(
      fc.property(blocks, (input) => {
        expect(tablesOf(input)).toEqual(tablesOf(input));
      }),
      { numRuns: 50 },
    );
  });
});

test('time grows in line with the rows', () => {
  const rows = (n: number): CaseBlock[] => [
    '部门支出总表',
    '单位：元',
    {
      rows: [
        ['科目编码', '科目名称', '合计', '基本支出'],
        ...Array.from({ length: n }, (_, i) => ['2010301', `行政运行${i}`, '1,000.00', '0.00']),
      ],
    },
  ];
  const time = (n: number): number => {
    const input = rows(n);
    const start = cpuTime();
    expect(tablesOf(input).tables[0]!.rows).toHaveLength(n);
    return cpuTime() - start;
  };
  time(2_000);
  const small = Math.min(time(5_000), time(5_000));
  const large = Math.min(time(20_000), time(20_000));
  expect(large).toBeLessThan(12 * small + 100);
});
