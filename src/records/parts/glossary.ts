import type { Records } from '../../schema/records.js';
import { type Item, itemsOfAll } from '../items.js';
import { proseOfKind } from '../section-prose.js';
import type { Assembly } from '../types.js';

type Entry = Records['glossary'][number];

/** A term ends at a colon; without one, where the words say what it means. No term is longer than this. */
const LONGEST_TERM = 60;
const COLON = /[：:]/u;
const MEANS = /(?:，|,)?(?:是指|系指|指的是|指|是|反映)/u;

/**
 * Terms with their definitions as printed (`指…` kept). A paragraph that opens no term goes on with the definition above
 * it, as a line of its own.
 */
export function glossary(assembly: Assembly): Entry[] {
  const entries: Entry[] = [];
  for (const item of itemsOfAll(proseOfKind(assembly, 'glossary', () => true))) {
    const entry = entryOf(item);
    const last = entries.at(-1);
    if (entry) entries.push(entry);
    else if (last) entries[entries.length - 1] = { ...last, definition: `${last.definition}\n${item.text}` };
  }
  return entries;
}

function entryOf({ label, text, locator }: Item): Entry | null {
  const head = text.slice(0, LONGEST_TERM);
  const colon = COLON.exec(head);
  const means = colon ?? (label === null ? null : MEANS.exec(head));
  if (!means || means.index === 0) return null;
  const term = head.slice(0, means.index).trim();
  const definition = text
    .slice(means.index + (colon ? 1 : 0))
    .replace(/^[，,]/u, '')
    .trim();
  // A sentence that merely holds a colon further on is no term.
  return /[。；]/u.test(term) || definition === '' ? null : { label, term, definition, locator };
}
