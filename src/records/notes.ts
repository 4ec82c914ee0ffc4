import type { Narrative, UnderstoodDocument } from '../narrative/types.js';
import type { Note } from '../shared/note.js';
import { wireLocator } from './locators.js';
import type { RecordWithoutChecks } from './types.js';

type WireNote = RecordWithoutChecks['notes'][number];

/** The notes of all stages in the order in which the stages ran; the same note of one place is kept once. */
export function gatherNotes(
  { document, outline, tables, identity }: UnderstoodDocument,
  narrative: Narrative,
  ownNotes: readonly Note[],
): WireNote[] {
  const seen = new Set<string>();
  const all = [document, outline, tables, identity, narrative, { notes: ownNotes }].flatMap((s) => s.notes);
  return all.map(wireNote).filter((note) => {
    const key = JSON.stringify(note);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * A document that speaks of a budget and in which neither a section nor a table nor a figure was found has not been read,
 * whatever it is. A page that only leads elsewhere has said so itself.
 */
export function emptinessNotes(
  { document, outline, tables }: UnderstoodDocument,
  facts: readonly unknown[],
): readonly Note[] {
  if (outline.sections.length > 0 || tables.tables.length > 0 || facts.length > 0) return [];
  if (document.notes.some(({ incomplete }) => incomplete)) return [];
  return [
    {
      code: 'nothing-found',
      message: 'No section, no table and no figure was found; open the file by hand to see what it holds.',
      incomplete: true,
    },
  ];
}

/** A note as it is written to a record. One about the document as a whole stands at no place in it. */
export const wireNote = ({ code, message, locator, incomplete }: Note): WireNote => ({
  code,
  message,
  locator: locator ? wireLocator(locator) : null,
  ...(incomplete && { incomplete }),
});
