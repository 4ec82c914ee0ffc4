import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Ledger } from '../../src/schema/ledger.js';
import { gongkai } from '../support/command.js';
import { filesIn, suiteFolder } from '../support/folder.js';

// Whole runs are started; a machine that is busy takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const DOCUMENTS = 12;
const text = (i: number): string =>
  `青原县第${i}局2023年部门预算信息公开\n\n一、收入预算\n2023年收入预算${100 + i}.00万元，其中：财政拨款收入${90 + i}.00万元，其他收入1${i % 2}.00万元。\n`;

/** Makes a folder with inputs: documents, one twice, one that cannot be read. */
function inputsIn(folder: string): void {
  mkdirSync(join(folder, 'in'), { recursive: true });
  for (let i = 0; i < DOCUMENTS; i++) writeFileSync(join(folder, 'in', `${i}.txt`), text(i));
  writeFileSync(join(folder, 'in', 'again.txt'), text(3));
  writeFileSync(join(folder, 'in', 'recipe.txt'), '红烧肉的做法\n\n五花肉500克，切块焯水。\n');
}

const ledgerOf = (out: string): Ledger => JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as Ledger;
const withoutLedger = (out: string) => filesIn(out, ['run.json']);

describe('a run into a folder', () => {
  const folder = suiteFolder();
  const out = join(folder, 'clean');
  let clean: Map<string, string>;

  beforeAll(async () => {
    inputsIn(folder);
    const { code } = await gongkai(['run', 'in', '--out', 'clean', '-q'], { cwd: folder });
    expect(code).toBe(3);
    clean = withoutLedger(out);
    expect(clean.size).toBeGreaterThan(DOCUMENTS + 10);
  });

  test('reads nothing again where nothing changed', async () => {
    const before = statSync(join(out, 'dataset/facts.csv')).mtimeMs;
    await gongkai(['run', 'in', '--out', 'clean', '-q', '-j', '0'], { cwd: folder });
    const { entries, totals } = ledgerOf(out);
    expect(totals).toMatchObject({ failed: 1, duplicate: 1 });
    for (const { cached, document_id: id, status } of entries)
      expect(cached).toBe(id !== null && status !== 'duplicate');
    expect(withoutLedger(out)).toEqual(clean);
    expect(statSync(join(out, 'dataset/facts.csv')).mtimeMs).toBe(before);
  });

  test('reads what changed, drops what is gone, and is as if it were the first', async () => {
    const before = readFileSync(join(folder, 'in/5.txt'));
    writeFileSync(join(folder, 'in/5.txt'), text(50));
    await gongkai(['run', 'in', '--out', 'clean', '-q', '-j', '0'], { cwd: folder });
    expect(ledgerOf(out).entries.filter(({ cached, counts }) => counts && !cached)).toHaveLength(1);
    expect(readdirSync(join(out, 'documents'))).toHaveLength(DOCUMENTS);
    writeFileSync(join(folder, 'in/5.txt'), before);
    await gongkai(['run', 'in', '--out', 'clean', '-q', '-j', '0'], { cwd: folder });
    expect(withoutLedger(out)).toEqual(clean);
  });

  test('puts right a record and a table that were altered', async () => {
    const [name] = readdirSync(join(out, 'documents'));
    const path = join(out, 'documents', name!);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"ok"', '"no"'));
    writeFileSync(join(out, 'dataset/facts.csv'), 'x');
    await gongkai(['run', 'in', '--out', 'clean', '-q', '-j', '0'], { cwd: folder });
    expect(withoutLedger(out)).toEqual(clean);
  });

  test('--force reads everything again', async () => {
    await gongkai(['run', 'in', '--out', 'clean', '-q', '-j', '0', '--force'], { cwd: folder });
    expect(ledgerOf(out).entries.some(({ cached }) => cached)).toBe(false);
    expect(withoutLedger(out)).toEqual(clean);
  });

  test('--dry-run says what it would do and does nothing', async () => {
    const { code, stdout } = await gongkai(['run', 'in', '--out', 'none', '--dry-run', '--json'], {
      cwd: folder,
    });
    const actions = (JSON.parse(stdout) as { action: string }[]).map(({ action }) => action).sort();
    expect(code).toBe(0);
    expect(actions).toEqual(['duplicate', ...Array(DOCUMENTS + 1).fill('read')]);
    expect(readdirSync(folder)).not.toContain('none');
    const again = await gongkai(['run', 'in', '--out', 'clean', '--dry-run'], { cwd: folder });
    expect(again.stdout).toContain(`keep ${DOCUMENTS + 1}`);
  });

  test('--limit does so many and the next run the rest', async () => {
    const part = join(folder, 'part');
    await gongkai(['run', 'in', '--out', 'part', '-q', '-j', '0', '--limit', '4'], { cwd: folder });
    expect(readdirSync(join(part, 'documents'))).toHaveLength(4);
    expect(
      ledgerOf(part).entries.filter(({ error }) => error?.code === 'skipped-for-later').length,
    ).toBeGreaterThan(5);
    await gongkai(['run', 'in', '--out', 'part', '-q', '-j', '0'], { cwd: folder });
    expect(withoutLedger(part)).toEqual(clean);
  });

  test('--since keeps what an earlier run read of older files, and reads none of them', async () => {
    for (const name of readdirSync(join(folder, 'in')))
      utimesSync(join(folder, 'in', name), new Date('2020-01-01'), new Date('2020-01-01'));
    await gongkai(['run', 'in', '--out', 'clean', '-q', '-j', '0', '--since', '2021-01-01'], { cwd: folder });
    expect(withoutLedger(out)).toEqual(clean);
    await gongkai(['run', 'in', '--out', 'newer', '-q', '-j', '0', '--since', '2021-01-01'], { cwd: folder });
    expect(new Set(ledgerOf(join(folder, 'newer')).entries.map(({ error }) => error?.code))).toEqual(
      new Set(['skipped-older']),
    );
  });

  test('by shards and then as a whole gives the same', async () => {
    const shards = ['1/3', '2/3', '3/3'].map((shard) =>
      gongkai(['run', 'in', '--out', 'sharded', '-q', '-j', '0', '--shard', shard], { cwd: folder }),
    );
    for (const { stderr } of await Promise.all(shards)) expect(stderr).not.toContain('output-locked');
    expect(readdirSync(join(folder, 'sharded'))).not.toContain('run.json');
    await gongkai(['run', 'in', '--out', 'sharded', '-q', '-j', '0'], { cwd: folder });
    expect(withoutLedger(join(folder, 'sharded'))).toEqual(clean);
    const { entries } = ledgerOf(join(folder, 'sharded'));
    // The copy may have been the first of its shard; then its record is only checked anew under the right path.
    expect(entries.filter(({ cached, counts }) => counts && !cached).length).toBeLessThanOrEqual(1);
  });
});
