import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { discover } from '../../src/intake/discover.js';
import { load } from '../../src/intake/load.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gongkai-'));
  for (const folder of ['in/乙', 'in/.hidden', 'plain']) mkdirSync(join(cwd, folder), { recursive: true });
  for (const file of [
    'in/b.txt',
    'in/a[1].txt',
    'in/a1.txt',
    'in/~$b.docx',
    'in/README.md',
    'in/.DS_Store',
    'in/.hidden/x.txt',
    'in/乙/c.html',
    'in/𠀀.txt',
    'in/ﬀ.txt',
  ])
    writeFileSync(join(cwd, file), 'x');
  writeFileSync(join(cwd, 'empty.txt'), '');
  symlinkSync('..', join(cwd, 'in/乙/loop'));
  symlinkSync('b.txt', join(cwd, 'in/same.txt'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const found = async (...inputs: string[]): Promise<string[]> =>
  (await discover(inputs, { cwd })).map((c) =>
    c.kind === 'file' ? c.path : `${c.path} ${c.kind} ${c.error.code}`,
  );

describe('discover', () => {
  test('walks a folder, keeps what it leaves out in the list, and goes in no circle', async () => {
    expect(await found('in')).toEqual([
      'in/.DS_Store skipped skipped-companion',
      'in/.hidden skipped skipped-companion',
      'in/README.md skipped skipped-companion',
      'in/a1.txt',
      'in/a[1].txt',
      'in/b.txt',
      'in/~$b.docx skipped skipped-lockfile',
      'in/乙/c.html',
      'in/ﬀ.txt',
      'in/𠀀.txt',
    ]);
  });

  test('orders by path whatever the order of the inputs, and lists a file once', async () => {
    const expected = ['in/a1.txt', 'in/b.txt'];
    expect(await found('in/b.txt', 'in/a1.txt', './in/b.txt')).toEqual(expected);
    expect(await found('in/a1.txt', 'in/same.txt', 'in/b.txt')).toEqual(expected);
  });

  test('takes a name that exists before its meaning as a pattern', async () => {
    expect(await found('in/a[1].txt')).toEqual(['in/a[1].txt']);
    expect(await found('in/*1*.txt')).toEqual(['in/a1.txt', 'in/a[1].txt']);
    expect(await found('**/*.html')).toEqual(['in/乙/c.html']);
  });

  test('reads a companion that is named', async () => {
    expect(await found('in/README.md')).toEqual(['in/README.md']);
  });

  test('says what is missing', async () => {
    expect(await found('nothing.docx', 'in/*.pdf', '[', 'plain')).toEqual([
      '[ failed input-missing',
      'in/*.pdf failed input-missing',
      'nothing.docx failed input-missing',
    ]);
  });
});

describe('load', () => {
  const codeOf = async (path: string, fileBytes = 10): Promise<string> => {
    const loaded = await load(join(cwd, path), { ...DEFAULT_LIMITS, fileBytes });
    return loaded.ok ? Buffer.from(loaded.value).toString() : loaded.error.code;
  };

  test.each([
    ['in/b.txt', 'x'],
    ['empty.txt', 'input-empty'],
    ['none.txt', 'input-missing'],
    ['in/b.txt/c', 'input-missing'],
    ['in', 'input-unreadable'],
  ])('%s → %s', async (path, expected) => {
    expect(await codeOf(path)).toBe(expected);
  });

  test('refuses what is larger than the limit', async () => {
    expect(await codeOf('in/b.txt', 0)).toBe('input-too-large');
  });

  test.skipIf(process.getuid?.() === 0)('says that permission was denied', async () => {
    writeFileSync(join(cwd, 'locked.txt'), 'x');
    chmodSync(join(cwd, 'locked.txt'), 0);
    expect(await codeOf('locked.txt')).toBe('input-unreadable');
  });
});
