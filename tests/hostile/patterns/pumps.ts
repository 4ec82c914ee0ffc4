/** Most characters of a pattern that are looked at, and most pairs and words made of it. */
const MOST_ATOMS = 16;
const MOST_PAIRED = 4;
const MOST_WORDS = 6;

/** Classes by a character that is in them. */
const MEMBERS: readonly (readonly [RegExp, string])[] = [
  [/\\d/, '1'],
  [/\\s/, ' '],
  [/\\w/, 'a'],
  [/\\n/, '\n'],
  [/\\[DS]|\./, 'x'],
  [/Script=Han|一-/, '的'],
];

/** Pieces that, repeated, make a pattern try the longest: its own characters, pairs of them, and its words. */
export function pumpsOf(source: string): string[] {
  const plain = source.replace(/\\u\{?([0-9a-fA-F]{4,5})\}?/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  const atoms = new Set(MEMBERS.flatMap(([pattern, member]) => (pattern.test(plain) ? [member] : [])));
  for (const [, escaped] of plain.matchAll(/\\([^a-zA-Z0-9])/g)) atoms.add(escaped!);
  const bare = plain.replace(/\\[a-zA-Z](?:\{[^}]*\})?|\(\?(?:[:=!]|<[=!])/g, '');
  for (const character of bare) if (!/[\\()[\]{}|?*+^$]/.test(character)) atoms.add(character);
  const first = [...atoms].slice(0, MOST_ATOMS);
  const paired = first.slice(0, MOST_PAIRED);
  const pairs = paired.flatMap((a) => paired.filter((b) => b !== a).map((b) => a + b));
  const words = plain.split(/[^\u4e00-\u9fff]+/).filter((word) => word.length > 1);
  return [...first, ...pairs, ...words.slice(0, MOST_WORDS)];
}
