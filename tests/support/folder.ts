import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A new folder that is removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder for all tests of a suite, removed after the last. To be called where the suite is described. */
export function suiteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Content of every file in `folder`, by path inside it, without those that `leaveOut` names and without what the program
 * keeps for its next run.
 */
export function filesIn(folder: string, leaveOut: readonly string[] = []): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    const shown = relative(folder, path).split(sep).join('/');
    if (shown.split('/').includes('.gongkai')) continue;
    if (statSync(path).isFile() && !leaveOut.includes(shown)) files.set(shown, readFileSync(path, 'utf8'));
  }
  return files;
}
