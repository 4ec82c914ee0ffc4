import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../../../src/schema/ledger.js';
import { type MemoryPeaks, watchMemory } from './memory.js';

/** The command, compiled beside this file. */
const MAIN = join(import.meta.dirname, '../../../src/cli/main.js');

/** A file among the inputs of a run. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a run over a folder left. */
export interface FolderRun {
  readonly ledger: Ledger;
  readonly out: string;
  readonly memory: MemoryPeaks;
  readonly ms: number;
}

/** Exit codes of a run that did its work: all were read, or some could not be. */
const DONE = new Set([0, 3]);

/**
 * Runs the command over `files` in a new folder, with processes of its own as for a user. Throws where the command does
 * not end as it should: that is a defect of the whole program.
 */
export async function runOver(files: Iterable<InputFile>, folder: string, jobs: number): Promise<FolderRun> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'in'), { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(folder, 'in', name), bytes);
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, 'run', 'in', '--out', 'out', '-q', '-j', String(jobs)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const memory = watchMemory(child);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000);
  });
  const code = await new Promise<number | string | null>((done) => {
    child.on('close', (exit, signal) => done(signal ?? exit));
  });
  if (typeof code !== 'number' || !DONE.has(code)) throw new Error(`the run ended with ${code}: ${said}`);
  const out = join(folder, 'out');
  const ledger = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as Ledger;
  return { ledger, out, memory, ms: performance.now() - started };
}

/** The bytes of the record that a run wrote for a document. */
export const recordIn = ({ out }: FolderRun, id: string): string =>
  readFileSync(join(out, 'documents', `${id}.json`), 'utf8');
