import { DEFAULT_LIMITS, type Limits } from '../shared/limits.js';
import { type Archive, openArchive } from './archive.js';
import type { ContentType } from './content-type.js';
import { decode } from './decode.js';
import { beginsJson } from './json.js';
import { markupTypeOf } from './markup.js';
import { oleNames } from './ole.js';
import { hasLatePdfHeader, signatureOf } from './signatures.js';

/** Bytes that are looked at to tell text from markup and from binary content. */
const HEAD_BYTES = 64 * 1024;

/**
 * Type of content, from the bytes only. A container that cannot be opened is named after what its first entries are
 * called, so that its reader can say what is wrong with it.
 */
export async function identify(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<ContentType> {
  if (bytes.length === 0) return 'empty';
  const signature = signatureOf(bytes);
  if (signature === 'zip') return zipType(bytes, limits);
  if (signature === 'ole') return oleType(oleNames(bytes));
  if (signature) return signature;
  if (hasLatePdfHeader(bytes)) return 'pdf';
  return textType(bytes.subarray(0, HEAD_BYTES), bytes.length > HEAD_BYTES);
}

function oleType(names: ReadonlySet<string>): ContentType {
  if (names.has('EncryptedPackage')) return 'ole-encrypted';
  if (names.has('WordDocument')) return 'doc';
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  return 'ole';
}

async function zipType(bytes: Uint8Array, limits: Limits): Promise<ContentType> {
  const archive = await openArchive(bytes, limits);
  return archive.ok ? typeOfArchive(archive.value) : typeByNames(namesInHead(bytes));
}

/** What a ZIP container is: a document of one of the formats that are kept in such, or `zip` for any other. */
export async function typeOfArchive({ names, read }: Archive): Promise<ContentType> {
  if (names.includes('[Content_Types].xml')) {
    const types = await read('[Content_Types].xml');
    if (types.ok) {
      const xml = decode(types.value).text;
      if (/wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/.test(xml)) return 'docx';
      if (/spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)/.test(xml)) return 'xlsx';
    }
  }
  return typeByNames(names);
}

function typeByNames(names: readonly string[]): ContentType {
  const within = (folder: string) => names.some((name) => name.startsWith(folder));
  const has = (name: string) => names.includes(name);
  const ooxml = has('[Content_Types].xml') || has('_rels/.rels');
  if (within('word/') && ooxml) return 'docx';
  if (within('xl/') && ooxml) return 'xlsx';
  if (has('OFD.xml')) return 'ofd';
  if (has('mimetype') && (has('content.xml') || has('META-INF/manifest.xml'))) return 'odf';
  return ooxml ? 'ooxml' : 'zip';
}

/** Names in the local headers near the beginning of a container whose directory is lost. */
function namesInHead(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = head.indexOf('PK\x03\x04'); at >= 0 && at + 30 <= head.length && names.length < 64; ) {
    names.push(head.toString('utf8', at + 30, at + 30 + head.readUInt16LE(at + 26)));
    at = head.indexOf('PK\x03\x04', at + 4);
  }
  return names;
}

function textType(head: Uint8Array, cut: boolean): ContentType {
  // The last characters of a cut head may be torn apart; they prove nothing.
  const { text } = decode(cut ? head.subarray(0, head.length - 4) : head);
  let odd = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code === 0) return 'binary';
    const control = code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 0x1b;
    if (control || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) odd++;
  }
  if (odd * 20 > text.length) return 'binary';
  return beginsJson(text) ? 'json' : markupTypeOf(text);
}
