import type { Character } from './characters.js';

/** The same character again within this part of an em is the same print: bold faked by drawing twice, or a shadow. */
const SAME_PLACE = 0.16;
const STRIP = 8;
/** More strips than any page has. */
const STRIPS = 65_536;

/** Drops characters that are drawn on top of themselves by another text object. Linear in the number of characters. */
export function withoutDoubles(characters: readonly Character[]): {
  readonly kept: readonly Character[];
  readonly doubled: number;
} {
  // Characters by code and strip of the page, as one number.
  const strips = new Map<number, Character[]>();
  const kept = characters.filter((character) => {
    const { text, x, y, style, object, home } = character;
    if (text === ' ' || text.trim() === '') return true;
    const near = SAME_PLACE * style.size;
    const strip = Math.floor(y / STRIP);
    const key = text.codePointAt(0)! * STRIPS + strip;
    const own = strips.get(key);
    const beside = strips.get(y - strip * STRIP < near ? key - 1 : key + 1);
    if (own?.some(isSame) || beside?.some(isSame)) return false;
    if (own) own.push(character);
    else strips.set(key, [character]);
    return true;

    function isSame(other: Character): boolean {
      return (
        other.object !== object &&
        // A character that its cell cuts off does not show where it stands.
        (other.home === undefined) === (home === undefined) &&
        Math.abs(other.x - x) <= near &&
        Math.abs(other.y - y) <= near &&
        Math.abs(other.style.size - style.size) <= near
      );
    }
  });
  return { kept, doubled: characters.length - kept.length };
}
