const STRINGS = /"(?:[^"\\\r\n]|\\.)*"/g;
/** A string that the end of the head has torn apart. */
const TORN = /"(?:[^"\\\r\n]|\\.)*\\?$/;
/** What JSON has outside of its strings; a word may be torn apart at the end. */
const BETWEEN = /^(?:[\s{}[\]:,\d.eE+-]|true|false|null)*[a-z]{0,4}$/;

/**
 * Whether the beginning of a text is that of JSON or of JSON Lines: an object or a list, at least one string, and outside
 * of the strings nothing but numbers, brackets and the words of JSON. A text that begins with a bracket, such as
 * `[2019]12号`, goes on in words. Linear in the length of `head`.
 */
export function beginsJson(head: string): boolean {
  if (!/^\s*[{[]/.test(head)) return false;
  const between = head.replace(STRINGS, ':').replace(TORN, ':');
  return between.length < head.length && BETWEEN.test(between);
}
