import { CFB } from '@e965/xlsx';
import { InputProblem } from '../../shared/input-error.js';

/** The streams of an old Word file. */
export interface Streams {
  /** A stream by its path below the root (`WordDocument`, `ObjectPool/_12/Workbook`); null where there is none. */
  readonly get: (path: string) => Uint8Array | null;
}

interface CompoundFile {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly type: number; readonly content?: ArrayLike<number> }[];
}

const STREAM = 2;

/** Opens a compound file. Throws `input-corrupt`. */
export function openStreams(bytes: Uint8Array): Streams {
  let file: CompoundFile;
  try {
    file = CFB.read(bytes, { type: 'buffer' }) as CompoundFile;
  } catch {
    throw new InputProblem('input-corrupt', 'Its directory of streams cannot be read.');
  }
  const streams = new Map<string, ArrayLike<number>>();
  file.FullPaths.forEach((path, i) => {
    const entry = file.FileIndex[i];
    const slash = path.indexOf('/');
    if (entry?.type === STREAM && entry.content) streams.set(path.slice(slash + 1), entry.content);
  });
  return {
    get: (path) => {
      const content = streams.get(path);
      return content ? Uint8Array.from(content) : null;
    },
  };
}

/** A workbook embedded in the file, as a file of its own. */
export function standaloneWorkbook(content: Uint8Array): Uint8Array {
  const file: unknown = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/Workbook', content);
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as ArrayLike<number>);
}
