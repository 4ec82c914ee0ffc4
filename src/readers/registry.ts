import type { ContentType } from '../intake/content-type.js';
import type { Reader } from './reader.js';

/** A reader that is loaded with the first document of its format: some bring a good deal of code along. */
const loaded =
  (load: () => Promise<Reader>): Reader =>
  async (bytes, context) =>
    (await load())(bytes, context);

const readHtml = loaded(async () => (await import('./html/index.js')).readHtml);
const readWorkbook = loaded(async () => (await import('./xlsx/index.js')).readWorkbook);

/** Which reader reads which content. A new reader is one line here. */
export const READERS: ReadonlyMap<ContentType, Reader> = new Map([
  ['text', loaded(async () => (await import('./text/index.js')).readText)],
  ['docx', loaded(async () => (await import('./docx/index.js')).readDocx)],
  ['html', readHtml],
  ['mhtml', readHtml],
  ['pdf', loaded(async () => (await import('./pdf/index.js')).readPdf)],
  ['xlsx', readWorkbook],
  ['xls', readWorkbook],
  ['doc', loaded(async () => (await import('./doc/index.js')).readDoc)],
]);
