import { JOINT_WORDINGS, MEASURES } from '../../vocabulary/measures/index.js';
import { expandWording } from './expand.js';

/** What a wording of the lexicon stands for. */
export interface LexiconEntry {
  readonly keys: readonly string[];
  /** Taken only where the words around it make it a measure (see `Measure.weak`). */
  readonly weak: boolean;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  entry: LexiconEntry | null;
}

const node = (): TrieNode => ({ next: new Map(), entry: null });

function insert(root: TrieNode, word: string, entry: LexiconEntry): void {
  if (word === '') return;
  let place = root;
  for (const character of word) {
    let below = place.next.get(character);
    if (!below) {
      below = node();
      place.next.set(character, below);
    }
    place = below;
  }
  // The first family that claims a wording keeps it, so that the order of the vocabulary is the order of precedence.
  place.entry ??= entry;
}

function build(): TrieNode {
  const root = node();
  for (const joint of JOINT_WORDINGS)
    for (const wording of joint.wordings)
      for (const form of expandWording(wording)) insert(root, form, { keys: joint.keys, weak: false });
  for (const measure of MEASURES) {
    for (const wording of measure.wordings)
      for (const form of expandWording(wording)) insert(root, form, { keys: [measure.key], weak: false });
    for (const wording of measure.weak ?? [])
      for (const form of expandWording(wording)) insert(root, form, { keys: [measure.key], weak: true });
  }
  return root;
}

const ROOT = build();

/** The longest wording that begins at `start` of `text` (a prose view), with its end; null where none begins. */
export function longestWording(
  text: string,
  start: number,
): { readonly entry: LexiconEntry; readonly end: number } | null {
  let place: TrieNode | undefined = ROOT;
  let found: { entry: LexiconEntry; end: number } | null = null;
  for (let i = start; i < text.length; i++) {
    place = place.next.get(text[i]!);
    if (!place) break;
    if (place.entry) found = { entry: place.entry, end: i + 1 };
  }
  return found;
}
