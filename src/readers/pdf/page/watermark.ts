import type { Character } from './characters.js';

/** Text of a faint colour at least this many times as large as most text of its page is printed across it. */
const LARGE = 1.6;
/** Characters of a circle turn by at least so many degrees from one to the next, and by no more than this. */
const TURN = { least: 5, most: 75 };
/** So many characters in a circle at least. */
const CIRCLE = 4;
/** Turns that differ by less, in degrees, are the same. */
const SAME_TURN = 12;

/** The characters of a page that are no text of it though they may stand upright: large faint words, text in a circle. */
export function watermarksIn(characters: readonly Character[]): ReadonlySet<Character> {
  const marks = new Set<Character>();
  if (characters.some(({ style }) => style.faint)) {
    const usual = usualSize(characters);
    for (const character of characters)
      if (character.style.faint && character.style.size >= LARGE * usual) marks.add(character);
  }
  if (characters.some(({ style }) => style.quarter === null))
    for (const character of circles(characters)) marks.add(character);
  return marks;
}

function usualSize(characters: readonly Character[]): number {
  const sizes = Float64Array.from(characters, ({ style }) => (style.faint ? 0 : style.size)).filter(Boolean);
  return sizes.sort()[sizes.length >> 1] ?? Number.POSITIVE_INFINITY;
}

/** Characters that are drawn one by one, each turned a little further than the one before, as on a seal. */
function circles(characters: readonly Character[]): readonly Character[] {
  const found: Character[] = [];
  let open: Character[] = [];
  const close = () => {
    if (open.length >= CIRCLE) found.push(...withoutStrangers(open));
    open = [];
  };
  characters.forEach((character, i) => {
    const { object } = character;
    if (object === characters[i - 1]?.object || object === characters[i + 1]?.object) {
      close();
      return;
    }
    const last = open.at(-1);
    if (last && !isTurn(turnBetween(last, character))) close();
    open.push(character);
  });
  close();
  return found;
}

/** An upright character before or behind the circle belongs to it only if it is turned as far as the others are. */
function withoutStrangers(circle: readonly Character[]): readonly Character[] {
  const turns = circle.slice(1).map((next, i) => turnBetween(circle[i]!, next));
  const usual = turns.toSorted((a, b) => a - b)[turns.length >> 1]!;
  const isStranger = (character: Character, turn: number): boolean =>
    Math.abs(character.style.angle) < 1 && Math.abs(turn - usual) > SAME_TURN;
  const first = isStranger(circle[0]!, turns[0]!) ? 1 : 0;
  const last = isStranger(circle.at(-1)!, turns.at(-1)!) ? circle.length - 1 : circle.length;
  return circle.slice(first, last);
}

const turnBetween = (last: Character, next: Character): number =>
  ((next.style.angle - last.style.angle + 540) % 360) - 180;

const isTurn = (turn: number): boolean => Math.abs(turn) >= TURN.least && Math.abs(turn) <= TURN.most;
