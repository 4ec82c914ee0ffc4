import { describe, expect, test } from 'vitest';
import { type CodeMemory, readCode, readCodedName } from '../../src/tables/codes.js';
import { linesOf, readCell } from '../../src/tables/index.js';
import {
  classificationOf,
  economicName,
  functionalName,
  parentCode,
} from '../../src/vocabulary/classification/index.js';
import { tablesOf } from './support.js';

describe('a cell where a figure is expected', () => {
  test.each([
    ['', 'blank'],
    ['——', 'placeholder'],
    ['-', 'placeholder'],
    ['/', 'placeholder'],
    ['0.00', 'number'],
    ['12,586.00', 'number'],
    ['50万元', 'number'],
    ['90%', 'percent'],
    ['6,12.4.5', 'damaged'],
    ['满意率90%以上', 'text'],
    ['5-10次', 'text'],
  ])('«%s» is %s', (text, kind) => {
    expect(readCell(text).kind).toBe(kind);
  });
});

describe('classification codes', () => {
  test('names change with the year', () => {
    expect(functionalName('20805', 2018)).toBe('行政事业单位离退休');
    expect(functionalName('20805', 2026)).toBe('行政事业单位养老支出');
    expect(economicName('30101')).toBe('基本工资');
    expect(functionalName('2999999')).toBeNull();
  });

  test('form and parents', () => {
    expect(classificationOf('2080505')).toBe('functional');
    expect(classificationOf('30101')).toBe('economic');
    expect(classificationOf('50101')).toBe('government_economic');
    expect(classificationOf('20805051')).toBeNull();
    expect(classificationOf('328002')).toBeNull();
    expect(parentCode('2080505')).toBe('20805');
    expect(parentCode('208')).toBeNull();
  });

  test('split codes: lost zeros come back, blank parts repeat the row above', () => {
    const memory: CodeMemory = { parts: [] };
    const read = (...cells: string[]) => readCode(cells, memory);
    expect(read('208', '5', '5')).toEqual({ kind: 'code', code: '2080505', completed: false });
    expect(read('', '', '06')).toEqual({ kind: 'code', code: '2080506', completed: true });
    expect(read('', '08', '')).toEqual({ kind: 'code', code: '20808', completed: true });
    expect(read('2210201', '', '')).toEqual({ kind: 'code', code: '2210201', completed: false });
    expect(read('合计', '', '')).toEqual({ kind: 'none' });
    expect(read('99', '', '')).toEqual({ kind: 'irregular' });
  });

  test('code and name in one cell', () => {
    expect(readCodedName('[2120106]工程建设管理')).toEqual({ code: '2120106', name: '工程建设管理' });
    expect(readCodedName('2120101-行政运行')).toEqual({ code: '2120101', name: '行政运行' });
    expect(readCodedName('301工资福利支出')).toEqual({ code: '301', name: '工资福利支出' });
    expect(readCodedName('200平方米以上')).toBeNull();
    expect(readCodedName('2026年项目')).toBeNull();
  });
});

test('a two-sided row is two lines', () => {
  const { tables } = tablesOf([
    '基本支出决算表',
    '单位：元',
    {
      rows: [
        ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
        ['30101', '基本工资', '14.12', '30201', '办公费', '3.78'],
        ['', '', '', '31099', '其他资本性支出', '0.00'],
      ],
    },
  ]);
  expect(linesOf(tables[0]!)).toEqual([
    { row: 0, side: 0, code: '30101', name: '基本工资', amounts: new Map([[2, '14.12']]) },
    { row: 0, side: 1, code: '30201', name: '办公费', amounts: new Map([[5, '3.78']]) },
    { row: 1, side: 1, code: '31099', name: '其他资本性支出', amounts: new Map([[5, '0.00']]) },
  ]);
});
