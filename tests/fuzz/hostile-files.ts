import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LARGE } from '../hostile/large/index.js';
import type { HostileInput } from '../hostile/support.js';
import type { InputFile } from './drive/run-folder.js';

/** Every hostile file that the tests make: those of the rows, and the large ones at full size. */
export async function hostileFiles(): Promise<InputFile[]> {
  const folder = join(import.meta.dirname, '../hostile/rows');
  const files: InputFile[] = [];
  for (const row of readdirSync(folder)
    .filter((name) => /\.[jt]s$/.test(name))
    .sort()) {
    const { inputs } = (await import(pathToFileURL(join(folder, row)).href)) as {
      readonly inputs: readonly HostileInput[];
    };
    for (const [i, { name, make }] of inputs.entries())
      files.push({ name: `${row.slice(0, 2)}-${i}-${name}`, bytes: Buffer.from(make() as Uint8Array) });
  }
  for (const { name, make } of LARGE) files.push({ name: `large-${name}`, bytes: make(1) });
  return files;
}
