import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Ledger } from '../../src/schema/ledger.js';
import { gongkai, ROOT } from '../support/command.js';
import { filesIn, suiteFolder, temporaryFolder } from '../support/folder.js';

// Whole runs are started; a machine that is busy takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const MAIN = join(ROOT, 'dist/cli/main.js');
const DOCUMENTS = 24;
const missing = spawnSync('redis-server', ['--version']).error !== undefined;
if (missing) console.warn('skipped: redis-server is not installed');

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.on('close', done));

/** A server on loopback that keeps nothing on the disk. */
async function startRedis(folder: string): Promise<{ readonly redis: ChildProcess; readonly url: string }> {
  const port = await freePort();
  const words = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--dir', folder];
  const redis = spawn('redis-server', words);
  await new Promise<void>((done) => {
    redis.stdout!.on('data', (text: Buffer) => text.toString().includes('Ready to accept') && done());
  });
  return { redis, url: `redis://127.0.0.1:${port}` };
}

describe.skipIf(missing)('a run over a queue', () => {
  const folder = suiteFolder();
  let redis: ChildProcess;
  let address: readonly string[];
  const worker = (...words: string[]): ChildProcess =>
    spawn(process.execPath, [MAIN, 'worker', '--out', 'out', '-q', '-j', '1', ...address, ...words], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });

  beforeAll(async () => {
    const server = await startRedis(folder);
    redis = server.redis;
    address = ['--redis', server.url];
    mkdirSync(join(folder, 'in'));
    for (let i = 0; i < DOCUMENTS; i++)
      writeFileSync(
        join(folder, 'in', `${i}.txt`),
        `青原县第${i}局2023年部门预算信息公开\n\n一、收入预算\n2023年收入预算${100 + i}.00万元。\n`.repeat(
          10,
        ),
      );
    writeFileSync(join(folder, 'in', 'recipe.txt'), '红烧肉的做法\n\n五花肉500克，切块焯水。\n');
  });
  afterAll(() => void redis.kill('SIGKILL'));

  test('gives the same bytes as a run on one machine, and a worker that is killed loses nothing', async () => {
    await gongkai(['run', 'in', '--out', 'alone', '-q'], { cwd: folder });
    const queued = await gongkai(['enqueue', 'in', '--out', 'out', ...address], { cwd: folder });
    expect(queued).toMatchObject({ code: 0, stdout: expect.stringContaining(`${DOCUMENTS + 1} inputs`) });
    // Put in once more, nothing waits twice.
    await gongkai(['enqueue', 'in', '--out', 'out', ...address], { cwd: folder });
    expect(await waiting(address[1]!)).toBe(DOCUMENTS + 1);

    const victim = worker();
    const documents = join(folder, 'out/documents');
    while (readdirSync(documents).length === 0) await new Promise((next) => setTimeout(next, 20));
    victim.kill('SIGKILL');
    await ended(victim);
    expect(await Promise.all([ended(worker('--drain')), ended(worker('--drain'))])).toEqual([0, 0]);
    // What the killed one had half-written lies there under no name of a record; finishing clears it away.
    expect(readdirSync(documents).filter((name) => name.endsWith('.json'))).toHaveLength(DOCUMENTS);

    const finished = await gongkai(['finish', 'out', '-q'], { cwd: folder });
    expect(finished.code).toBe(3);
    const ledger = JSON.parse(readFileSync(join(folder, 'out/run.json'), 'utf8')) as Ledger;
    expect(ledger.totals).toMatchObject({ inputs: DOCUMENTS + 1, failed: 1 });
    expect(ledger.entries.every(({ cached }) => cached)).toBe(true);
    expect(filesIn(join(folder, 'out'), ['run.json'])).toEqual(filesIn(join(folder, 'alone'), ['run.json']));
  });
});

/** How many inputs wait in the queue of a server. */
async function waiting(url: string): Promise<number> {
  const { Queue } = await import('bullmq');
  const { hostname: host, port } = new URL(url);
  const queue = new Queue('gongkai', { connection: { host, port: Number(port) } });
  try {
    return await queue.getWaitingCount();
  } finally {
    await queue.close();
  }
}

describe.skipIf(missing)('a server that is gone', () => {
  test('ends the workers in bounded time with what to do; what they read is kept, and finishing does the rest', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    for (let i = 0; i < DOCUMENTS; i++)
      writeFileSync(
        join(folder, 'in', `${i}.txt`),
        `青原县第${i}局2023年部门预算信息公开\n\n一、收入预算\n2023年收入预算${100 + i}.00万元。\n`,
      );
    const { redis, url } = await startRedis(folder);
    const server = ['--redis', url];
    await gongkai(['enqueue', 'in', '--out', 'out', ...server], { cwd: folder });
    const words = ['worker', '--out', 'out', '-q', '-j', '1', '--drain', '--patience', '2', ...server];
    const worker = spawn(process.execPath, [MAIN, ...words], { cwd: folder });
    let said = '';
    worker.stderr.on('data', (data: Buffer) => {
      said += data.toString();
    });
    const over = ended(worker);
    const documents = join(folder, 'out/documents');
    while (readdirSync(documents).length === 0) await new Promise((next) => setTimeout(next, 20));
    redis.kill('SIGKILL');
    expect(await over).toBe(70);
    expect(said).toContain('queue-lost');
    expect(said).toContain('gongkai finish');
    const read = readdirSync(documents).filter((name) => name.endsWith('.json'));
    expect(read.length).toBeGreaterThan(0);

    expect((await gongkai(['finish', 'out', '-q'], { cwd: folder })).code).toBe(0);
    await gongkai(['run', 'in', '--out', 'alone', '-q'], { cwd: folder });
    expect(filesIn(join(folder, 'out'), ['run.json'])).toEqual(filesIn(join(folder, 'alone'), ['run.json']));
    const ledger = JSON.parse(readFileSync(join(folder, 'out/run.json'), 'utf8')) as Ledger;
    const kept = ledger.entries.filter(({ cached }) => cached).map(({ document_id: id }) => `${id}.json`);
    expect(kept.sort()).toEqual(read.sort());
  });
});

describe('without a queue', () => {
  test('the commands say what to do', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), 'x');
    const port = await freePort();
    const enqueued = await gongkai(
      ['enqueue', 'a.txt', '--out', 'out', '--redis', `redis://127.0.0.1:${port}`],
      { cwd: folder },
    );
    expect(enqueued.code).toBe(2);
    expect(enqueued.stderr).toContain('queue-unreachable');
    const worked = await gongkai(['worker', '--out', 'none'], { cwd: folder });
    expect(worked.code).toBe(2);
    expect(worked.stderr).toContain('gongkai enqueue');
    const finished = await gongkai(['finish', 'none'], { cwd: folder });
    expect(finished).toMatchObject({ code: 2, stderr: expect.stringContaining('No run is planned') });
  });
});
