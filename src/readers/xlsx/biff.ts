import { CFB } from '@e965/xlsx';
import { cellsInRecord } from './count-cells.js';

/** What the records of an old workbook (.xls) say beside its cells. */
export interface BiffFacts {
  readonly pictures: boolean;
  /** Index of the sheet that is shown when the file is opened. */
  readonly shownSheet: number;
  /** Cells with content in all sheets. */
  readonly cells: number;
}

const PICTURE_STORE = 0x00eb;
const WINDOW = 0x003d;
const RECORD_HEAD = 4;
/** A store without pictures is shorter than the smallest picture. */
const LEAST_PICTURE = 200;
/** Offset of the shown sheet's index in the record of the window. */
const SHOWN_SHEET = 10;

/** Walks the records of an old workbook; what is damaged ends the walk. */
export function biffFacts(bytes: Uint8Array): BiffFacts {
  let pictures = false;
  let shownSheet = 0;
  let cells = 0;
  const stream = workbookStream(bytes);
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + RECORD_HEAD <= view.byteLength; ) {
    const kind = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const body = at + RECORD_HEAD;
    if (kind === PICTURE_STORE && length >= LEAST_PICTURE) pictures = true;
    if (kind === WINDOW && length > SHOWN_SHEET + 1 && body + SHOWN_SHEET + 2 <= view.byteLength)
      shownSheet = view.getUint16(body + SHOWN_SHEET, true);
    cells += cellsInRecord(kind, length);
    at = body + length;
  }
  return { pictures, shownSheet, cells };
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  try {
    const container: unknown = CFB.read(bytes, { type: 'buffer' });
    const found = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book');
    return Uint8Array.from((found?.content ?? []) as ArrayLike<number>);
  } catch {
    // The parser of the workbook says what is wrong with the container.
    return new Uint8Array();
  }
}
