import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { randomOf } from '../fuzz/random.js';
import { gongkai, ROOT } from '../support/command.js';
import { filesIn, temporaryFolder } from '../support/folder.js';
import { halfWritten } from './whole-files.js';

// Whole runs are started; a machine that is busy takes its time.
vi.setConfig({ testTimeout: 7_200_000 });

const MAIN = join(ROOT, 'dist/cli/main.js');
const DOCUMENTS = 12;
/** How often a run is killed; more by hand. */
const KILLS = Number(process.env.GONGKAI_KILLS ?? 4);
/** Most kills on the way to one whole output. */
const IN_A_ROW = 3;
/** The processes need some time to start before there is anything to kill. */
const EARLIEST_MS = 100;

const text = (i: number): string =>
  `青原县第${i}局2023年部门预算信息公开\n\n一、收入预算\n2023年收入预算${100 + i}.00万元，其中：财政拨款收入${90 + i}.00万元，其他收入1${i % 2}.00万元。\n`;

/** Runs into `out` and kills the run after `ms`; gives the exit code of one that was faster. */
function killedAfter(ms: number, cwd: string): Promise<number | null> {
  const child = spawn(process.execPath, [MAIN, 'run', 'in', '--out', 'out', '-q', '-j', '1'], {
    cwd,
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      done(code);
    });
  });
}

test(`${KILLS} kills at random moments never leave a half file, and the next run ends with the same bytes`, async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (let i = 0; i < DOCUMENTS; i++) writeFileSync(join(folder, 'in', `${i}.txt`), text(i));
  writeFileSync(join(folder, 'in', 'recipe.txt'), '红烧肉的做法\n\n五花肉500克，切块焯水。\n');
  const started = performance.now();
  await gongkai(['run', 'in', '--out', 'clean', '-q', '-j', '1'], { cwd: folder });
  const whole = performance.now() - started;
  const clean = filesIn(join(folder, 'clean'), ['run.json']);
  expect(clean.size).toBeGreaterThan(DOCUMENTS + 10);

  const random = randomOf(1, 0);
  const out = join(folder, 'out');
  for (let kills = 0; kills < KILLS; ) {
    for (let n = 1 + random.below(IN_A_ROW); n > 0 && kills < KILLS; n--) {
      const code = await killedAfter(EARLIEST_MS + random.below(whole), folder);
      // One that was done before it could be killed is no kill.
      if (code === null) kills++;
      else expect(code).toBe(3);
      if (existsSync(out)) expect(halfWritten(out)).toEqual([]);
    }
    const { code } = await gongkai(['run', 'in', '--out', 'out', '-q', '-j', '1'], { cwd: folder });
    expect(code).toBe(3);
    expect(filesIn(out, ['run.json'])).toEqual(clean);
    const left = readdirSync(out, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.endsWith('.tmp') || name.includes('journal-'))).toEqual([]);
    rmSync(out, { recursive: true });
  }
});
