import type { ContentType } from '../intake/content-type.js';
import { readDoc } from './doc/index.js';
import { readDocx } from './docx/index.js';
import { readHtml } from './html/index.js';
import { readPdf } from './pdf/index.js';
import type { Reader } from './reader.js';
import { readText } from './text/index.js';
import { readWorkbook } from './xlsx/index.js';

/** Which reader reads which content. A new reader is one line here. */
export const READERS: ReadonlyMap<ContentType, Reader> = new Map([
  ['text', readText],
  ['docx', readDocx],
  ['html', readHtml],
  ['mhtml', readHtml],
  ['pdf', readPdf],
  ['xlsx', readWorkbook],
  ['xls', readWorkbook],
  ['doc', readDoc],
]);
