import { describe, expect, test } from 'vitest';
import { findProgram, runProgram } from '../../src/programs/run-program.js';
import { tesseract, tesseractState } from '../../src/programs/tesseract.js';
import { wordsOfTsv } from '../../src/programs/tesseract-tsv.js';
import { temporaryFolder } from '../support/folder.js';
import { standIn, standInTesseract, tsvLine } from '../support/program.js';

const call = { args: [], timeoutMs: 10_000, outputBytes: 10_000 };

describe('a program of the machine', () => {
  test('gets its input and gives what it prints', async () => {
    const file = standIn(temporaryFolder(), 'echoes', 'cat; echo "$1"');
    const result = await runProgram({ ...call, file, args: ['; echo no shell'], input: Buffer.from('in ') });
    expect(result).toEqual({ ok: true, stdout: 'in ; echo no shell\n' });
  });

  test.each([
    ['fails', 'echo "bad file" >&2; exit 3', 'It ended with exit code 3: bad file.'],
    ['hangs', 'exec sleep 60', 'It did not end within 200 ms.', 200],
    ['prints without end', 'yes', 'It printed more than is taken.'],
    ['leaves its input unread', 'exit 1', 'It ended with exit code 1.'],
  ])('that %s is a value', async (_what, script, reason, timeoutMs = call.timeoutMs) => {
    const file = standIn(temporaryFolder(), 'program', script);
    const input = Buffer.alloc(4_000_000);
    expect(await runProgram({ ...call, timeoutMs, file, input })).toEqual({ ok: false, reason });
  });

  test('that is not there is a value', async () => {
    expect(await runProgram({ ...call, file: '/nowhere/program' })).toEqual({
      ok: false,
      reason: 'It could not be started (ENOENT).',
    });
  });

  test('is looked for in the folders of PATH only', () => {
    const folder = temporaryFolder();
    const file = standIn(folder, 'helper', 'true');
    expect(findProgram(['other', 'helper'], `/nowhere:${folder}`)).toBe(file);
    expect(findProgram(['helper'], '.:relative')).toBeNull();
    expect(findProgram(['helper'], undefined)).toBeNull();
  });
});

describe('tesseract', () => {
  test('is known by what it says of itself', async () => {
    const folder = temporaryFolder();
    standInTesseract(folder, tsvLine(10, 20, 30, 40, '收入'));
    const path = `${folder}:/bin:/usr/bin`;
    expect(await tesseractState(path)).toMatchObject({ version: '9.9.9', chinese: true });
    const image = { width: 2, height: 1, dotsPerInch: 200, grey: Uint8Array.of(0, 255) };
    const recognizer = await tesseract(10_000, path);
    expect(recognizer?.name).toBe('tesseract 9.9.9 with chi_sim');
    expect(await recognizer?.recognize(image)).toEqual({
      ok: true,
      words: [
        {
          text: '收入',
          x0: 10,
          y0: 20,
          x1: 40,
          y1: 60,
          confidence: 91.5,
          line: 0,
          lineTop: 20,
          lineBottom: 60,
        },
      ],
    });
  });

  test('without its Chinese data is of no use', async () => {
    const folder = temporaryFolder();
    standIn(folder, 'tesseract', 'echo eng');
    expect(await tesseract(10_000, folder)).toBeNull();
    expect(await tesseract(10_000, '/nowhere')).toBeNull();
  });

  test('what is no table of words gives none', () => {
    expect(wordsOfTsv('')).toEqual([]);
    expect(wordsOfTsv('5\t1\t1\t1\t1\t1\tx\t0\t1\t1\t90\tword')).toEqual([]);
    expect(wordsOfTsv('level\tpage_num\n5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90\tbefore any line')).toEqual([]);
  });
});
