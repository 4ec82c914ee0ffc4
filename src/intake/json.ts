/** What JSON has outside of its strings; a word may be torn apart at the end. */
const BETWEEN = /^(?:[\s{}[\]:,\d.eE+-]|true|false|null)*[a-z]{0,4}$/;

/**
 * Whether the beginning of a text is that of JSON or of JSON Lines: an object or a list, at least one string, and outside
 * of the strings nothing but numbers, brackets and the words of JSON. A text that begins with a bracket, such as
 * `[2019]12号`, goes on in words. Linear in the length of `head`.
 */
export function beginsJson(head: string): boolean {
  if (!/^\s*[{[]/.test(head)) return false;
  const between = withoutStrings(head);
  return between !== null && between.length < head.length && BETWEEN.test(between);
}

/** The text without its strings, of which the last may be torn apart; null where one goes over the end of a line. */
function withoutStrings(text: string): string | null {
  let between = '';
  let from = 0;
  for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', from)) {
    between += text.slice(from, open);
    let end = open + 1;
    while (end < text.length && text[end] !== '"') {
      if (text[end] === '\n' || text[end] === '\r') return null;
      end += text[end] === '\\' ? 2 : 1;
    }
    from = Math.min(end + 1, text.length);
  }
  return between + text.slice(from);
}
