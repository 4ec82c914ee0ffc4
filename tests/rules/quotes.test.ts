import { describe, expect, it } from 'vitest';
import { withInnerQuotes } from '../../src/rules/engine/quotes.js';

describe('quotations in messages', () => {
  it.each([
    ['““三公”经费合计”为1元', '“‘三公’经费合计”为1元'],
    ['“a”与“b”', '“a”与“b”'],
    ['“一““二”三”', '“一““二”三”'],
    ['“一“二“三”二”一”', '“一‘二‘三’二’一”'],
    ['一”二“', '一”二“'],
  ])('%s', (text, expected) => {
    expect(withInnerQuotes(text)).toBe(expected);
  });
});
