import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { compare, loadComparable, Observations } from '../../src/compare/index.js';
import type { CompareQuery } from '../../src/compare/types.js';
import { run } from '../../src/index.js';
import { ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const INPUT = join(ROOT, 'tests/pipeline/entities/department-then-units/input.txt');
const QUERY: CompareQuery = {
  measure: 'expenditure_total',
  year: 2025,
  kind: 'budget',
  by: 'entity',
  per: null,
  level: null,
  place: null,
};

/** A department's document that holds its own figures (300) and those of two units (180 and 120 of the same money). */
test('units that a document reports apart stand beside their department and are not added to it', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  await run([INPUT], { out, jobs: 0 });
  const { documents, observations } = await loadComparable(out, () => true);
  const compared = (query: Partial<CompareQuery>) =>
    compare(documents, new Observations(observations), { ...QUERY, ...query });

  const side = compared({});
  expect(
    side.rows.map(({ name, level, value, share, contained }) => [name, level, value, share, contained]),
  ).toEqual([
    ['青原县示范局', 'department', '3000000.00', '100.00', false],
    ['青原县示范服务中心', 'unit', '1800000.00', '60.00', true],
    ['青原县示范监测站', 'unit', '1200000.00', '40.00', true],
  ]);
  expect(side.total).toBe('3000000.00');
  // The proof leads to the document that reports the unit, not to a document of the unit, which there is not.
  const id = documents[0]!.id;
  expect(side.rows.map(({ proof }) => proof[0]!.document)).toEqual([id, id, id]);

  expect(compared({ by: 'function' }).rows.map(({ key, value }) => [key, value])).toEqual([
    ['201', '3000000.00'],
  ]);
  expect(compared({ by: 'function', level: 'unit' }).rows.map(({ value, added }) => [value, added])).toEqual([
    ['3000000.00', 2],
  ]);
  expect(compared({ by: 'division' }).rows.map(({ value }) => value)).toEqual(['3000000.00']);

  // The table of measures is of the body that discloses: no figure of a unit stands for the department's.
  const measures: Record<string, string>[] = parse(readFileSync(join(out, 'dataset/measures.csv')), {
    columns: true,
  });
  const told = measures
    .filter(({ type }) => type === 'money')
    .map((row) => [row.measure, row.amount_yuan, row.agree]);
  expect(told).toEqual([
    ['revenue_total', '3000000.00', 'true'],
    ['expenditure_total', '3000000.00', 'true'],
    ['basic_expenditure', '2100000.00', 'true'],
    ['project_expenditure', '900000.00', 'true'],
  ]);
});
