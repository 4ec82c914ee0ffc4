import { signatureOf } from './signatures.js';

const ENTRY_BYTES = 128;
const HEADER_SECTORS = 109;
/** Directory sectors looked at; a Word or Excel file needs one or two. */
const MOST_SECTORS = 256;

/**
 * Names of the streams and storages in the directory of an OLE2 compound file. What is damaged is left out: the names
 * found so far are returned, none for bytes that are no compound file.
 */
export function oleNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (signatureOf(bytes) !== 'ole' || bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 2 ** view.getUint16(30, true);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return names;
  const offsetOf = (sector: number): number => (sector + 1) * sectorBytes;
  const seen = new Set<number>();
  let sector = view.getUint32(48, true);
  while (!seen.has(sector) && seen.size < MOST_SECTORS) {
    seen.add(sector);
    const start = offsetOf(sector);
    if (start + sectorBytes > bytes.length) break;
    for (let at = start; at < start + sectorBytes; at += ENTRY_BYTES) {
      const name = entryName(view, at);
      if (name !== null) names.add(name);
    }
    const next = nextSector(view, sector, sectorBytes, offsetOf);
    if (next === null) break;
    sector = next;
  }
  return names;
}

function entryName(view: DataView, at: number): string | null {
  const length = view.getUint16(at + 64, true);
  if (length < 4 || length > 64) return null;
  let name = '';
  for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
  return name;
}

/** The sector that follows `sector` by the allocation table; null at the end of the chain or where it is damaged. */
function nextSector(
  view: DataView,
  sector: number,
  sectorBytes: number,
  offsetOf: (sector: number) => number,
): number | null {
  const perTable = sectorBytes / 4;
  const table = Math.floor(sector / perTable);
  if (table >= HEADER_SECTORS) return null;
  const at = offsetOf(view.getUint32(76 + table * 4, true)) + (sector % perTable) * 4;
  if (at + 4 > view.byteLength) return null;
  const next = view.getUint32(at, true);
  return next < 0xfffffffa ? next : null;
}
