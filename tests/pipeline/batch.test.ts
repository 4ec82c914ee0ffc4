import { describe, expect, test } from 'vitest';
import type { FileCandidate } from '../../src/intake/candidate.js';
import type { Job, Made } from '../../src/pipeline/pool/messages.js';
import { ownWorkforce } from '../../src/pipeline/pool/workforce.js';
import { processBytes } from '../../src/pipeline/process.js';
import { type InputErrorCode, inputError } from '../../src/shared/input-error.js';
import { candidatesOf, emptyRecord, batchOptions as options, processBatch } from './support.js';

/** Later inputs are done sooner. */
const slowestFirst = ownWorkforce(async ({ path }) => {
  await new Promise((done) => setTimeout(done, 40 - 10 * Number.parseInt(path, 10)));
  return emptyRecord();
});
const failed = (code: InputErrorCode): Made => ({ ok: false, error: inputError(code) });
const textOf = (job: Job): string => Buffer.from(job.kind === 'document' ? job.bytes : '').toString();

describe('a batch', () => {
  test('keeps the order of its inputs, whatever is done first', async () => {
    const entries = await processBatch(
      candidatesOf(['a', 'b', 'c']),
      options({ workforce: slowestFirst, concurrency: 3 }),
    );
    expect(entries.map(({ path }) => path)).toEqual(['0.txt', '1.txt', '2.txt']);
  });

  test.each([1, 2, 4])('takes the first of equal files with %i in work at a time', async (concurrency) => {
    const saved: string[] = [];
    const entries = await processBatch(
      candidatesOf(['same', 'other', 'same', 'same']),
      options({
        concurrency,
        workforce: slowestFirst,
        save: async ({ candidate }) => void saved.push(candidate.path),
      }),
    );
    expect(entries.map(({ status }) => status)).toEqual(['ok', 'ok', 'duplicate', 'duplicate']);
    expect(entries[2]!.document_id).toBe(entries[0]!.document_id);
    expect(saved.sort()).toEqual(['0.txt', '1.txt']);
  });

  test('goes on when one document makes the program fail, and tells of it', async () => {
    const crashes: unknown[] = [];
    const entries = await processBatch(
      candidatesOf(['good', 'bad', 'fine']),
      options({
        workforce: ownWorkforce(async (job) => {
          if (textOf(job) !== 'bad') return emptyRecord();
          const error = inputError('reader-crashed', 'It said: cells is undefined');
          return { ok: false, error, stack: 'TypeError: cells is undefined' };
        }),
        onCrash: (path, stack) => crashes.push([path, stack]),
      }),
    );
    expect(entries.map(({ status }) => status)).toEqual(['ok', 'failed', 'ok']);
    expect(entries[1]!.error).toMatchObject({
      code: 'reader-crashed',
      message: expect.stringContaining('cells is undefined'),
    });
    expect(crashes).toEqual([['1.txt', 'TypeError: cells is undefined']]);
  });

  test('enters inputs that are no file as they are, and failures with their code', async () => {
    const error = { code: 'input-missing', message: 'm', hint: 'h' } as const;
    const entries = await processBatch(
      [
        { kind: 'failed', path: 'gone.txt', error },
        { kind: 'skipped', path: '~$x.docx', error },
        ...candidatesOf(['text']),
      ],
      options({ workforce: ownWorkforce(async () => failed('not-a-disclosure')) }),
    );
    expect(entries.map(({ status, error: e }) => [status, e?.code])).toEqual([
      ['failed', 'input-missing'],
      ['skipped', 'input-missing'],
      ['failed', 'not-a-disclosure'],
    ]);
    expect(entries[2]!.document_id).toMatch(/^[0-9a-f]{16}$/);
  });

  test('stops when a record cannot be saved', async () => {
    const done: string[] = [];
    const batch = processBatch(
      candidatesOf(['a', 'b', 'c', 'd']),
      options({
        concurrency: 1,
        save: async ({ candidate }) => {
          done.push(candidate.path);
          throw new Error('disk full');
        },
      }),
    );
    await expect(batch).rejects.toThrow('disk full');
    expect(done).toEqual(['0.txt']);
  });

  test('stops between two documents when it is told to', async () => {
    const controller = new AbortController();
    const done: string[] = [];
    const batch = processBatch(
      candidatesOf(['a', 'b', 'c', 'd']),
      options({
        concurrency: 1,
        signal: controller.signal,
        save: async ({ candidate }) => {
          done.push(candidate.path);
          if (done.length === 2) controller.abort(new Error('stopped by hand'));
        },
      }),
    );
    await expect(batch).rejects.toThrow('stopped by hand');
    expect(done.length).toBeLessThanOrEqual(3);
  });
});

describe('a document over which a process was lost', () => {
  const lost = { made: failed('timeout'), lost: true } as const;
  const done = { made: emptyRecord(), lost: false } as const;

  test('is tried once more, alone, when all others are done', async () => {
    const order: string[] = [];
    const entries = await processBatch(
      candidatesOf(['bad', 'good', 'worse']),
      options({
        workforce: {
          work: async (job) => {
            order.push(job.path);
            return textOf(job) === 'good' ? done : lost;
          },
          workAlone: async (job) => {
            order.push(`alone ${job.path}`);
            return textOf(job) === 'bad' ? done : lost;
          },
        },
      }),
    );
    expect(order.slice(-2)).toEqual(['alone 0.txt', 'alone 2.txt']);
    expect(entries.map(({ status, error }) => error?.code ?? status)).toEqual(['ok', 'ok', 'timeout']);
  });
});

test('no more documents are worked on than asked for; the others stay for later', async () => {
  const told: string[] = [];
  const entries = await processBatch(
    candidatesOf(['a', 'a', 'b', 'c', 'd']),
    options({ most: 2, onEntry: ({ status }, done, total) => told.push(`${status} ${done}/${total}`) }),
  );
  expect(entries.map(({ status, error }) => error?.code ?? status)).toEqual([
    'ok',
    'duplicate',
    'ok',
    'skipped-for-later',
    'skipped-for-later',
  ]);
  // The total is what is done in this run; what is left for later is not told of one by one.
  expect(told.map((one) => one.split(' ')[0]).sort()).toEqual(['duplicate', 'ok', 'ok']);
  expect(told.at(-1)).toMatch(/ 3\/3$/);
});

test('what is older than the day and was never read does not count', async () => {
  const [first, ...others] = candidatesOf(['a', 'b', 'c']) as [FileCandidate, ...FileCandidate[]];
  const told: string[] = [];
  const entries = await processBatch(
    [first, ...others.map((one) => ({ ...one, older: true as const }))],
    options({ onEntry: ({ path }, done, total) => told.push(`${path} ${done}/${total}`) }),
  );
  expect(entries.map(({ status, error }) => error?.code ?? status)).toEqual([
    'ok',
    'skipped-older',
    'skipped-older',
  ]);
  expect(told).toEqual(['0.txt 1/1']);
});

describe('any bytes', () => {
  test('that begin a document give a record or a reason', async () => {
    const text = Buffer.from('青原县示范局2023年部门预算\n\n一、收入预算\n2023年收入预算100.00万元。\n');
    for (let length = 0; length <= text.length; length++) {
      const outcome = await processBytes(text.subarray(0, length), 'cut.txt');
      if (outcome.ok) expect(outcome.value.document_id).toHaveLength(16);
      else expect(outcome.error.hint).not.toBe('');
    }
  });
});
