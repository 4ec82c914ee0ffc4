import { failure, type Outcome, success } from '../shared/input-error.js';
import type { Limits } from '../shared/limits.js';
import { type Archive, type ArchiveSource, openDocumentArchive } from './archive.js';
import type { FileCandidate } from './candidate.js';
import type { DiskPath } from './disk-path.js';
import { load } from './load.js';

/** Reads inputs one after the other. */
export interface Loader {
  /** The bytes of a file or of a document in an archive. Errors: those of `load` and of archives. */
  readonly load: (candidate: Pick<FileCandidate, 'file' | 'members'>) => Promise<Outcome<Uint8Array>>;
  /** Lets the open archives go. */
  readonly close: () => void;
}

/** Begins reading. The archives on the way to a document stay open for the next one, which most often lies there too. */
export function openLoader(limits: Limits): Loader {
  /** Open archives from the outermost to the innermost, by the way to each. */
  let chain: { readonly key: string; readonly archive: Archive }[] = [];
  const close = (from = 0): void => {
    for (const { archive } of chain.splice(from)) archive.close();
  };
  const archiveAt = async (file: DiskPath, way: readonly string[]): Promise<Outcome<Archive>> => {
    const key = JSON.stringify([file, ...way]);
    if (chain[way.length]?.key === key) return success(chain[way.length]!.archive);
    let source: ArchiveSource = { file };
    if (way.length > 0) {
      const bytes = await inside(file, way);
      if (!bytes.ok) return bytes;
      source = { bytes: bytes.value };
    }
    const archive = await openDocumentArchive(source, limits);
    if (!archive.ok) return archive;
    close(way.length);
    chain = [...chain, { key, archive: archive.value }];
    return archive;
  };
  const inside = async (file: DiskPath, way: readonly string[]): Promise<Outcome<Uint8Array>> => {
    const archive = await archiveAt(file, way.slice(0, -1));
    if (!archive.ok) return archive;
    const bytes = await archive.value.read(way.at(-1)!);
    return bytes.ok && bytes.value.length === 0 ? failure('input-empty') : bytes;
  };
  return {
    load: ({ file, members = [] }) => (members.length === 0 ? load(file, limits) : inside(file, members)),
    close: () => close(),
  };
}
