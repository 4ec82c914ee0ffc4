import type { Limits } from '../shared/limits.js';
import type { Converter } from './converter.js';
import { libreOffice } from './libreoffice.js';
import type { Recognizer } from './recognizer.js';
import { tesseract } from './tesseract.js';

/**
 * Programs of the machine that may help to read a document. Each is used only where it is asked for: what is written
 * depends on the document alone unless the caller wants otherwise. Plain data, so that it can be sent to another process.
 */
export interface Aids {
  /** Reads pages that are pictures with tesseract; everything read so is marked. */
  readonly ocr?: boolean;
  /** Has LibreOffice convert formats that no reader knows (RTF, OpenDocument, Word 95, Word and Excel 2003 XML). */
  readonly convert?: boolean;
}

/** The programs behind `Aids`, ready to be used. */
export interface ReadyAids {
  readonly recognizer?: Recognizer;
  readonly converter?: Converter;
}

/** Names of the programs that are asked for and not installed. */
export interface MissingAids {
  readonly missing: readonly string[];
}

/** Looks for the programs that are asked for; the names of those that are not there where any is missing. */
export async function prepareAids(aids: Aids, limits: Limits): Promise<ReadyAids | MissingAids> {
  const recognizer = aids.ocr ? await tesseract(limits.ocrPageMs) : null;
  const converter = aids.convert ? await libreOffice(limits.convertMs) : null;
  const missing = [
    ...(aids.ocr && recognizer === null ? ['tesseract with chi_sim'] : []),
    ...(aids.convert && converter === null ? ['LibreOffice'] : []),
  ];
  if (missing.length > 0) return { missing };
  return { ...(recognizer ? { recognizer } : {}), ...(converter ? { converter } : {}) };
}
