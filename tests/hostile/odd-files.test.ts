import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { load } from '../../src/intake/load.js';
import { run } from '../../src/pipeline/index.js';
import type { LedgerEntry } from '../../src/schema/ledger.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { batchOptions, processBatch } from '../pipeline/support.js';
import { filesIn, temporaryFolder } from '../support/folder.js';
import { zipOf } from '../support/zip.js';

const text = (office: string): string =>
  `甲县${office}2024年部门预算公开\n\n一、收支预算\n2024年收入预算100.00万元。\n`;
const told = ({ path, status, error }: LedgerEntry): readonly (string | undefined)[] => [
  path,
  status,
  error?.code,
];
/** A folder of inputs with one good document. */
function inputs(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'a.txt'), text('财政局'));
  return folder;
}
const runIn = (cwd: string, given: Partial<Parameters<typeof run>[1]> = {}) =>
  run(['in'], { out: 'out', cwd, jobs: 0, ...given });

describe.skipIf(process.platform === 'win32')('among the files of a folder', () => {
  test('a pipe, a socket and a device are told and never waited for', async () => {
    const folder = inputs();
    for (const name of ['pipe.pdf', 'pipe.zip']) execFileSync('mkfifo', [join(folder, 'in', name)]);
    symlinkSync('/dev/zero', join(folder, 'in', 'device.txt'));
    const server = createServer().listen(join(folder, 'in', 'socket'));
    onTestFinished(() => void server.close());
    await new Promise((done) => server.once('listening', done));
    const { ledger } = await runIn(folder);
    expect(ledger.entries.map(told)).toEqual([
      ['in/a.txt', 'ok', undefined],
      ['in/device.txt', 'failed', 'input-unreadable'],
      ['in/pipe.pdf', 'failed', 'input-unreadable'],
      ['in/pipe.zip', 'failed', 'input-unreadable'],
      ['in/socket', 'failed', 'input-unreadable'],
    ]);
  });

  test('links are followed: one file comes once, a copy is a duplicate, what leads nowhere is told', async () => {
    const folder = inputs();
    const at = (name: string): string => join(folder, 'in', name);
    linkSync(at('a.txt'), at('b-hard.txt'));
    symlinkSync('a.txt', at('c-soft.txt'));
    symlinkSync('nowhere', at('d-gone.txt'));
    symlinkSync('f-round.txt', at('e-round.txt'));
    symlinkSync('e-round.txt', at('f-round.txt'));
    symlinkSync('.', at('g-self'));
    const { ledger } = await runIn(folder);
    expect(ledger.entries.map(told)).toEqual([
      ['in/a.txt', 'ok', undefined],
      ['in/b-hard.txt', 'duplicate', undefined],
      ['in/d-gone.txt', 'failed', 'input-missing'],
      ['in/e-round.txt', 'failed', 'input-unreadable'],
      ['in/f-round.txt', 'failed', 'input-unreadable'],
    ]);
  });

  test('a link into the output folder makes no input of what the run itself wrote', async () => {
    const folder = inputs();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'out'));
    symlinkSync('../out', join(folder, 'in', 'to-out'));
    symlinkSync('../real', join(folder, 'in', 'to-real'));
    await runIn(folder);
    const first = filesIn(join(folder, 'real'), ['run.json']);
    const { ledger } = await runIn(folder);
    expect(ledger.entries.map(told)).toEqual([['in/a.txt', 'ok', undefined]]);
    expect(filesIn(join(folder, 'real'), ['run.json'])).toEqual(first);
  });

  test('a folder two hundred deep is walked', async () => {
    const folder = inputs();
    let deep = join(folder, 'in', 'deep');
    for (let n = 0; n < 200; n++) deep = join(deep, 'n');
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'b.txt'), text('教育局'));
    const { ledger } = await runIn(folder);
    expect(ledger.totals).toMatchObject({ inputs: 2, ok: 2 });
  });
});

/** 预算 in GBK. */
const GBK = Buffer.from('d4a4cbe3', 'hex');
const bytesOf = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as Buffer)));

