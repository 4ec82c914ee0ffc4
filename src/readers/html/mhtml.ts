import { meaningfulCharset } from './charset.js';

/** One part of a saved web page. */
export interface MhtmlPart {
  readonly bytes: Uint8Array;
  /** Charset that the part's own header states; null where it states none. */
  readonly charset: string | null;
}

/** Most parts that are looked at; a saved page has one for each picture. */
const MAX_PARTS = 5_000;
const BOUNDARY = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i;
const MULTIPART = /^content-type:\s*multipart\//im;

/**
 * The HTML parts of a saved web page (MHTML) in order; null where the bytes are none. Parts that only divide a window
 * into frames are left out: what the frames show are parts themselves.
 */
export function mhtmlParts(bytes: Uint8Array): readonly MhtmlPart[] | null {
  const head = latin1(bytes.subarray(0, 8_192));
  if (!/^(?:\s*[a-z-]{1,40}:)/i.test(head) || !MULTIPART.test(head)) return null;
  const boundary = BOUNDARY.exec(head);
  if (!boundary) return null;
  const pages = split(latin1(bytes), `--${boundary[1] ?? boundary[2]}`)
    .map(partOf)
    .filter((part) => part !== null);
  const shown = pages.filter((part) => !/<frameset\b/i.test(latin1(part.bytes.subarray(0, 65_536))));
  return shown.length > 0 ? shown : pages;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

function split(source: string, delimiter: string): string[] {
  const parts: string[] = [];
  let from = source.indexOf(delimiter);
  while (from >= 0 && parts.length < MAX_PARTS) {
    const start = from + delimiter.length;
    const next = source.indexOf(delimiter, start);
    parts.push(source.slice(start, next < 0 ? undefined : next));
    from = next;
  }
  return parts;
}

function partOf(source: string): MhtmlPart | null {
  const gap = /\r?\n\r?\n/.exec(source);
  if (!gap) return null;
  const header = source.slice(0, gap.index).replace(/\r?\n[ \t]+/g, ' ');
  if (!/^content-type:\s*(?:text\/html|application\/xhtml\+xml)/im.test(header)) return null;
  const body = source.slice(gap.index + gap[0].length);
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(header)?.[1]?.toLowerCase();
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(header)?.[1];
  return {
    bytes: decodeBody(body, encoding),
    charset: charset === undefined ? null : meaningfulCharset(charset),
  };
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
