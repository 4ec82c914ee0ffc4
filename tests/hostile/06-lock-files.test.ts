import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/pipeline/index.js';
import { INPUT_ERRORS } from '../../src/shared/input-error.js';
import { temporaryFolder } from '../support/folder.js';

/** What Word writes: the length of the user's name, the name, and blanks up to 162 bytes. */
const OWNER = Buffer.alloc(162, 0x20);
OWNER.write('\u0004User', 0, 'latin1');

test('lock files of open documents are skipped and told so, never failed', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  const names = ['~$部门预算.docx', '~$部门预算.xlsx', '.~lock.部门预算.docx#'];
  for (const name of names) writeFileSync(join(folder, 'in', name), OWNER);
  writeFileSync(join(folder, 'in', 'a.txt'), '甲县财政局2024年部门预算公开\n\n2024年收入预算1万元。\n');
  const { ledger } = await run(['in'], { out: 'out', cwd: folder, jobs: 0 });
  const lockFiles = ledger.entries.filter(({ path }) => path.includes('~'));
  expect(lockFiles.length).toBeGreaterThanOrEqual(2);
  for (const { status, error } of lockFiles) {
    expect([status, error?.code]).toEqual(['skipped', 'skipped-lockfile']);
    expect(error).toMatchObject(INPUT_ERRORS['skipped-lockfile']);
  }
  expect(ledger.totals).toMatchObject({ ok: 1, failed: 0 });
  expect(readdirSync(join(folder, 'out', 'documents'))).toHaveLength(1);
});
