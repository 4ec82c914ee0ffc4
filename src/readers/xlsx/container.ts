import { CFB } from '@e965/xlsx';
import { openArchive } from '../../intake/archive.js';
import { decode } from '../../intake/decode.js';
import { failure, type Outcome, success } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import { cellsInXml, refuseTooMany } from './count-cells.js';
import { withStyles } from './plain-styles.js';

/** The parts of a workbook that were let through, and what was seen of the others. */
export interface Container {
  /** A container made anew of parts that keep to the limits: what a parser sees is what was checked. */
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Names of the pictures in the container. */
  readonly pictures: readonly string[];
}

const XML_PART = /\.(?:xml|rels|vml)$/i;
const PICTURE = /^xl\/media\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp)$/i;
/** Parts that hold nothing to read: macros, pictures, printer settings, other workbooks. They are never opened. */
const UNREAD = /^xl\/(?:media|embeddings|printerSettings|activeX|ctrlProps|externalLinks|vbaProject)/i;
const DOCTYPE = /<!DOCTYPE/i;

/**
 * Checks the container of an .xlsx file part by part: sizes, checksums, inflation, document types, number of cells. Fails
 * with the codes of `openArchive` and `xml-doctype-forbidden`; throws `too-much-content`.
 */
export async function checkContainer(bytes: Uint8Array, limits: Limits): Promise<Outcome<Container>> {
  const archive = await openArchive(bytes, limits);
  if (!archive.ok) return archive;
  const parts = new Map<string, Uint8Array>();
  const pictures: string[] = [];
  let cells = 0;
  for (const name of archive.value.names) {
    if (PICTURE.test(name)) pictures.push(name);
    if (UNREAD.test(name)) continue;
    const part = await archive.value.read(name);
    if (!part.ok) return part;
    if (XML_PART.test(name)) {
      if (declaresType(part.value)) return failure('xml-doctype-forbidden');
      cells += cellsInXml(part.value);
      refuseTooMany(cells, limits);
    }
    parts.set(name, part.value);
  }
  withStyles(parts);
  return success({ bytes: packed(parts), parts, pictures });
}

/** A document type stands before the first element, which blanks and comments may put off as far as they like. */
const declaresType = (part: Uint8Array): boolean =>
  Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('<!DOCTYPE') ||
  DOCTYPE.test(decode(part.subarray(0, 4_096)).text);

function packed(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const container: unknown = CFB.utils.cfb_new();
  for (const [name, part] of parts) CFB.utils.cfb_add(container, `/${name}`, part, { unsafe: true });
  return CFB.write(container, { fileType: 'zip', type: 'buffer' }) as Uint8Array;
}
