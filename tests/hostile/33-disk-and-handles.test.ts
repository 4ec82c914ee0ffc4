import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { halfWritten } from '../batch/whole-files.js';
import { type CommandResult, gongkai, ROOT } from '../support/command.js';
import { filesIn, temporaryFolder } from '../support/folder.js';

// Whole runs are started; a machine that is busy takes its time.
vi.setConfig({ testTimeout: 240_000 });

const MAIN = join(ROOT, 'dist/cli/main.js');
const NOBODY = 65_534;
const TEXT = '青原县示范局2023年部门预算信息公开\n\n一、收入预算\n2023年收入预算100.00万元。\n';
const RUN = `"${process.execPath}" "${MAIN}" run in --out out -q`;

/** Runs a line of shell. */
function shell(line: string, cwd: string): Promise<CommandResult> {
  const child = spawn('bash', ['-c', line], { cwd });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  return new Promise((done) => {
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

/** A folder with inputs, and what a run that nothing hinders makes of them. */
async function inputs(count = 3) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (let i = 0; i < count; i++) writeFileSync(join(folder, 'in', `${i}.txt`), TEXT.repeat(40) + i);
  const clean = known.get(count) ?? (await cleanRun(folder));
  known.set(count, clean);
  return { folder, clean };
}

const known = new Map<number, ReadonlyMap<string, string>>();

async function cleanRun(folder: string): Promise<ReadonlyMap<string, string>> {
  await gongkai(['run', 'in', '--out', 'clean', '-q'], { cwd: folder });
  return filesIn(join(folder, 'clean'), ['run.json']);
}

/** After what hindered it is gone, the next run ends as if nothing had been. */
async function expectRecovery(folder: string, clean: ReadonlyMap<string, string>): Promise<void> {
  expect(halfWritten(join(folder, 'out'))).toEqual([]);
  expect((await gongkai(['run', 'in', '--out', 'out', '-q'], { cwd: folder })).code).toBe(0);
  expect(filesIn(join(folder, 'out'), ['run.json'])).toEqual(clean);
  const left = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
}

const works = (command: string, ...words: string[]): boolean => spawnSync(command, words).status === 0;
/** Root may write everywhere: the program is run as nobody. */
const canBeNobody =
  process.getuid?.() === 0 &&
  works('setpriv', '--reuid=65534', '--clear-groups', process.execPath, MAIN, 'rules');
if (!canBeNobody) console.warn('skipped: needs root and setpriv to run as another user');
/** A mount of its own, which ends with the shell. */
const canMount = works('unshare', '-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt');
if (!canMount) console.warn('skipped: needs the right to mount');

describe('an output folder that may not be written', () => {
  test.skipIf(process.platform !== 'linux')('on a file system that takes none ends with 2', async () => {
    const { folder } = await inputs();
    const result = await gongkai(['run', 'in', '--out', '/proc/gongkai', '-q'], { cwd: folder });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('output-not-writable');
  });

  test.skipIf(!canBeNobody)('by this user, wholly or in part, ends with 2 and spoils nothing', async () => {
    const { folder, clean } = await inputs();
    const asNobody = `exec setpriv --reuid=${NOBODY} --clear-groups ${RUN}`;
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'out'));
    const whole = await shell(asNobody, folder);
    expect([whole.code, whole.stderr]).toEqual([2, expect.stringContaining('output-not-writable')]);
    for (const part of ['', 'documents', 'dataset', '.gongkai', '.gongkai/locks']) {
      mkdirSync(join(folder, 'out', part), { recursive: true });
      chownSync(join(folder, 'out', part), NOBODY, NOBODY);
    }
    chmodSync(join(folder, 'out/dataset'), 0o555);
    const late = await shell(asNobody, folder);
    expect([late.code, late.stderr]).toEqual([2, expect.stringContaining('output-not-writable')]);
    expect(readdirSync(join(folder, 'out'))).not.toContain('run.json');
    chmodSync(join(folder, 'out/dataset'), 0o755);
    await expectRecovery(folder, clean);
  });
});

describe.skipIf(!canMount)('a small disk', () => {
  test.each([8, 160])('that is full after %i KB ends with 70 and leaves whole files only', async (size) => {
    const { folder, clean } = await inputs();
    mkdirSync(join(folder, 'out'));
    mkdirSync(join(folder, 'kept'));
    // What lies on the small disk is taken along before the mount goes.
    const { code, stderr } = await shell(
      `unshare -rm bash -c 'mount -t tmpfs -o size=${size}k tmpfs out && { ${RUN.replaceAll('"', '')}; code=$?; cp -a out/. kept; exit $code; }'`,
      folder,
    );
    expect([code, stderr]).toEqual([70, expect.stringContaining('output-disk-full')]);
    expect(halfWritten(join(folder, 'kept'))).toEqual([]);
    expect(readdirSync(join(folder, 'kept'))).not.toContain('run.json');
    await shell('rm -r out && mv kept out', folder);
    await expectRecovery(folder, clean);
  });
});

