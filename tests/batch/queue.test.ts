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
    const port = await freePort();
    redis = spawn('redis-server', [
      '--bind',
      '127.0.0.1',
      '--port',
      String(port),
      '--save',
      '',
      '--dir',
      folder,
    ]);
    await new Promise<void>((done) => {
      redis.stdout!.on('data', (text: Buffer) => text.toString().includes('Ready to accept') && done());
    });
    address = ['--redis', `redis://127.0.0.1:${port}`];
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
