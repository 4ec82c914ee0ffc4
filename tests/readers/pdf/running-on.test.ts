import { describe, expect, test } from 'vitest';
import type { PlacedLine } from '../../../src/readers/pdf/flow/furniture.js';
import { runsOn } from '../../../src/readers/pdf/flow/paragraphs.js';

/** Lines that go on with the paragraph before them although neither the type nor the margin says so. */
const MARGINS = { left: 90, right: 505 };

const line = (text: string, over: Partial<PlacedLine> = {}): PlacedLine =>
  ({
    text,
    page: 1,
    pageWidth: 595,
    pageHeight: 842,
    size: 16,
    bold: false,
    x0: 90,
    x1: 400,
    y0: 100,
    y1: 116,
    ...over,
  }) as PlacedLine;

const below = (text: string, over: Partial<PlacedLine> = {}) => line(text, { y0: 128, y1: 144, ...over });

describe('what no paragraph begins with', () => {
  test.each([
    ['教育支出（类）普通教育（款）小学教育', '（项）2026年预算数为80万元。'],
    ['一般公共服务支出', '（类）政协事务（款）政协会议（项）2026年预算数为80万元。'],
    ['与2025', '年预算数持平。'],
    ['公用经费12.5', '万元，比上年减少1万元。'],
    ['占支出总额的12.5', '％，主要用于办公。'],
  ])('%s | %s', (first, second) => {
    // The first line is a bold heading, set short of the margin: only its words say that it goes on.
    expect(runsOn(line(first, { bold: true }), below(second), MARGINS)).toBe(true);
  });

  test.each([
    ['二、收入预算', '2026年收入预算80万元。'],
    ['截至2025', '年初结转12万元。'],
  ])('and what a paragraph may begin with: %s | %s', (first, second) => {
    expect(runsOn(line(first, { bold: true }), below(second), MARGINS)).toBe(false);
  });
});
