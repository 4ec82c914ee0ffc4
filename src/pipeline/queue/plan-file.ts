import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../../shared/atomic-write.js';
import { toJson } from '../../shared/json.js';
import { DEFAULT_LIMITS, type Limits } from '../../shared/limits.js';
import { outputPaths } from '../output-folder.js';
import type { RunOptions } from '../run-options.js';

/** What a distributed run is of, kept in the output folder so that every worker and the end of it know the same. */
const planSchema = z.strictObject({
  inputs: z.array(z.string()),
  /** Folder that the inputs start from, from the output folder: the machines may have the disk at other places. */
  cwd: z.string(),
  manifest: z.string().nullable(),
  since: z.iso.datetime().nullable(),
  aids: z.record(z.string(), z.boolean()),
  limits: z.record(z.string(), z.number()),
});

/** What a run is of. */
export interface RunPlan {
  readonly inputs: readonly string[];
  readonly options: RunOptions & { readonly cwd: string; readonly limits: Limits };
}

const planPath = (out: string): string => join(outputPaths(out).state, 'plan.json');

/** Keeps what a run is of in its output folder, which must be there. */
export async function writePlan(out: string, inputs: readonly string[], options: RunOptions): Promise<void> {
  const { cwd = process.cwd(), manifest = null, since, aids, limits = DEFAULT_LIMITS } = options;
  const plan: z.infer<typeof planSchema> = {
    inputs: [...inputs],
    cwd: relative(out, cwd),
    manifest,
    since: since?.toISOString() ?? null,
    aids: { ...aids },
    limits: { ...limits },
  };
  await writeAtomically(planPath(out), toJson(plan));
}

/** What the run into a folder is of; null where none was planned. */
export async function readPlan(out: string): Promise<RunPlan | null> {
  const text = await readFile(planPath(out), 'utf8').catch(() => null);
  if (text === null) return null;
  const { inputs, cwd, manifest, since, aids, limits } = planSchema.parse(JSON.parse(text));
  return {
    inputs,
    options: {
      out,
      cwd: resolve(out, cwd),
      limits: { ...DEFAULT_LIMITS, ...limits },
      aids,
      ...(manifest === null ? {} : { manifest }),
      ...(since === null ? {} : { since: new Date(since) }),
    },
  };
}
