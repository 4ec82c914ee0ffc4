import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../src/document/model.js';
import { resolveLocator } from '../../src/document/resolve.js';
import { readText } from '../../src/readers/text/index.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { oneLine } from '../../src/shared/text.js';
import { understandTables } from '../../src/tables/index.js';
import type { Tables } from '../../src/tables/types.js';

const samples = join(import.meta.dirname, '../../samples');
let document: SourceDocument;
let understood: Tables;

beforeAll(async () => {
  const name = readdirSync(samples).find((file) => file.endsWith('.txt') && file.includes('长安区'))!;
  const read = await readText(readFileSync(join(samples, name)), { name, limits: DEFAULT_LIMITS });
  if (!read.ok) throw new Error(read.error.message);
  document = read.value;
  understood = understandTables(document, {
    sections: [],
    sectionOfBlock: [],
    headingBlocks: new Map(),
    proseStart: new Map(),
    contentsBlocks: new Set(),
    titleBlocks: [],
    notes: [],
  });
});

describe('the tables of the sample disclosure', () => {
  test('three tables, with the lines above two of them', () => {
    expect(understood.tables.map((t) => [t.kind, t.title, t.rows.length])).toEqual([
      ['institutions', '部门机构设置情况', 2],
      ['performance_targets', '部门职责-工作活动绩效目标(', 33],
      ['fixed_assets', '长安区人民政府办公室部门固定资产占用情况表', 6],
    ]);
    const captions = [...understood.captionBlocks].map((at) => document.blocks[at]);
    expect(captions.map((block) => (block?.kind === 'paragraph' ? block.text : ''))).toEqual([
      '部门机构设置情况',
      '部门职责-工作活动绩效目标(',
    ]);
  });

  test('institutions', () => {
    const table = understood.tables[0]!;
    expect(table.columns.map((column) => column.path)).toEqual([
      ['单位名称'],
      ['单位性质'],
      ['单位规格'],
      ['经费保障形式'],
    ]);
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['石家庄市长安区人民政府办公室', '行政', '正科', '财政拨款'],
      ['网络中心', '事业', '副科', '财政性资金基本保障'],
    ]);
  });

  test('performance: nine activities, their sub-activities below them, one column of money', () => {
    const table = understood.tables[1]!;
    expect(table.unit).toBe('万元');
    expect(table.entity).toBe('434长安区人民政府办公室');
    expect(table.columns.map((column) => column.path.join('/'))).toEqual([
      ...['职责活动', '年度预算数', '内容描述', '绩效目标', '绩效指标'],
      ...['评价标准/优', '评价标准/良', '评价标准/中', '评价标准/差'],
    ]);
    expect(table.columns.map((column) => column.role)).toEqual([
      ...['name', 'amount', 'text', 'text', 'text', 'text', 'text', 'text', 'text'],
    ]);
    const activities = table.rows.filter((row) => row.level === 1);
    expect(activities).toHaveLength(9);
    expect(table.rows.filter((row) => row.level === 2)).toHaveLength(24);
    expect(activities.map((row) => [row.name, row.amounts['1'] ?? null])).toEqual([
      ['一、 外事管理', null],
      ['二、编发内刊', '150000.00'],
      ['三、政务管理', '100000.00'],
      ['四、政策研究', '100000.00'],
      ['五、网络维护', '1650000.00'],
      ['六、大气防治', null],
      ['七、组织推进依法行政', '400000.00'],
      ['八、金融市场管理', '800000.00'],
      ['九、政务服务', null],
    ]);
    expect(table.rows.find((row) => row.name?.startsWith('2、抓好全区'))?.cells.slice(4)).toEqual([
      ...['便民服务站、室联网率90﹪', '完成', '', '', '未完成'],
    ]);
  });

  test('assets: quantities are no money, a printed zero is an amount, a dash is not', () => {
    const table = understood.tables[2]!;
    expect([table.unit, table.entity, table.as_of, table.grade]).toEqual([
      ...['万元', '长安区人民政府办公室', '2018-12-31', 'sure'],
    ]);
    expect(table.columns.map((column) => [column.path.join('/'), column.role, column.unit])).toEqual([
      ['项目', 'name', null],
      ['数量', 'quantity', null],
      ['价值（金额单位：万元）', 'amount', '万元'],
    ]);
    expect(table.rows.map((row) => [row.kind, row.level, row.cells[1], row.amounts['2']])).toEqual([
      ['total', null, '——', '13403500.00'],
      ['line', 1, '12,586.00', '8956100.00'],
      ['line', 2, '12,586.00', '8956100.00'],
      ['line', 1, '8', '1549000.00'],
      ['line', 1, '', '0.00'],
      ['line', 1, '', '2898400.00'],
    ]);
  });

  test('every cell is found again at its place', () => {
    for (const table of understood.tables)
      for (const row of table.rows)
        row.cells.forEach((text, column) => {
          const print = resolveLocator(document, row.cell_locators[column]!);
          expect(oneLine(print ?? '')).toBe(text);
        });
  });
});
