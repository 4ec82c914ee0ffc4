import { expect, test } from 'vitest';
import { matchable, simplify } from '../../src/shared/simplified.js';
import { isHeaderText, totalKind } from '../../src/vocabulary/columns.js';
import { tableKindOf } from '../../src/vocabulary/table-kinds.js';

test('tables in traditional characters are told by the same words', () => {
  expect(tableKindOf('財政撥款“三公”經費支出決算表', [])).toBe('three_public');
  expect(totalKind('合計')).toBe('total');
  expect(isHeaderText('國有資本經營預算')).toBe(true);
});

test('every character keeps its place, and simplified words stay as they are', () => {
  const print = '機關運行經費安排 312.23 萬元';
  expect(simplify(print)).toBe('机关运行经费安排 312.23 万元');
  expect(simplify(print)).toHaveLength(print.length);
  expect(matchable('显著提高覆盖率')).toBe('显著提高覆盖率');
});
