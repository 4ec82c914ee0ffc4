/** Most characters of one literal that are taken. */
const LONGEST = 8_000_000;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', ''],
  ['f', ''],
  ['v', ''],
  ['0', ''],
]);

/**
 * The string literals of a script (or of JSON in one), unescaped. Literals that `+` puts together are one. The script is
 * only looked at, never run. Each character is looked at once.
 */
export function stringsOf(script: string): string[] {
  const strings: string[] = [];
  let joins = false;
  let at = 0;
  while (at < script.length) {
    const character = script[at]!;
    if (character === '/' && script[at + 1] === '/') {
      const end = script.indexOf('\n', at);
      at = end < 0 ? script.length : end;
    } else if (character === '/' && script[at + 1] === '*') {
      const end = script.indexOf('*/', at + 2);
      at = end < 0 ? script.length : end + 2;
    } else if (character === '"' || character === "'" || character === '`') {
      const literal = literalAt(script, at + 1, character);
      // A quote that nothing closes is no literal: a sign inside a regular expression, for one.
      if (literal === null) {
        at++;
        continue;
      }
      if (joins && strings.length > 0) strings[strings.length - 1] += literal.text;
      else strings.push(literal.text);
      joins = false;
      at = literal.end;
    } else {
      if (character === '+') joins = true;
      else if (character.trim() !== '') joins = false;
      at++;
    }
  }
  return strings;
}

function literalAt(script: string, start: number, quote: string): { text: string; end: number } | null {
  const parts: string[] = [];
  let from = start;
  for (let at = start; at < script.length && at - start < LONGEST; at++) {
    const character = script[at]!;
    if (character === quote) {
      parts.push(script.slice(from, at));
      return { text: parts.join(''), end: at + 1 };
    }
    if (character === '\n' && quote !== '`') return null;
    if (character !== '\\') continue;
    parts.push(script.slice(from, at));
    const { text, length } = escapeAt(script, at + 1);
    parts.push(text);
    at += length;
    from = at + 1;
  }
  return null;
}

const HEX = /^[0-9a-fA-F]+$/;

function escapeAt(script: string, at: number): { readonly text: string; readonly length: number } {
  const kind = script[at] ?? '';
  const digits = kind === 'u' ? 4 : kind === 'x' ? 2 : 0;
  if (digits > 0) {
    const code = script.slice(at + 1, at + 1 + digits);
    if (code.length === digits && HEX.test(code))
      return { text: String.fromCharCode(Number.parseInt(code, 16)), length: 1 + digits };
  }
  if (kind === '\r' && script[at + 1] === '\n') return { text: '', length: 2 };
  if (kind === '\n') return { text: '', length: 1 };
  return { text: ESCAPES.get(kind) ?? kind, length: 1 };
}
