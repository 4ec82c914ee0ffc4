import type { SourceDocument } from '../document/model.js';
import { openArchive } from '../intake/archive.js';
import { CONTENT_TYPE_NAMES, type ContentType, type Mismatch, mismatch } from '../intake/content-type.js';
import { identify } from '../intake/identify.js';
import { crashOf } from '../shared/crash.js';
import { failure, type Outcome, success } from '../shared/input-error.js';
import type { Note } from '../shared/note.js';
import { conversionOf } from './conversions.js';
import { readConverted } from './converted.js';
import type { ReadContext, Reader } from './reader.js';
import { READERS } from './registry.js';
import { hasSubstance } from './substance.js';

/** Types that servers and programs put under any name: what they hold decides whether they are read. */
const ANY_NAME: ReadonlySet<ContentType> = new Set(['text', 'html', 'mhtml', 'xml']);
/** Types that are no document whatever their name says. */
const NO_DOCUMENT: ReadonlySet<ContentType> = new Set(['binary', 'image', 'packed', 'xml', 'json']);

/** What is not read of types that mostly are. */
const UNREAD_NAMES: Partial<Record<ContentType, string>> = {
  doc: 'a Word document of Word 95 or older',
};

/** Types that are ZIP containers. */
const CONTAINERS: ReadonlySet<ContentType> = new Set(['zip', 'ooxml', 'odf', 'ofd', 'xlsx']);

/**
 * Makes a neutral document of the bytes of a file: finds what they are, whatever `context.name` says, and hands them to
 * the reader of that format.
 *
 * Where the name promises another format, a note `read-as-…` says so. Text and web pages under the name of another
 * format are read only if they hold a table, links to files or words of a budget; else they are what a server sent
 * instead of the document: `input-type-mismatch`. Further errors: `input-empty`, `input-too-large`, `input-encrypted`,
 * `format-unsupported`, `reader-crashed` and those of the readers. Never throws for what the bytes hold.
 */
export async function readBytes(bytes: Uint8Array, context: ReadContext): Promise<Outcome<SourceDocument>> {
  const { fileBytes } = context.limits;
  if (bytes.length > fileBytes)
    return failure('input-too-large', `It has ${bytes.length} bytes; the limit fileBytes is ${fileBytes}.`);
  const type = await identify(bytes, context.limits);
  if (type === 'empty') return failure('input-empty');
  if (type === 'ole-encrypted') return failure('input-encrypted');
  const lie = mismatch(context.name, type);
  const reader = READERS.get(type);
  if (!reader) return unread(type, lie, bytes, context);
  const outcome = await guarded(reader, bytes, context);
  // Old files of a known kind may be older than their reader knows.
  if (!outcome.ok && outcome.error.code === 'format-unsupported') return unread(type, lie, bytes, context);
  if (!lie) return outcome;
  if (ANY_NAME.has(type) && !(outcome.ok && hasSubstance(outcome.value))) return mismatched(lie);
  return outcome.ok ? success(withNote(outcome.value, lie)) : outcome;
}

async function guarded(
  reader: Reader,
  bytes: Uint8Array,
  context: ReadContext,
): Promise<Outcome<SourceDocument>> {
  try {
    return await reader(
      bytes,
      context.embedded ? context : { ...context, readEmbedded: embeddedReader(context) },
    );
  } catch (error) {
    return { ok: false, error: crashOf(error) };
  }
}

const embeddedReader =
  ({ limits }: ReadContext) =>
  (bytes: Uint8Array): Promise<Outcome<SourceDocument>> =>
    readBytes(bytes, { name: '', limits, embedded: true });

async function unread(
  type: ContentType,
  lie: Mismatch | null,
  bytes: Uint8Array,
  context: ReadContext,
): Promise<Outcome<SourceDocument>> {
  if (lie && NO_DOCUMENT.has(type)) return mismatched(lie);
  if (CONTAINERS.has(type)) {
    // A damaged container cannot show what it was; that it is damaged says more than its kind.
    const archive = await openArchive(bytes, context.limits);
    if (!archive.ok) return archive;
  }
  const plan = await conversionOf(type, bytes, context.limits);
  if (plan && context.converter)
    return readConverted(type, plan, context.converter, bytes, context, readBytes);
  const content = UNREAD_NAMES[type] ?? CONTENT_TYPE_NAMES[type];
  if (type === 'json')
    return failure('format-unsupported', `The content is ${content}; give the document that they are of.`);
  const way = plan ? ' With --convert, LibreOffice makes a file of it that is read.' : '';
  return failure('format-unsupported', `The content is ${content}.${way}`);
}

const mismatched = (lie: Mismatch): Outcome<never> =>
  failure(
    'input-type-mismatch',
    `It is named .${lie.extension}, but the content is ${CONTENT_TYPE_NAMES[lie.actual]}.`,
  );

function withNote(document: SourceDocument, lie: Mismatch): SourceDocument {
  const note: Note = {
    code: `read-as-${lie.actual}`,
    message: `The file is named .${lie.extension}, but its content is ${CONTENT_TYPE_NAMES[lie.actual]} and was read as that.`,
  };
  return { ...document, notes: [note, ...document.notes] };
}
