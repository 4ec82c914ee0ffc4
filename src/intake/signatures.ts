import type { ContentType } from './content-type.js';

/** First bytes (in hex; `??` for any byte) by which a binary format shows itself. */
const SIGNATURES: readonly (readonly [hex: string, type: ContentType])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['504b0708', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
  ['255044462d', 'pdf'],
  ['89504e470d0a', 'image'],
  ['ffd8ff', 'image'],
  ['474946383961', 'image'],
  ['474946383761', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['424d????????00000000', 'image'],
  ['52494646????????57454250', 'image'],
  ['526172211a07', 'packed'],
  ['377abcaf271c', 'packed'],
  ['1f8b08', 'packed'],
  ['425a6839', 'packed'],
  ['fd377a585a00', 'packed'],
];

/** The type whose signature stands at the beginning of the bytes; null where none does. */
export function signatureOf(bytes: Uint8Array): ContentType | null {
  return SIGNATURES.find(([hex]) => begins(bytes, hex))?.[1] ?? null;
}

function begins(bytes: Uint8Array, hex: string): boolean {
  if (bytes.length * 2 < hex.length) return false;
  for (let i = 0; i * 2 < hex.length; i++) {
    const byte = hex.slice(i * 2, i * 2 + 2);
    if (byte !== '??' && Number.parseInt(byte, 16) !== bytes[i]) return false;
  }
  return true;
}

/** Where in the head `%PDF-` may stand: some servers put bytes in front, and readers accept it. */
const PDF_HEAD = 1024;

/** Whether a PDF begins behind a few foreign bytes that are no markup. */
export function hasLatePdfHeader(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PDF_HEAD));
  const at = head.indexOf('%PDF-');
  return at > 0 && head.indexOf('<') === -1 && bytes.length > PDF_HEAD;
}
