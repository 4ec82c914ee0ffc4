import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockOutput } from '../../src/pipeline/lock.js';
import { temporaryFolder } from '../support/folder.js';

/** Number and start of a process that has ended and that nobody has asked after. */
async function zombie(): Promise<{ readonly pid: number; readonly started: string }> {
  // The shell becomes a program that never asks after its child, which ends only then.
  const child = '(until grep -q sleep /proc/$$/comm; do sleep 0.01; done)';
  const parent = spawn('sh', ['-c', `${child} & echo $!; exec sleep 60`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const pid = await new Promise<number>((done) => parent.stdout.once('data', (text) => done(Number(text))));
  for (;;) {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return { pid, started: fields[19]! };
    await new Promise((done) => setTimeout(done, 10));
  }
}

test.skipIf(process.platform !== 'linux')(
  'a process that was killed holds no lock, though it still has a number',
  async () => {
    const folder = temporaryFolder();
    const locks = join(folder, '.gongkai', 'locks');
    mkdirSync(locks, { recursive: true });
    writeFileSync(
      join(locks, 'abc.json'),
      JSON.stringify({ ...(await zombie()), host: hostname(), alone: true }),
    );
    const lock = lockOutput(locks, true);
    lock.release();
    expect(lock).toBeDefined();
  },
);
