import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/pipeline/index.js';
import { temporaryFolder } from '../support/folder.js';

const text = (amount: string): string =>
  `甲县财政局2024年部门预算公开\n\n一、收支预算\n2024年收入预算${amount}万元，支出预算${amount}万元。\n`;

test('the same bytes under two names are one record; another version of them is another', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.txt'), text('100'));
  writeFileSync(join(folder, 'b.txt'), text('100'));
  writeFileSync(join(folder, 'c.txt'), text('101'));
  const { ledger } = await run(['.'], { out: 'out', cwd: folder, jobs: 0 });
  expect(ledger.entries.map(({ path, status }) => [path, status])).toEqual([
    ['a.txt', 'ok'],
    ['b.txt', 'duplicate'],
    ['c.txt', 'ok'],
  ]);
  expect(ledger.entries[1]?.document_id).toBe(ledger.entries[0]?.document_id);
  const documents = readdirSync(join(folder, 'out', 'documents'));
  expect(documents).toHaveLength(2);
  for (const name of documents) {
    const record = JSON.parse(readFileSync(join(folder, 'out', 'documents', name), 'utf8'));
    expect(`${record.source.sha256.slice(0, 16)}.json`).toBe(name);
  }
});
