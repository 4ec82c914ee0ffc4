/** Characters of the symbol fonts Wingdings, Wingdings 2 and Symbol that forms and lists use, by font and code. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['wingdings 4A', '☺'],
  ['wingdings 6C', '●'],
  ['wingdings 6E', '■'],
  ['wingdings 6F', '□'],
  ['wingdings 71', '❑'],
  ['wingdings 75', '◆'],
  ['wingdings 76', '❖'],
  ['wingdings 9F', '•'],
  ['wingdings A7', '▪'],
  ['wingdings A8', '□'],
  ['wingdings D8', '➢'],
  ['wingdings DF', '←'],
  ['wingdings E0', '→'],
  ['wingdings FB', '✗'],
  ['wingdings FC', '✓'],
  ['wingdings FD', '☒'],
  ['wingdings FE', '☑'],
  ['wingdings 2 4F', '✗'],
  ['wingdings 2 50', '✓'],
  ['wingdings 2 51', '☒'],
  ['wingdings 2 52', '☑'],
  ['wingdings 2 53', '☒'],
  ['wingdings 2 54', '☒'],
  ['wingdings 2 2A', '□'],
  ['wingdings 2 A3', '□'],
  ['symbol B1', '±'],
  ['symbol B3', '≥'],
  ['symbol A3', '≤'],
  ['symbol B4', '×'],
  ['symbol B7', '•'],
  ['symbol B8', '÷'],
  ['symbol B9', '≠'],
  ['symbol D7', '⋅'],
  ['symbol 44', 'Δ'],
]);

/**
 * The character that a `w:sym` prints: `font` and `code` (hex) as written. Null where the character is drawn by a symbol
 * font that is not known here.
 */
export function symbolOf(font: string, code: string): string | null {
  const value = /^[0-9a-f]{1,6}$/i.test(code) ? Number.parseInt(code, 16) : Number.NaN;
  if (!(value > 0x1f && value <= 0x10ffff) || (value >= 0xd800 && value <= 0xdfff)) return null;
  const slot = (value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value).toString(16).toUpperCase();
  const known = SYMBOLS.get(`${font.trim().toLowerCase()} ${slot}`);
  if (known !== undefined) return known;
  const drawn = value >= 0xe000 && value <= 0xf8ff;
  return drawn || /^(?:wingdings|webdings|symbol)/i.test(font) ? null : String.fromCodePoint(value);
}
