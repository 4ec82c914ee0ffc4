import type { Note } from '../shared/note.js';

/** Text made of bytes. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** WHATWG name of the encoding used: `utf-8`, `utf-16le`, `utf-16be`, `gb18030` or the declared one. */
  readonly encoding: string;
  /** `encoding-guessed` where nothing stated the encoding and it is not UTF-8; `undecodable-bytes` where text was lost. */
  readonly notes: readonly Note[];
}

/** Share of broken sequences up to which bytes count as damaged UTF-8 and not as another encoding. */
const DAMAGED_UTF8 = 0.02;

/**
 * Decodes bytes: byte order mark first of all; then `declared` (a charset label of the file or of the server) if the
 * bytes decode strictly in it; then strict UTF-8; UTF-16 by its zero bytes; UTF-8 with little damage; else GB18030,
 * which contains GBK and GB2312.
 */
export function decode(bytes: Uint8Array, options: { readonly declared?: string | null } = {}): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark) return lenient(bytes.subarray(mark.length), mark.encoding, false);
  const declared = decoderFor(options.declared ?? null);
  const agreed = declared && strict(bytes, declared);
  if (declared && agreed !== null) return { text: agreed, encoding: declared, notes: lossNotes(agreed) };
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8', notes: lossNotes(utf8) };
  const wide = sniffUtf16(bytes);
  if (wide) return lenient(bytes, wide, true);
  if (utf8 !== null || brokenShare(bytes) <= DAMAGED_UTF8) return lenient(bytes, 'utf-8', false);
  return lenient(bytes, 'gb18030', true);
}

function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** The encoding that a charset label names; null for no or an unknown label. GBK and GB2312 are read as GB18030. */
function decoderFor(label: string | null): string | null {
  if (label === null || label.trim() === '') return null;
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lenient(bytes: Uint8Array, encoding: string, guessed: boolean): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const guess: Note = {
    code: 'encoding-guessed',
    message: `Nothing states the encoding of the text; it was read as ${encoding}.`,
  };
  return { text, encoding, notes: [...(guessed ? [guess] : []), ...lossNotes(text)] };
}

function lossNotes(text: string): Note[] {
  let lost = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) lost++;
  if (lost === 0) return [];
  const message = `${lost} ${lost === 1 ? 'character' : 'characters'} could not be decoded and stand as �.`;
  return [{ code: 'undecodable-bytes', message, incomplete: true }];
}

/** UTF-16 without a mark: its line breaks, digits and spaces have a zero byte, always on the same side. */
function sniffUtf16(bytes: Uint8Array): string | null {
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even, odd] = zeros;
  if (even + odd === 0) return null;
  if (odd >= 9 * even) return readsAsUtf16(bytes, 'utf-16le');
  return even >= 9 * odd ? readsAsUtf16(bytes, 'utf-16be') : null;
}

function readsAsUtf16(bytes: Uint8Array, encoding: string): string | null {
  const text = strict(bytes.subarray(0, bytes.length & ~1), encoding);
  return text !== null && !text.includes('\0') ? encoding : null;
}

/** Broken sequences as a share of all sequences of several bytes, read as UTF-8. One torn off at the end is forgiven. */
function brokenShare(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = text.endsWith('\ufffd') ? -1 : 0;
  let whole = 0;
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character > '\x7f') whole++;
  }
  return broken / Math.max(1, broken + whole);
}
