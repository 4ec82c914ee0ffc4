import { CFB } from '@e965/xlsx';

/** Record that holds the pictures of an old workbook. */
const PICTURE_STORE = 0x00eb;
const RECORD_HEAD = 4;
/** A store without pictures is shorter than the smallest picture. */
const LEAST_PICTURE = 200;

/** Whether an old workbook (.xls) holds pictures. Walks its records; what is damaged ends the walk. */
export function biffPictures(bytes: Uint8Array): boolean {
  const stream = workbookStream(bytes);
  if (!stream) return false;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + RECORD_HEAD <= view.byteLength; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === PICTURE_STORE && length >= LEAST_PICTURE) return true;
    at += RECORD_HEAD + length;
  }
  return false;
}

function workbookStream(bytes: Uint8Array): Uint8Array | null {
  try {
    const container: unknown = CFB.read(bytes, { type: 'buffer' });
    const found = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book');
    return found ? Uint8Array.from(found.content as ArrayLike<number>) : null;
  } catch {
    // The parser of the workbook has already said what is wrong with the container.
    return null;
  }
}
