import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bodiesOf } from '../../compare/bodies.js';
import { directoryOf } from '../../compare/directory.js';
import type { DocumentRecord } from '../../schema/document.js';
import { fromJson } from '../../shared/json.js';
import { writeDocumentPage } from '../document-page.js';
import { documentRow } from '../index-view.js';
import type { PageJob, PageMade } from './job.js';

/** Makes the page of a document from its record. Throws `OutputError` when one of them cannot be read or written. */
export async function makePage({ id, documents, reviews, directory, options }: PageJob): Promise<PageMade> {
  const json = await readFile(join(documents, `${id}.json`), 'utf8');
  const record = fromJson(json, `documents/${id}.json`) as DocumentRecord;
  const { uncaptured, made } = await writeDocumentPage(record, json, reviews, options);
  const [whole, ...apart] = bodiesOf(record, directoryOf(directory));
  return {
    row: documentRow(record, whole!.document, uncaptured),
    units: apart.map(({ document }) => document),
    observations: [whole!, ...apart].flatMap((body) => body.observations),
    made,
  };
}
