import { describe, expect, test } from 'vitest';
import { listRules } from '../../src/rules/index.js';
import { commandLine } from './support.js';

const COMMANDS = ['enqueue', 'worker', 'finish', 'run', 'inspect', 'rules', 'explain', 'validate', 'doctor'];

describe('help', () => {
  test('of the program names every command and ends clean', async () => {
    const { code, out } = await commandLine(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(command);
    expect(out).toContain('Examples:');
  });

  test.each(COMMANDS)('of %s has examples', async (command) => {
    const { code, out, err } = await commandLine([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`$ gongkai ${command}`);
    expect(err).toBe('');
  });

  test('--version prints the version of the package', async () => {
    expect(await commandLine(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });
});

describe('wrong usage ends with 2 and says what to do', () => {
  test.each([
    ['an unknown option', ['run', 'samples', '--outt', 'x'], '--out?'],
    ['an unknown command', ['rnu'], 'run?'],
    ['no command', [], 'Commands:'],
    ['no input', ['run'], '--manifest'],
    ['an unknown severity', ['run', 'samples', '--fail-on', 'bad'], 'error, warning, notice, never'],
    ['a number of jobs that is none', ['run', 'samples', '-j', 'many'], 'whole number'],
    ['an unknown limit', ['run', 'samples', '--limit', 'speed=3'], 'fileBytes'],
    ['a limit of the prototype', ['run', 'samples', '--limit', 'constructor=3'], 'fileBytes'],
    ['an unknown rule', ['explain', 'Z-999'], 'gongkai rules'],
    ['a folder that is not there', ['validate', 'no-such-folder'], '--out'],
    ['an empty list on standard input', ['run', '-'], 'one path a line'],
  ])('%s', async (_, words, hint) => {
    const { code, out, err } = await commandLine(words);
    expect(err).toContain(hint);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('rules and explain', () => {
  test('list every rule of the catalogue, and explain each', async () => {
    const { out } = await commandLine(['rules']);
    const listed = JSON.parse((await commandLine(['rules', '--json'])).out) as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(listRules().map(({ id }) => id));
    for (const { id, name } of listRules()) {
      expect(out).toContain(id);
      const explained = await commandLine(['explain', id.toLowerCase()]);
      expect(explained.code).toBe(0);
      expect(explained.out).toContain(name.en);
      expect(explained.out).toContain('By hand:');
    }
  });

  test('speak Chinese to whom reads Chinese', async () => {
    const rule = listRules()[0]!;
    const { out } = await commandLine(['explain', rule.id], { language: 'zh' });
    expect(out).toContain(rule.name.zh);
    expect(out).toContain('人工核对');
  });
});

describe('doctor', () => {
  test('finds this machine fit and shows the limits', async () => {
    const { code, out } = await commandLine(['doctor']);
    expect(code).toBe(0);
    expect(out).toContain('GB18030 text: decoded');
    expect(out).toContain('fileBytes = 209715200');
    const report = JSON.parse((await commandLine(['doctor', '--json'])).out);
    const needed = report.checks.filter(({ optional }: { optional?: boolean }) => !optional);
    expect(needed.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
    expect(out).toContain('Text recognition (--ocr)');
  });
});
