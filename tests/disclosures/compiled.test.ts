import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compare, loadComparable, Observations, resolveQuery } from '../../src/compare/index.js';
import { run } from '../../src/index.js';
import type { DisclosuresList } from '../../src/schema/disclosures-list.js';
import type { FindingsList } from '../../src/schema/findings-list.js';
import { sumOf, Truth } from '../compare/truth.js';
import { generate, type TrueDocument, type TrueError } from '../generator/generate.js';
import { temporaryFolder } from '../support/folder.js';

/**
 * Each department's disclosure and those of its units in one file, one behind the other, as some places publish them: put
 * together from generated ones, whose truth is known. Gives that and what a run makes of the files.
 */
async function compiled(departments: number, errors: number) {
  const folder = temporaryFolder();
  const [made, files, out] = ['made', 'files', 'out'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const seed = `compiled ${errors}`;
  await generate({ out: made, departments, years: 2, errors, seed, forms: { text: 1 }, firstYear: 2024 });
  const truth = new Truth(made);
  mkdirSync(files);
  // In the list of the truth units follow their department.
  const texts = new Map<string, string[]>();
  let at = '';
  for (const { entity, scope, kind, year, paths } of truth.documents) {
    if (scope === 'department') at = `${entity}${year}${kind}.txt`;
    texts.set(at, [...(texts.get(at) ?? []), readFileSync(join(made, paths[0]!), 'utf8')]);
  }
  for (const [name, parts] of texts) writeFileSync(join(files, name), parts.join('\n'));
  await run([files], { out, jobs: 0 });
  const read = <T>(name: string): T => JSON.parse(readFileSync(name, 'utf8')) as T;
  const { disclosures } = read<DisclosuresList>(join(out, 'disclosures.json'));
  const { findings } = read<FindingsList>(join(out, 'findings.json'));
  return {
    truth,
    out,
    mistakes: read<{ errors: readonly TrueError[] }>(join(made, 'truth.json')).errors,
    disclosures,
    across: findings.filter(({ disclosure }) => disclosure !== null),
  };
}

const grave = (findings: FindingsList['findings']): FindingsList['findings'] =>
  findings.filter(({ severity }) => severity !== 'notice');

test('every unit inside a file has a disclosure with the figures of the truth, and all of them tie', async () => {
  const { truth, out, disclosures, across } = await compiled(5, 0);
  const units = truth.documents.filter(({ scope }) => scope === 'unit');
  expect(units.length).toBeGreaterThan(20);
  let told = 0;
  for (const { entity, scope, kind, year, measures } of truth.documents) {
    const disclosure = disclosures.find(
      (one) => one.name === entity && one.scope === scope && one.kind === kind && one.fiscal_year === year,
    );
    expect(disclosure, `${entity} ${scope}`).toBeDefined();
    for (const [measure, amount] of Object.entries(measures)) {
      const values = disclosure!.values.filter(
        (value) => value.measure === measure && value.role === 'amount' && value.year === year,
      );
      if (values.length === 0) continue;
      told++;
      expect([entity, measure, values.map((value) => value.amount_yuan)]).toEqual([
        entity,
        measure,
        [amount],
      ]);
    }
  }
  expect(told).toBeGreaterThan(100);
  expect(grave(across).map(({ rule, message }) => `${rule} ${message.en}`)).toEqual([]);
  // They stand beside their departments with the figures of both years, and are not added to them.
  const { documents, observations } = await loadComparable(out, () => true);
  const request = { measure: 'three_public_total', year: 2025, kind: 'budget' } as const;
  const { rows, total } = compare(
    documents,
    new Observations(observations),
    resolveQuery(request, documents),
  );
  const amount = (one: TrueDocument): string => one.measures.three_public_total!;
  const budgets = truth.of(2025, 'budget');
  expect(
    rows.map(({ name, level, value, change: { own } }) => [
      name.replace('（本级）', ''),
      level,
      value,
      own?.before,
    ]),
  ).toEqual(
    expect.arrayContaining(
      budgets.map((one) => [one.entity, one.scope, amount(one), amount(truth.before(one)!)]),
    ),
  );
  expect(rows).toHaveLength(budgets.length);
  expect(total).toBe(sumOf(budgets.filter(({ scope }) => scope === 'department').map(amount)).toFixed(2));
  const passed = (rule: string): number =>
    disclosures.filter(({ checks }) => checks.some((one) => one.rule === rule && one.outcome === 'pass'))
      .length;
  expect(passed('C-003')).toBe(units.length);
  expect(passed('C-004')).toBeGreaterThan(5);
  expect(passed('C-001')).toBeGreaterThan(units.length / 4);
});

test('what is at odds between units, their department and the year before is found there too, and nothing else', async () => {
  const { truth, mistakes, across } = await compiled(9, 0.4);
  const planted = mistakes
    .filter(({ rules }) => rules.some((rule) => rule.startsWith('C-')))
    .map(({ paths, rules }) => ({ rules, one: truth.documents.find((d) => d.paths[0] === paths[0])! }));
  expect(planted.length).toBeGreaterThan(8);
  const tells = (finding: (typeof across)[number], { entity, year }: TrueDocument): boolean =>
    finding.fiscal_year === year && (finding.entity === entity || ['C-004', 'C-005'].includes(finding.rule));
  const missed = planted.filter(
    ({ one, rules }) => !across.some((finding) => rules.includes(finding.rule) && tells(finding, one)),
  );
  expect(missed.map(({ one, rules }) => `${one.entity} ${one.year} ${rules.join(' ')}`)).toEqual([]);
  // A figure that is wrong in one year is not what the next year says of it.
  const explained = grave(across).filter((finding) =>
    mistakes.some(({ paths }) => {
      const one = truth.documents.find((d) => d.paths[0] === paths[0])!;
      return tells(finding, one) || tells(finding, { ...one, year: one.year + 1 });
    }),
  );
  expect(
    grave(across)
      .filter((finding) => !explained.includes(finding))
      .map(({ message }) => message.en),
  ).toEqual([]);
});
