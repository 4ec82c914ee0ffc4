import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/pipeline/index.js';
import { INPUT_ERRORS, type InputErrorCode } from '../../src/shared/input-error.js';
import { ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';
import type { HostileInput } from './support.js';

const SAMPLE = readdirSync(join(ROOT, 'samples')).find((name) => name.endsWith('.docx'))!;

test('among all hostile files a good one gets the record that it gets alone, and nothing lies elsewhere', async () => {
  const folder = temporaryFolder();
  const good = readFileSync(join(ROOT, 'samples', SAMPLE));
  for (const name of ['alone', 'among']) {
    mkdirSync(join(folder, name, 'in'), { recursive: true });
    writeFileSync(join(folder, name, 'in', 'good.docx'), good);
  }
  let count = 0;
  for (const row of readdirSync(join(import.meta.dirname, 'rows')).sort()) {
    const { inputs } = (await import(join(import.meta.dirname, 'rows', row))) as {
      readonly inputs: readonly HostileInput[];
    };
    for (const { name, make } of inputs)
      writeFileSync(join(folder, 'among', 'in', `${String(++count).padStart(3, '0')}-${name}`), make());
  }
  writeFileSync(join(folder, 'among', 'in', '~$good.docx'), Buffer.alloc(162));
  const [alone, among] = await Promise.all(
    ['alone', 'among'].map((name) => run(['in'], { out: 'out', cwd: join(folder, name), jobs: 0 })),
  );
  const id = alone!.ledger.entries[0]!.document_id!;
  const record = (name: string): string =>
    readFileSync(join(folder, name, 'out', 'documents', `${id}.json`), 'utf8');
  expect(record('among')).toBe(record('alone'));
  expect(among!.ledger.entries).toHaveLength(count + 2);
  for (const { path, status, error } of among!.ledger.entries) {
    if (status !== 'failed' && status !== 'skipped') continue;
    const { code, message, hint } = error!;
    expect([path, code]).not.toEqual([path, 'reader-crashed']);
    expect(message.startsWith(INPUT_ERRORS[code as InputErrorCode].message)).toBe(true);
    expect(hint).toBe(INPUT_ERRORS[code as InputErrorCode].hint);
  }
  expect(among!.ledger.entries.find(({ path }) => path.includes('~$'))?.error?.code).toBe('skipped-lockfile');
  expect(readdirSync(join(folder, 'among')).sort()).toEqual(['in', 'out']);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 240_000);
