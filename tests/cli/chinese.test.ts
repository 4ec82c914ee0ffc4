import { describe, expect, test } from 'vitest';
import { speakChinese } from '../../src/cli/chinese/speak.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { commandLine } from './support.js';

const COMMANDS =
  'run check report serve compare inspect rules explain validate duckdb enqueue worker finish doctor'.split(
    ' ',
  );

/** Words of an English sentence; names of values stand in angle brackets. */
const ENGLISH = /(?<!<)\b(?:the|of|and|with|what|which|that|are|is|to)\b/;

describe('in Chinese', () => {
  test.each(COMMANDS)('help of %s says nothing in English', async (command) => {
    const { code, out } = await commandLine([command, '--help'], { language: 'zh' });
    expect(code).toBe(0);
    expect(out).toContain('用法：');
    expect(out.split('\n').filter((line) => ENGLISH.test(line))).toEqual([]);
  });

  test('the list of commands', async () => {
    const { out } = await commandLine(['--help'], { language: 'zh' });
    expect(out).toContain('run [options] [inputs...]      读取文件，得到经过核对的记录');
    expect(out.split('\n').filter((line) => ENGLISH.test(line))).toEqual([]);
  });

  test('wrong usage with what to do', async () => {
    expect((await commandLine(['run'], { language: 'zh' })).err.split('\n')).toEqual([
      '错误：没有给出文件。',
      '  → 请给出文件、文件夹、通配符、列表（@文件 或 -）或 --manifest。',
    ]);
    expect((await commandLine(['run', 'samples', '-j', 'x'], { language: 'zh' })).err).toContain(
      '错误：选项“-j, --jobs <n>”的值“x”无效。请给出不小于 1 的整数。',
    );
  });

  test('an input that cannot be read', async () => {
    const { err } = await commandLine(['inspect', 'nothere.pdf'], { language: 'zh' });
    expect(err.split('\n')).toEqual([
      'input-missing nothere.pdf',
      '  此路径下没有文件。',
      '  → 请检查路径；通配符请加引号，以免被命令行提前展开。',
    ]);
  });
});

describe('a terminal that speaks Chinese', () => {
  const said = (line: string): string => {
    const lines: string[] = [];
    const terminal = { result: (text: string) => lines.push(text) } as unknown as Terminal;
    speakChinese(terminal).result(line);
    return lines.join('\n');
  };

  test.each([
    ['[3/7] ok a.txt (1 table, 54 facts, 10 findings)', '[3/7] 已读取 a.txt（表格 1，数据 54，问题 10）'],
    [
      '5 inputs: 3 read, 1 read in part, 1 failed, 0 skipped, 0 duplicate',
      '共 5 个文件：完整读取 3，部分读取 1，失败 1，跳过 0，重复 0',
    ],
    ['Findings: 1 error, 2 warnings, 0 notices', '问题：错误 1，警告 2，提示 0'],
    ['\u001b[1mResults\u001b[22m', '\u001b[1m结果\u001b[22m'],
    ['  \u001b[31merror\u001b[39m X-001 财政局: 不符', '  \u001b[31m错误\u001b[39m X-001 财政局：不符'],
  ])('%j', (line, expected) => {
    expect(said(line)).toBe(expected);
  });

  test.each([
    '{"message": "Results"}',
    '[\n  {\n    "kind": "budget"\n  }\n]',
    '第三部分 部门预算表',
    'A sentence that nobody translated.',
  ])('leaves %j as it is', (line) => {
    expect(said(line)).toBe(line);
  });
});