describe.skipIf(process.platform !== 'linux')('open files', () => {
  test('of which there are 256, as some systems have, are enough', async () => {
    const { folder, clean } = await inputs();
    expect((await shell(`ulimit -n 256; exec ${RUN}`, folder)).code).toBe(0);
    await expectRecovery(folder, clean);
  });

  test.each([40, 64, 128, 160])(
    'of which there are %i are told to be too few before anything is begun',
    async (handles) => {
      const folder = temporaryFolder();
      const { code, stderr } = await shell(`ulimit -n ${handles}; exec ${RUN}`, folder);
      expect([code, stderr]).toEqual([70, expect.stringMatching(/^too-few-handles .*ulimit -n/s)]);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('of which none is left for another process are no fault of the document', async () => {
    const member = pathToFileURL(join(ROOT, 'dist/pipeline/pool/member.js')).href;
    const script = `
      import { openSync } from 'node:fs';
      const { startMember } = await import(${JSON.stringify(member)});
      try {
        for (;;) openSync('/dev/null', 'r');
      } catch {}
      const limits = { documentSeconds: 60, progressSeconds: 60, memoryMegabytes: 1024, heapMegabytes: 512 };
      const { error } = await startMember(new URL(${JSON.stringify(member)}), { limits, aids: {} }).work({ kind: 'document' });
      console.log(error.code, error.message);`;
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'script.mjs'), script);
    const { code, stdout, stderr } = await shell(
      `ulimit -n 100; exec "${process.execPath}" script.mjs`,
      folder,
    );
    expect([code, stdout, stderr]).toEqual([0, expect.stringMatching(/^input-unreadable .*EMFILE/), '']);
  });
});

/** What is loaded before the program, so that something happens at a moment that is named. */
const AT_RENAME = pathToFileURL(join(ROOT, 'tests/batch/mock/at-rename.mjs')).href;

/** Runs into `out` with something that happens right before a file gets its name. */
const runWith = (what: string, atRename: string, folder: string): Promise<CommandResult> =>
  gongkai(['run', 'in', '--out', 'out', '-q'], {
    cwd: folder,
    env: { NODE_OPTIONS: `--import ${AT_RENAME}`, AT_RENAME: atRename, DO: what },
  });

const temporaries = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

describe.skipIf(process.platform === 'win32')('a run that is asked to stop while it writes', () => {
  test('ends by the signal and leaves whole files, and the next one goes on; one that has only its ledger to write ends as if it had not been asked', async () => {
    const { folder, clean } = await inputs();
    // From the first record to the last file before the ledger, each run goes on where the one before was stopped.
    for (const [at, signal, code] of [
      ['.json', 'SIGTERM', 143],
      ['entities.json', 'SIGINT', 130],
      ['dataset/gongkai.xlsx', 'SIGTERM', 143],
      ['dataset/SHA256SUMS', 'SIGINT', 130],
      ['findings.json', 'SIGTERM', 143],
      ['out/run.json', 'SIGTERM', 0],
    ] as const) {
      const result = await runWith(signal, at, folder);
      expect([at, result.code]).toEqual([at, code]);
      if (code !== 0) expect(result.stderr).toContain(signal);
      expect([at, halfWritten(join(folder, 'out')), temporaries(join(folder, 'out'))]).toEqual([at, [], []]);
      expect(readdirSync(join(folder, 'out')).includes('run.json')).toBe(code === 0);
    }
    await expectRecovery(folder, clean);
  });
});

describe('a disk that is full', () => {
  test('from any moment on ends the run with 70, which says so and leaves whole files', async () => {
    const { folder, clean } = await inputs();
    for (const at of [
      'entities.json',
      'dataset/facts.parquet',
      'dataset/gongkai.xlsx',
      'findings.csv',
      'run.json',
    ]) {
      const result = await runWith('ENOSPC', at, folder);
      expect([at, result.code, result.stderr]).toEqual([at, 70, expect.stringContaining('output-disk-full')]);
      expect([at, halfWritten(join(folder, 'out')), temporaries(join(folder, 'out'))]).toEqual([at, [], []]);
      expect(readdirSync(join(folder, 'out'))).not.toContain('run.json');
    }
    await expectRecovery(folder, clean);
  });
});
