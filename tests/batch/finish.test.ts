import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/pipeline/index.js';
import { sha256 } from '../../src/shared/hash.js';
import { gongkai } from '../support/command.js';
import { suiteFolder } from '../support/folder.js';

// Whole runs are started; a machine that is busy takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const built = new URL('../../dist/pipeline/pool/child.js', import.meta.url);
const mock = (name: string): URL => new URL(`./mock/${name}.mjs`, import.meta.url);
/** More than one piece holds. */
const DOCUMENTS = 70;
const document = (i: number): string =>
  `青原县第${i}局2023年部门预算信息公开\n\n一、收入预算\n2023年收入预算${100 + i}.00万元，其中：财政拨款收入${90 + i}.00万元，其他收入1${i % 2}.00万元。\n`;

/** Hash of every file that holds the same whenever and however it was made. */
const hashes = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && entry.name !== 'run.json' && !entry.parentPath.includes('.gongkai'),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length), sha256(readFileSync(path))]),
  );

describe('what is made of all records together', () => {
  const folder = suiteFolder();
  const out = join(folder, 'out');
  const finished = join(out, '.gongkai/finished.json');
  let clean: Record<string, string>;

  beforeAll(async () => {
    mkdirSync(join(folder, 'in'));
    for (let i = 0; i < DOCUMENTS; i++) writeFileSync(join(folder, 'in', `${i}.txt`), document(i));
    await gongkai(['run', 'in', '--out', 'out', '-q', '--jobs', '2'], { cwd: folder });
    clean = hashes(out);
  });

  test('is made in several pieces', () => {
    const metadataOf = (table: string) =>
      parquetMetadata(new Uint8Array(readFileSync(join(out, `dataset/${table}.parquet`))).buffer);
    // A long table has a row group of each piece; the few rows that each gives of a short one stand together.
    expect(metadataOf('checks').row_groups.length).toBeGreaterThan(1);
    const { row_groups, num_rows } = metadataOf('documents');
    expect(row_groups.length).toBe(1);
    expect(num_rows).toBe(BigInt(DOCUMENTS));
  });

  test.each(['0', '4'])('has the same bytes with --jobs %s', async (jobs) => {
    rmSync(finished);
    rmSync(join(out, 'dataset'), { recursive: true });
    await gongkai(['run', 'in', '--out', 'out', '-q', '--jobs', jobs], { cwd: folder });
    expect(hashes(out)).toEqual(clean);
  });

  test('has the same bytes when the rules are applied again', async () => {
    rmSync(join(out, 'dataset'), { recursive: true });
    await gongkai(['check', 'out', '-q'], { cwd: folder });
    expect(hashes(out)).toEqual(clean);
  });

  test('is made in a new process where one is lost that read documents before', async () => {
    const lost = join(folder, 'lost');
    const childEntry = mock('child-lost-after-reading');
    await run(['in'], { out: lost, cwd: folder, jobs: 1, childEntry });
    expect(hashes(lost)).toEqual(clean);
  });

  test('ends the run with a clear error where the new one is lost too, and nothing read is lost', async () => {
    const lost = join(folder, 'lost-always');
    const options = { out: lost, cwd: folder, jobs: 2 };
    await expect(run(['in'], { ...options, childEntry: mock('child-lost-always') })).rejects.toMatchObject({
      code: 'output-unfinished',
      message: expect.stringContaining('SIGKILL'),
      hint: expect.stringContaining('Run again'),
    });
    expect(readdirSync(join(lost, 'documents'))).toHaveLength(DOCUMENTS);
    expect(readdirSync(lost).filter((name) => name.endsWith('.tmp') || name === 'run.json')).toEqual([]);
    const { ledger } = await run(['in'], { ...options, childEntry: built });
    expect(ledger.entries.every(({ cached }) => cached)).toBe(true);
    expect(hashes(lost)).toEqual(clean);
  });
});
