import { resolve } from 'node:path';
import { openLoader } from '../intake/loader.js';
import { documentIdOf } from '../shared/hash.js';
import { type InputError, inputError } from '../shared/input-error.js';
import { DEFAULT_LIMITS } from '../shared/limits.js';
import { openCache } from './cache/cache.js';
import { openJournal } from './cache/journal.js';
import { inputsOf } from './inputs.js';
import { outputPaths } from './output-folder.js';
import type { RunOptions } from './run-options.js';

/** What a run would do with an input. */
export interface PlannedInput {
  readonly path: string;
  /** `read`: the whole way; `check`: the rules only; `keep`: nothing, an earlier run did all. */
  readonly action: 'read' | 'check' | 'keep' | 'duplicate' | 'skip' | 'fail';
  readonly document_id: string | null;
  readonly error: InputError | null;
}

/** What a run would do. */
export interface Plan {
  /** With every input, in their order. */
  readonly inputs: readonly PlannedInput[];
  /** Inputs that belong to other shards. */
  readonly elsewhere: number;
}

/** What a run with these options would do. Nothing is written and nothing parsed. */
export async function planRun(inputs: readonly string[], options: RunOptions): Promise<Plan> {
  const { cwd = process.cwd(), limits = DEFAULT_LIMITS } = options;
  const out = resolve(cwd, options.out);
  const paths = outputPaths(out);
  const cache = openCache(paths, await openJournal(paths.state), { ...options, limits });
  const loader = openLoader(limits);
  const seen = new Set<string>();
  const planned: PlannedInput[] = [];
  const plan = (path: string, action: PlannedInput['action'], id?: string, error?: InputError): void =>
    void planned.push({ path, action, document_id: id ?? null, error: error ?? null });
  const leave = (path: string, code: 'skipped-older' | 'skipped-for-later', id?: string): void =>
    plan(path, 'skip', id, inputError(code));
  let left = options.most ?? Number.POSITIVE_INFINITY;
  try {
    const { candidates, elsewhere } = await inputsOf(inputs, { ...options, cwd, limits, out });
    for (const candidate of candidates) {
      options.signal?.throwIfAborted();
      const { path } = candidate;
      if (candidate.kind !== 'file') {
        plan(path, candidate.kind === 'skipped' ? 'skip' : 'fail', undefined, candidate.error);
        continue;
      }
      const unread = candidate.older ? await cache.findUnread(candidate) : 'changed';
      if (unread !== 'changed') {
        if (unread === null) leave(path, 'skipped-older');
        else plan(path, 'keep', unread.id);
        continue;
      }
      const bytes = await loader.load(candidate);
      if (!bytes.ok) {
        plan(path, 'fail', undefined, bytes.error);
        continue;
      }
      const id = documentIdOf(bytes.value);
      if (seen.has(id)) {
        plan(path, 'duplicate', id);
        continue;
      }
      seen.add(id);
      const found = await cache.find({ candidate, id, bytes: bytes.value.length });
      if (found.kind === 'made') plan(path, 'keep', id);
      else if (left-- > 0) plan(path, found.kind === 'read' ? 'check' : 'read', id);
      else leave(path, 'skipped-for-later', id);
    }
    return { inputs: planned, elsewhere };
  } finally {
    loader.close();
  }
}
