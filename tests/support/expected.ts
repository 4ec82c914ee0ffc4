import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Compares `value` with the JSON in the file at `path`. With UPDATE_EXPECTED set the file is written instead: the one
 * way to change expectations, to be read through before it is committed.
 */
export function expectMatchesFile(path: string, value: unknown): void {
  const actual = `${JSON.stringify(value, null, 2)}\n`;
  if (process.env.UPDATE_EXPECTED) {
    writeFileSync(path, actual);
    return;
  }
  if (!existsSync(path)) throw new Error(`${path} is missing; run with UPDATE_EXPECTED=1 to write it`);
  expect(JSON.parse(actual)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
}
