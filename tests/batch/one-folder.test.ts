import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { gongkai, ROOT } from '../support/command.js';
import { filesIn, temporaryFolder } from '../support/folder.js';

const MAIN = join(ROOT, 'dist/cli/main.js');
const TEXT = '青原县示范局2023年部门预算信息公开\n\n一、收入预算\n2023年收入预算100.00万元。\n';

// Whole runs are started; a machine that is busy takes its time.
vi.setConfig({ testTimeout: 240_000 });

/** Processes that a process started, as Linux tells them. */
const childrenOf = (pid: number): readonly string[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((id) => id !== '');

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((next) => setTimeout(next, 20));
}

test('of two runs into one folder at once the second is told so; the lock of a killed one is no lock', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (let i = 0; i < 300; i++) writeFileSync(join(folder, 'in', `${i}.txt`), `${TEXT}${i}`);
  const first = spawn(process.execPath, [MAIN, 'run', 'in', '--out', 'out', '-q', '-j', '1'], {
    cwd: folder,
  });
  onTestFinished(() => void first.kill('SIGKILL'));
  const documents = join(folder, 'out/documents');
  await until(() => existsSync(documents) && readdirSync(documents).length > 0);
  const second = await gongkai(['run', 'in', '--out', 'out', '-q'], { cwd: folder });
  expect(second.code).toBe(2);
  expect(second.stderr).toContain('output-locked');
  expect(second.stderr).toContain(`process ${first.pid} on ${hostname()}`);
  first.kill('SIGKILL');
  await new Promise((done) => first.on('close', done));
  const third = await gongkai(['run', 'in/1.txt', '--out', 'out', '-q'], { cwd: folder });
  expect(third.code).toBe(0);
  expect(readdirSync(join(folder, 'out/.gongkai/locks'))).toEqual([]);
});

test.skipIf(process.platform !== 'linux')(
  'a parent that is killed leaves no child behind, not even one that hangs',
  async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'spin.txt'), 'MOCK spin\n');
    const script = `
    import { run } from ${JSON.stringify(join(ROOT, 'dist/index.js'))};
    import { DEFAULT_LIMITS } from ${JSON.stringify(join(ROOT, 'dist/index.js'))};
    const limits = { ...DEFAULT_LIMITS, progressSeconds: 600, documentSeconds: 600 };
    const childEntry = new URL(${JSON.stringify(`file://${join(ROOT, 'tests/batch/mock/child.mjs')}`)});
    await run(['spin.txt'], { out: 'out', cwd: ${JSON.stringify(folder)}, jobs: 1, limits, childEntry });`;
    writeFileSync(join(folder, 'parent.mjs'), script);
    const parent = spawn(process.execPath, [join(folder, 'parent.mjs')]);
    const children = (): readonly string[] => childrenOf(parent.pid!);
    await until(() => children().length > 0);
    const [child] = children();
    // The child is given time to have begun with its document.
    await new Promise((next) => setTimeout(next, 1500));
    parent.kill('SIGKILL');
    await until(() => !existsSync(`/proc/${child}`));
  },
  60_000,
);

test.skipIf(process.platform !== 'linux')(
  'a file that may not grow is a typed error, and nothing is half-written',
  async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    for (let i = 0; i < 3; i++) writeFileSync(join(folder, 'in', `${i}.txt`), TEXT.repeat(40) + i);
    expect(await gongkai(['run', 'in', '--out', 'clean', '-q'], { cwd: folder })).toMatchObject({
      code: 0,
      stderr: '',
    });
    // ulimit counts blocks of 1,024 bytes; the records are larger.
    const shell = spawn(
      'bash',
      ['-c', `ulimit -f 8; exec "${process.execPath}" "${MAIN}" run in --out out -q`],
      { cwd: folder },
    );
    let said = '';
    shell.stderr.on('data', (data: Buffer) => {
      said += data.toString();
    });
    expect(await new Promise((done) => shell.on('close', done))).toBe(70);
    expect(said).toContain('output-disk-full');
    expect(filesIn(join(folder, 'out/documents')).size).toBe(0);
    expect(readdirSync(join(folder, 'out'))).not.toContain('run.json');
    await gongkai(['run', 'in', '--out', 'out', '-q'], { cwd: folder });
    expect(filesIn(join(folder, 'out'), ['run.json'])).toEqual(filesIn(join(folder, 'clean'), ['run.json']));
  },
);

test.skipIf(process.platform !== 'linux')(
  'too few open files are a typed outcome, and the next run is whole',
  async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    for (let i = 0; i < 3; i++) writeFileSync(join(folder, 'in', `${i}.txt`), TEXT + i);
    const script = `
    import { openSync, closeSync, readdirSync } from 'node:fs';
    import { OutputError, run } from ${JSON.stringify(join(ROOT, 'dist/index.js'))};
    const options = { cwd: ${JSON.stringify(folder)}, jobs: 0 };
    await run(['in'], { ...options, out: 'clean' });
    const open = [];
    try { for (;;) open.push(openSync('/dev/null')); } catch {}
    for (const handle of open.splice(-Number(process.argv[2]))) closeSync(handle);
    let outcome;
    const handles = () => readdirSync('/proc/self/fd').length;
    const spare = open.pop();
    closeSync(spare);
    const before = handles();
    open.push(openSync('/dev/null'));
    try {
      const { ledger } = await run(['in'], { ...options, out: 'out' });
      outcome = ledger.entries.map(({ status, error }) => error?.code ?? status).join();
    } catch (error) {
      outcome = error instanceof OutputError ? error.code : String(error);
    }
    closeSync(open.pop());
    const left = handles() - before;
    for (const handle of open) closeSync(handle);
    console.log(outcome + ' leaving ' + left);`;
    // A process keeps in mind that it could not load a file of the program, so the next run is one of its own.
    const next = `
    import { run } from ${JSON.stringify(join(ROOT, 'dist/index.js'))};
    await run(['in'], { cwd: ${JSON.stringify(folder)}, jobs: 0, out: 'out' });`;
    writeFileSync(join(folder, 'next.mjs'), next);
    writeFileSync(join(folder, 'few.mjs'), script);
    for (const free of [2, 3, 5, 8, 16, 32, 48]) {
      rmSync(join(folder, 'out'), { recursive: true, force: true });
      const shell = spawn('bash', [
        '-c',
        `ulimit -n 1024; exec "${process.execPath}" "${join(folder, 'few.mjs')}" ${free}`,
      ]);
      let said = '';
      shell.stdout.on('data', (data: Buffer) => {
        said += data.toString();
      });
      await new Promise((done) => shell.on('close', done));
      expect(said.trim(), `${free} files`).toMatch(
        /^(?:too-few-handles|(?:ok|input-unreadable)(?:,(?:ok|input-unreadable))*) leaving 0$/,
      );
      const again = spawn(process.execPath, [join(folder, 'next.mjs')]);
      await new Promise((done) => again.on('close', done));
      expect(filesIn(join(folder, 'out'), ['run.json']), `${free} files`).toEqual(
        filesIn(join(folder, 'clean'), ['run.json']),
      );
    }
  },
);
