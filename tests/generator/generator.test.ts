import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsListSchema } from '../../src/schema/findings-list.js';
import { commandLine } from '../cli/support.js';
import { filesIn, temporaryFolder } from '../support/folder.js';
import { type GenerateOptions, generate } from './generate.js';
import { scoreOf } from './score.js';

const OPTIONS: Omit<GenerateOptions, 'out'> = {
  departments: 3,
  years: 2,
  errors: 0,
  seed: 'test',
  forms: { text: 2, html: 2, markdown: 1, split: 1 },
  firstYear: 2024,
};

const made = async (options: Partial<GenerateOptions>): Promise<string> => {
  const out = join(temporaryFolder(), 'made');
  await generate({ ...OPTIONS, ...options, out });
  return out;
};

const ran = async (folder: string): Promise<string> => {
  const out = join(temporaryFolder(), 'out');
  const { code } = await commandLine(['run', '2024', '2025', '--out', out, '-q'], { cwd: folder });
  expect(code).toBe(0);
  return out;
};

describe('invented disclosures', () => {
  test('are decided by their seed', async () => {
    const [a, b, c] = [await made({}), await made({}), await made({ seed: 'other' })];
    const without = ['truth.json'];
    expect([...filesIn(a, without).keys()]).toEqual([...filesIn(b, without).keys()]);
    const texts = (folder: string) =>
      [...filesIn(folder, without)].filter(([name]) => !name.endsWith('.xlsx')).map(([, text]) => text);
    expect(texts(a)).toEqual(texts(b));
    expect(texts(a)).not.toEqual(texts(c));
  });

  test('without mistakes are read whole and give no finding', async () => {
    const folder = await made({});
    const out = await ran(folder);
    const score = scoreOf(folder, out);
    expect(score.missed).toEqual([]);
    expect(score.unexplained.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });

  test('with mistakes give a finding for each and no other', async () => {
    const folder = await made({ errors: 0.4, forms: { text: 1, html: 1 } });
    const out = await ran(folder);
    const score = scoreOf(folder, out);
    expect(score.counts.mistakes).toBeGreaterThan(5);
    expect(score.missed.filter((line) => line.startsWith('mistake'))).toEqual([]);
    expect(score.unexplained.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    findingsListSchema.parse(JSON.parse(readFileSync(join(out, 'findings.json'), 'utf8')));
  });
});