test.skipIf(process.platform !== 'linux')(
  'files and folders whose names are GBK, as old programs unpack them, are read under their names',
  async () => {
    const folder = inputs();
    const below = bytesOf(join(folder, 'in'), '/', GBK);
    mkdirSync(below);
    writeFileSync(bytesOf(below, '/', GBK, '.txt'), text('教育局'));
    writeFileSync(bytesOf(below, '/b.txt'), text('农业局'));
    writeFileSync(bytesOf(below, '/', GBK, '.zip'), zipOf([{ name: 'c.txt', data: text('水利局') }]));
    symlinkSync('.', bytesOf(below, '/', GBK));
    for (let n = 0; n < 2; n++) {
      const { ledger } = await runIn(folder);
      expect(ledger.entries.map(({ path, status, cached }) => [path, status, cached])).toEqual([
        ['in/a.txt', 'ok', n === 1],
        ['in/预算/b.txt', 'ok', n === 1],
        ['in/预算/预算.txt', 'ok', n === 1],
        ['in/预算/预算.zip!/c.txt', 'ok', n === 1],
      ]);
    }
    const older = await runIn(folder, { since: new Date(Date.now() + 1e9) });
    expect(older.ledger.totals).toMatchObject({ ok: 4 });
  },
);

describe('a file that goes away or changes while the run is under way', () => {
  test('is told so, and the others are done', async () => {
    const folder = inputs();
    const at = (name: string): string => join(folder, 'in', name);
    for (const name of ['b', 'c', 'd']) writeFileSync(at(`${name}.txt`), text(`第${name}局`));
    for (const name of ['x', 'y'])
      writeFileSync(at(`${name}.zip`), zipOf([{ name: 'z.txt', data: text(`第${name}局`) }]));
    let begun = false;
    const { ledger } = await runIn(folder, {
      onEntry: () => {
        if (begun) return;
        begun = true;
        rmSync(at('d.txt'));
        rmSync(at('x.zip'));
        truncateSync(at('y.zip'), 60);
      },
    });
    const [a, ...others] = ledger.entries.map(told);
    expect(a).toEqual(['in/a.txt', 'ok', undefined]);
    expect(others.slice(-3)).toEqual([
      ['in/d.txt', 'failed', 'input-missing'],
      ['in/x.zip!/z.txt', 'failed', 'input-missing'],
      ['in/y.zip!/z.txt', 'failed', 'input-corrupt'],
    ]);
    expect(readdirSync(join(folder, 'out', 'documents'))).toHaveLength(3);
  });

  test.each([
    ['grows', (path: string) => appendFileSync(path, 'more')],
    ['shrinks', (path: string) => truncateSync(path, 3)],
    ['is written over', (path: string) => writeFileSync(path, text('其他局'))],
  ])('while its bytes are read (it %s) is not taken for a document', async (_what, change) => {
    const path = join(inputs(), 'in', 'a.txt');
    // Whatever the clock of the disk is good for, the change comes later than the file.
    utimesSync(path, 1e9, 1e9);
    const handle = await open(path);
    const proto = Object.getPrototypeOf(handle) as { readFile: () => Promise<Buffer> };
    await handle.close();
    const { readFile } = proto;
    const spy = vi.spyOn(proto, 'readFile').mockImplementationOnce(function (this: unknown) {
      change(path);
      return readFile.call(this);
    });
    onTestFinished(() => spy.mockRestore());
    const outcome = await load(path, DEFAULT_LIMITS);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'input-unreadable', message: expect.stringContaining('written into') },
    });
    expect((await load(path, DEFAULT_LIMITS)).ok).toBe(true);
  });
});

test('what the program throws over one input is that input’s alone', async () => {
  const folder = inputs();
  writeFileSync(join(folder, 'in', 'b.txt'), text('教育局'));
  const entries = await processBatch(
    ['a.txt', 'b.txt'].map((path) => ({ kind: 'file' as const, path, file: join(folder, 'in', path) })),
    batchOptions({
      load: async ({ file }) => {
        if (String(file).endsWith('a.txt')) throw new Error('a defect');
        return load(file, DEFAULT_LIMITS);
      },
    }),
  );
  expect(entries.map(told)).toEqual([
    ['a.txt', 'failed', 'reader-crashed'],
    ['b.txt', 'ok', undefined],
  ]);
});
