import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/rules/index.js';
import { recordOfFile } from '../support/understand.js';

const samples = resolve(import.meta.dirname, '../../samples');

/** Fields that say where a thing stands in one form of the file, or how sure the reading of that form is. */
const OF_THE_FORM = new Set([
  'locator',
  'cell_locators',
  'unit_locator',
  'row',
  'grade',
  'issues',
  'certainty',
]);

function withoutForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutForm);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OF_THE_FORM.has(key))
      .map(([key, inner]) => [key, withoutForm(inner)]),
  );
}

/** The document of the mission, in the form with this ending. */
async function twin(ending: string) {
  const name = readdirSync(samples).find((file) => file.includes('2019年部门预算') && file.endsWith(ending))!;
  const { record } = await recordOfFile(join(samples, name));
  return { ...record, ...checkRecord(record) };
}

describe('the same document as text, Word document and web page', () => {
  test.each(['.docx', '.html'])('%s holds what the text holds', async (ending) => {
    const text = await twin('.txt');
    const other = await twin(ending);
    for (const part of [
      'title',
      'kind',
      'fiscal_year',
      'entity',
      'legal_basis',
      'sections',
      'tables',
      'facts',
      'records',
      'findings',
      'checks',
    ] as const)
      expect(withoutForm(other[part]), part).toEqual(withoutForm(text[part]));
  });

  test('the text alone had to infer merged header cells, and says so', async () => {
    const grades = async (ending: string) => (await twin(ending)).tables.map((table) => table.grade);
    expect(await grades('.txt')).toEqual(['sure', 'repaired', 'sure']);
    expect(await grades('.docx')).toEqual(['sure', 'sure', 'sure']);
    expect(await grades('.html')).toEqual(['sure', 'sure', 'sure']);
  });
});
