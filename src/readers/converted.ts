import type { SourceDocument } from '../document/model.js';
import { CONTENT_TYPE_NAMES, type ContentType } from '../intake/content-type.js';
import type { Converter } from '../programs/converter.js';
import { failure, type Outcome, success } from '../shared/input-error.js';
import type { Note } from '../shared/note.js';
import type { ConversionPlan } from './conversions.js';
import type { ReadContext } from './reader.js';

/** Reads bytes as `readBytes` does. */
type Read = (bytes: Uint8Array, context: ReadContext) => Promise<Outcome<SourceDocument>>;

/**
 * Has a converter make something of the bytes that is read, and reads that; a note names the program. The result is
 * untrusted like every other input. Fails with `conversion-failed` or as the reader of the result does.
 */
export async function readConverted(
  type: ContentType,
  plan: ConversionPlan,
  converter: Converter,
  bytes: Uint8Array,
  { limits }: ReadContext,
  read: Read,
): Promise<Outcome<SourceDocument>> {
  const conversion = await converter.convert(bytes, plan.from, plan.to);
  if (!conversion.ok)
    return failure(
      'conversion-failed',
      `${converter.name} was given ${CONTENT_TYPE_NAMES[type]}. ${conversion.reason}`,
    );
  const outcome = await read(conversion.bytes, { name: `converted.${plan.to}`, limits });
  if (!outcome.ok) return outcome;
  const note: Note = {
    code: 'converted',
    message: `The content is ${CONTENT_TYPE_NAMES[type]}; ${converter.name} made a .${plan.to} of it, which was read. Places are those of the converted file.`,
  };
  return success({ ...outcome.value, notes: [note, ...outcome.value.notes] });
}
