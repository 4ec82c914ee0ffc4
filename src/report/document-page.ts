import { join } from 'node:path';
import type { DocumentRecord } from '../schema/document.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { sha256 } from '../shared/hash.js';
import { VERSION } from '../shared/version.js';
import { dataScript, stampOf } from './data/script.js';
import { documentView } from './document-view.js';
import { headOf } from './folder.js';
import type { OriginalOptions } from './original/original-view.js';
import { isAtHand } from './original/source.js';
import type { DocumentReviews } from './reviews.js';
import { shell } from './shell.js';
import { unitsOf } from './units.js';

/** Raised when the data of a page takes another form. */
const FORM = 2;

/** What the page of a document came to. */
export interface DocumentPage {
  /** Figures of the original that the record does not hold. */
  readonly uncaptured: number;
  /** Whether it had to be made; false where the page of an earlier report still holds. */
  readonly made: boolean;
}

/** Writes the page of a document with its data and pictures, unless that of an earlier report was made of the same. */
export async function writeDocumentPage(
  record: DocumentRecord,
  json: string,
  reviews: DocumentReviews,
  options: OriginalOptions,
): Promise<DocumentPage> {
  const { folder } = options;
  const id = record.document_id;
  const data = join(folder, `data/documents/${id}.js`);
  const madeOf = await fingerprint(record, json + JSON.stringify(reviews), options);
  const before = stampOf((await headOf(data)) ?? '');
  if (before?.made_of === madeOf) return { uncaptured: Number(before.uncaptured), made: false };
  const view = await documentView(record, reviews, options);
  const page = shell({
    up: '../',
    title: [record.title ?? record.source.path, 'Gongkai'].join(' · '),
    styles: ['assets/document.css'],
    scripts: ['assets/vocabulary.js', `data/documents/${id}.js`, 'assets/document.js'],
  });
  await writeAtomically(join(folder, `documents/${id}.html`), page);
  const units = unitsOf(record);
  if (units.length > 0)
    await writeAtomically(join(folder, `data/units/${id}.js`), dataScript(`units:${id}`, units));
  // The data goes last: its stamp says that the rest is there.
  const uncaptured = view.uncaptured.length;
  await writeAtomically(data, dataScript('document', view, { made_of: madeOf, uncaptured }));
  return { uncaptured, made: true };
}

/** Everything that the page depends on: the record, this program, and whether the original is at hand. */
async function fingerprint(
  record: DocumentRecord,
  json: string,
  { sources, pictures, drawable, pages }: OriginalOptions,
): Promise<string> {
  const drawn = record.source.format === 'pdf' && pictures && (await isAtHand(record, sources));
  return sha256(JSON.stringify([FORM, VERSION, sha256(json), pictures, drawable, pages, drawn])).slice(0, 32);
}
