import type { Character } from './characters.js';

/** The same character again within this part of an em is the same print: bold faked by drawing twice, or a shadow. */
const SAME_PLACE = 0.16;
const STRIP = 8;

/** Drops characters that are drawn on top of themselves by another text object. Linear in the number of characters. */
export function withoutDoubles(characters: readonly Character[]): {
  readonly kept: readonly Character[];
  readonly doubled: number;
} {
  const strips = new Map<string, Character[]>();
  const kept = characters.filter((character) => {
    const { text, x, y, style, object, home } = character;
    if (text.trim() === '') return true;
    const near = SAME_PLACE * style.size;
    const strip = Math.floor(y / STRIP);
    for (const neighbour of y - strip * STRIP < near ? [strip, strip - 1] : [strip, strip + 1])
      for (const other of strips.get(`${text}${neighbour}`) ?? [])
        if (
          other.object !== object &&
          // A character that its cell cuts off does not show where it stands.
          (other.home === undefined) === (home === undefined) &&
          Math.abs(other.x - x) <= near &&
          Math.abs(other.y - y) <= near &&
          Math.abs(other.style.size - style.size) <= near
        )
          return false;
    const key = `${text}${strip}`;
    const known = strips.get(key);
    if (known) known.push(character);
    else strips.set(key, [character]);
    return true;
  });
  return { kept, doubled: characters.length - kept.length };
}
