import { openArchive } from '../intake/archive.js';
import type { ContentType } from '../intake/content-type.js';
import { decode } from '../intake/decode.js';
import type { Limits } from '../shared/limits.js';

/** How a converter is asked for a format that no reader knows. */
export interface ConversionPlan {
  /** Extensions without a dot. */
  readonly from: string;
  readonly to: 'docx' | 'xlsx';
}

const PLANS: ReadonlyMap<ContentType, ConversionPlan> = new Map<ContentType, ConversionPlan>([
  ['rtf', { from: 'rtf', to: 'docx' }],
  ['word-xml', { from: 'xml', to: 'docx' }],
  ['excel-xml', { from: 'xml', to: 'xlsx' }],
  // Word 95 and older, and the text of Microsoft Works.
  ['doc', { from: 'doc', to: 'docx' }],
  ['ole', { from: 'wps', to: 'docx' }],
]);

const OPEN_DOCUMENTS: ReadonlyMap<string, ConversionPlan> = new Map<string, ConversionPlan>([
  ['application/vnd.oasis.opendocument.text', { from: 'odt', to: 'docx' }],
  ['application/vnd.oasis.opendocument.spreadsheet', { from: 'ods', to: 'xlsx' }],
]);

/** What a converter could make of content of this type; null where nothing that is read. */
export async function conversionOf(
  type: ContentType,
  bytes: Uint8Array,
  limits: Limits,
): Promise<ConversionPlan | null> {
  if (type !== 'odf') return PLANS.get(type) ?? null;
  const archive = await openArchive(bytes, limits);
  const kind = archive.ok ? await archive.value.read('mimetype') : archive;
  return kind.ok ? (OPEN_DOCUMENTS.get(decode(kind.value).text.trim()) ?? null) : null;
}
