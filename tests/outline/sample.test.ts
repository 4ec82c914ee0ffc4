import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveLocator } from '../../src/document/resolve.js';
import { outlineOf } from '../../src/outline/index.js';
import { readText } from '../../src/readers/text/index.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';

const NAME = '石家庄市长安区人民政府办公室2019年部门预算信息公开情况说明.txt';

const read = await readText(readFileSync(join(import.meta.dirname, '../../samples', NAME)), {
  name: NAME,
  limits: DEFAULT_LIMITS,
});
if (!read.ok) throw new Error(read.error.message);
const document = read.value;
const outline = outlineOf(document);

describe('outline of the sample', () => {
  test('sections, levels, labels, titles and kinds as printed', () => {
    expect(outline.sections.map((s) => [s.level, s.label, s.title, s.kind])).toEqual([
      [1, '一', '部门职责及机构设置情况', 'overview'],
      [2, null, '部门职责', 'responsibilities'],
      [2, null, '机构设置', 'institutions'],
      [1, '二', '部门预算安排的总体情况', 'budget_explanation'],
      [2, '1', '收入说明', 'revenue'],
      [2, '2', '支出说明', 'expenditure'],
      [2, '3', '比上年增减情况', 'changes'],
      [1, '三', '机关运行经费安排情况', 'agency_operating'],
      [1, '四', '财政拨款“三公”经费预算情况及增减变化原因', 'three_public'],
      [1, '五', '绩效预算信息', 'performance'],
      [2, null, '总体绩效目标', 'performance_overall'],
      [2, null, '职责分类绩效目标', 'performance_duties'],
      [3, '一', '参谋协调运转', 'other'],
      [3, '二', '做好全区网络安全及效率', 'other'],
      [3, '三', '做好全区督查督导及大气管理工作', 'other'],
      [2, null, '部门职责及工作活动绩效目标指标', 'performance_indicators'],
      [1, '六', '政府采购预算情况', 'procurement'],
      [1, '七', '国有资产信息', 'assets'],
      [1, '八', '名词解释', 'glossary'],
      [1, '九', '其他需要说明的事项', 'other_matters'],
    ]);
  });

  test('duties are items of their section, the first without its number is noted', () => {
    const duties = outline.sections[1]!.text.split('\n');
    expect(duties).toHaveLength(13);
    expect(duties[0]).toMatch(/^围绕区政府各阶段/);
    expect(duties[12]).toBe('（十三）办理政府领导同志交办的其他事项。');
    expect(outline.notes.map((note) => note.code)).toEqual(['first-number-missing']);
  });

  test('the title line is the title, nothing is taken for contents', () => {
    expect(outline.titleBlocks).toEqual([0]);
    expect(outline.contentsBlocks.size).toBe(0);
    expect(outline.proseStart.size).toBe(0);
  });

  test('every section resolves to its printed heading', () => {
    for (const section of outline.sections) {
      const printed = resolveLocator(document, section.locator);
      expect(printed).toContain(section.title);
      expect(printed!.startsWith(section.label ?? section.title)).toBe(true);
    }
  });
});
