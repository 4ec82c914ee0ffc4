import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../src/schema/document.js';
import { gongkai, ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const MAIN = join(ROOT, 'dist/cli/main.js');
const TEXT = '年部门预算信息公开\n\n一、收入预算\n2023年收入预算100.00万元。\n';

describe('a process that is stopped', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i, leaves whole files only, and can be run again', async (signal, code) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    for (let i = 0; i < 400; i++)
      writeFileSync(join(folder, 'in', `${i}.txt`), `青原县第${i}局2023${TEXT.repeat(20)}`);
    const child = spawn(process.execPath, [MAIN, 'run', 'in', '--out', 'out'], { cwd: folder });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (!said.includes('[5/') && (said + text).includes('[5/')) child.kill(signal);
      said += text;
    });
    const ended = await new Promise((done) => child.on('close', done));
    expect(ended).toBe(code);
    expect(said).toContain(`Stopped by ${signal}`);
    expect(existsSync(join(folder, 'out/run.json'))).toBe(false);
    const written = readdirSync(join(folder, 'out/documents'));
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(400);
    for (const name of written) {
      expect(name).toMatch(/^[0-9a-f]{16}\.json$/);
      documentSchema.parse(JSON.parse(readFileSync(join(folder, 'out/documents', name), 'utf8')));
    }
  });
});

describe('a pipe', () => {
  test('that is closed early is no failure', async () => {
    const child = spawn('bash', [
      '-c',
      `set -o pipefail; "${process.execPath}" "${MAIN}" rules --json | head -c 1`,
    ]);
    let errors = '';
    child.stderr.on('data', (text: Buffer) => {
      errors += text.toString();
    });
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(errors).toBe('');
  });

  test('carries no colours, nor does a terminal under NO_COLOR', async () => {
    const coloured = await gongkai(['rules'], { env: { NO_COLOR: '', FORCE_COLOR: '1' } });
    expect(coloured.stdout).toContain('\u001b[');
    for (const env of [{ NO_COLOR: '1', FORCE_COLOR: '1' }, { NO_COLOR: '' }, { NO_COLOR: '', CI: 'true' }])
      expect((await gongkai(['rules'], { env: { FORCE_COLOR: undefined, ...env } })).stdout).not.toContain(
        '\u001b',
      );
  });
});
