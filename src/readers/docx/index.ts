import type { SourceDocument } from '../../document/model.js';
import { openArchive } from '../../intake/archive.js';
import { catchInputError, InputProblem, type Outcome, success } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import type { Note } from '../../shared/note.js';
import type { Reader } from '../reader.js';
import { assemble } from './assemble.js';
import { blockReader, readBlocks } from './blocks.js';
import { type NoteReference, type ReadingContext, textBudget } from './context.js';
import type { Draft } from './drafts.js';
import { furnitureOf } from './furniture.js';
import { collectNotes, type Notes } from './notes.js';
import { numberingOf } from './numbering/counters.js';
import { numberingDefinitions } from './numbering/definitions.js';
import { type OfficePackage, officePackage } from './package/package.js';
import type { Relationship } from './package/relationships.js';
import { styleSheet } from './styles.js';
import { fieldState, noteExternal } from './text/fields.js';
import { childOf, elementsOf, type XmlElement } from './xml/tree.js';

/**
 * Reads a Word file (.docx, transitional or strict) into the neutral document: automatic numbers restored, final text of
 * tracked changes, merged cells as spans, nested tables and text boxes as blocks of their own, notes at the end, headers
 * and footers as furniture. Locators are `{block}` and `{block, row, column}`.
 *
 * Fails with `input-corrupt`, `zip-inconsistent`, `zip-bomb`, `input-encrypted`, `xml-doctype-forbidden`, `too-deep` or
 * `too-much-content`. Nothing outside the file is opened.
 */
export const readDocx: Reader = (bytes, { limits }) =>
  catchInputError(async () => {
    const archive = await openArchive(bytes, limits);
    if (!archive.ok) return archive;
    const notes = collectNotes();
    return readPackage(officePackage(archive.value, limits, notes), limits, notes);
  });

async function readPackage(
  parts: OfficePackage,
  limits: Limits,
  notes: Notes,
): Promise<Outcome<SourceDocument>> {
  const ofPackage = await parts.relationships('');
  const main = ofPackage.find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (main === undefined)
    throw new InputProblem('input-corrupt', 'Nothing in it says which part is the document.');
  const relations = await parts.relationships(main);
  noteExternals(relations, notes);
  const read = async (type: string): Promise<XmlElement | undefined> => {
    const target = relations.find((relation) => relation.type === type && !relation.external)?.target;
    return target === undefined ? undefined : parts.tryRead(target);
  };

  const styles = styleSheet(await read('styles'));
  const references: NoteReference[] = [];
  const furnished = new Set<string>();
  const context: ReadingContext = {
    limits,
    styles,
    numbering: numberingOf(numberingDefinitions(await read('numbering')), styles),
    notes,
    fields: fieldState(),
    referTo: (reference) => references.push(reference),
    furnish: (relationId) => furnished.add(relationId),
    spend: textBudget(limits),
  };

  const body = blockReader(context);
  const root = await parts.require(main, { streamed: 'w:body', child: body.read });
  if (root.name !== 'w:document' || !childOf(root, 'w:body'))
    throw new InputProblem('input-corrupt', `The part ${main} is no Word document.`);
  const drafts = body.finish();
  const footnotes = await readNotes(references, read, context);
  const blocks = assemble(
    [
      { role: 'body', drafts },
      { role: 'footnote', drafts: footnotes },
    ],
    limits,
    notes,
  );

  const furniture = [];
  for (const { id, type, target, external } of relations)
    if (furnished.has(id) && !external && (type === 'header' || type === 'footer')) {
      const part = await parts.tryRead(target);
      const own = { ...context, fields: fieldState() };
      if (part) furniture.push(...furnitureOf(readBlocks(part, own), type));
    }
  const statedTitle = await readTitle(ofPackage, parts);
  return success({
    format: 'docx',
    statedTitle,
    pages: null,
    blocks,
    furniture,
    attachments: [],
    notes: blocks.length > 0 ? notes.all() : notes.all().map(lossOfAll),
  });
}

/** Where pictures are all that a document holds, not reading them leaves nothing. */
function lossOfAll(note: Note): Note {
  return note.code === 'picture-not-read' ? { ...note, incomplete: true } : note;
}

/** Text of the footnotes and endnotes that are referred to, each once, footnotes first. */
async function readNotes(
  references: readonly NoteReference[],
  read: (type: string) => Promise<XmlElement | undefined>,
  context: ReadingContext,
): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const ids = new Set(references.filter((reference) => reference.kind === kind).map(({ id }) => id));
    const part = ids.size > 0 ? await read(`${kind}s`) : undefined;
    if (!part) continue;
    const byId = new Map(elementsOf(part).map((note) => [note.attributes.get('w:id'), note]));
    for (const id of ids) {
      const note = byId.get(id);
      if (note) drafts.push(...readBlocks(note, { ...context, fields: fieldState() }));
    }
  }
  return drafts;
}

function noteExternals(relations: readonly Relationship[], notes: Notes): void {
  for (const { external, type } of relations) if (external && type !== 'hyperlink') noteExternal(notes);
}

async function readTitle(relations: readonly Relationship[], parts: OfficePackage): Promise<string | null> {
  const target = relations.find(({ type, external }) => type === 'core-properties' && !external)?.target;
  const properties = target === undefined ? undefined : await parts.tryRead(target);
  const title = childOf(properties, 'dc:title')
    ?.children.filter((node) => typeof node === 'string')
    .join('');
  return title?.trim() ? title.trim() : null;
}
