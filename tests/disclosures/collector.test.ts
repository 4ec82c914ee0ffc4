import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestHeadlines } from '../../src/dataset/index.js';
import { DisclosureCollector, lookAt, packDigest } from '../../src/disclosures/index.js';
import { processBytes } from '../../src/pipeline/process.js';
import type { DocumentRecord } from '../../src/schema/document.js';
import { ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const recordOf = async (text: string, path: string): Promise<DocumentRecord> => {
  const outcome = await processBytes(Buffer.from(text), path);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

const PROSE = `霁川县水利局2025年部门预算
一、“三公”经费预算情况
2025年“三公”经费预算5.00万元，其中：因公出国（境）费0.00万元；公务用车购置及运行费4.10万元；公务接待费0.90万元。
`;
const TABLES = `霁川县水利局2025年部门预算表

一般公共预算“三公”经费支出预算表
编制单位：霁川县水利局\t\t\t单位：万元
“三公”经费合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费
5.80\t0.00\t4.10\t1.70
`;

const collect = async (records: readonly DocumentRecord[]) => {
  const folder = temporaryFolder();
  const collector = await DisclosureCollector.open(folder);
  for (const record of records)
    await collector.add(packDigest(record, (body) => digestHeadlines(record, body)));
  const found = [];
  for await (const batch of collector.collected().batches()) found.push(...lookAt(batch));
  await collector.close();
  expect(readdirSync(join(folder))).toEqual([]);
  return found;
};

describe('prose in one file and tables in another', () => {
  test('make one disclosure in which every value keeps its sources', async () => {
    const prose = await recordOf(PROSE, 'prose.txt');
    const tables = await recordOf(TABLES, 'tables.txt');
    const [one, ...more] = await collect([prose, tables]);
    expect(more).toEqual([]);
    expect(one!.disclosure.documents.map(({ path, part }) => [path, part]).sort()).toEqual([
      ['prose.txt', 'part'],
      ['tables.txt', 'part'],
    ]);
    const value = (measure: string) =>
      one!.disclosure.values
        .filter((own) => own.measure === measure)
        .map(({ amount_yuan, sources }) => [amount_yuan, sources.map(({ document_id }) => document_id)]);
    expect(value('official_vehicle_total')).toEqual([
      ['41000.00', [prose.document_id, tables.document_id].sort()],
    ]);
    expect(value('official_reception')).toEqual([
      ['9000.00', [prose.document_id]],
      ['17000.00', [tables.document_id]],
    ]);
  });

  test('whatever the order of the documents', async () => {
    const records = [await recordOf(PROSE, 'prose.txt'), await recordOf(TABLES, 'tables.txt')];
    expect(await collect(records)).toEqual(await collect([...records].reverse()));
  });
});

describe('units inside the document of their department', () => {
  const file = join(ROOT, 'tests/pipeline/entities/department-then-units/input.txt');
  const compiled = () => recordOf(readFileSync(file, 'utf8'), 'compiled.txt');

  test('have disclosures of their own, whose values lead to the places of their parts', async () => {
    const record = await compiled();
    const found = (await collect([record])).map(({ disclosure }) => disclosure);
    const told = found.map(({ name, scope, documents, within }) => [
      name,
      scope,
      documents.map(({ path }) => path),
      within.map(({ path, part, reporting_entity: body }) => [
        path,
        part,
        record.reporting_entities.find(({ id }) => id === body)!.name,
      ]),
    ]);
    expect(told.sort()).toEqual([
      ['青原县示范局', 'department', ['compiled.txt'], []],
      ['青原县示范服务中心', 'unit', [], [['compiled.txt', 'part', '青原县示范服务中心']]],
      ['青原县示范监测站', 'unit', [], [['compiled.txt', 'part', '青原县示范监测站']]],
    ]);
    const total = (name: string) =>
      found
        .find((one) => one.name === name)!
        .values.find(({ measure, role }) => measure === 'expenditure_total' && role === 'amount')!;
    expect(total('青原县示范服务中心').amount_yuan).toBe('1800000.00');
    for (const { document_id, fact } of total('青原县示范服务中心').sources) {
      expect(document_id).toBe(record.document_id);
      const body = record.facts.find(({ id }) => id === fact)!.reporting_entity;
      expect(record.reporting_entities.find(({ id }) => id === body)!.name).toBe('青原县示范服务中心');
    }
  });

  test('have disclosures of their own too where they are rows of common tables', async () => {
    const rows = join(ROOT, 'tests/pipeline/entities/rows-of-units/input.txt');
    const record = await recordOf(readFileSync(rows, 'utf8'), 'rows.txt');
    const found = await collect([record]);
    const told = found.map(({ disclosure: { name, scope, documents, within, values } }) => [
      name,
      scope,
      documents.length,
      within.map(({ reporting_entity: body }) => body),
      values
        .filter(({ measure }) => measure === 'revenue_total')
        .map(({ amount_yuan, sources }) => [amount_yuan, sources.map(({ fact }) => fact)]),
    ]);
    const factOf = (printed: string): string =>
      record.facts.find(({ measure, quote }) => measure === 'revenue_total' && quote === printed)!.id;
    expect(told.sort()).toEqual([
      ['青原县示范局', 'department', 1, [], [['3000000.00', [factOf('300.00')]]]],
      ['青原县示范局', 'unit', 0, ['e2'], [['1800000.00', [factOf('180.00')]]]],
      ['青原县示范服务中心', 'unit', 0, ['e3'], [['1200000.00', [factOf('120.00')]]]],
    ]);
    // 180.00 and 120.00 are held against the 300.00 of the department, as those that were told apart by their rows.
    const { units } = found.find(({ disclosure }) => disclosure.scope === 'department')!.context;
    expect(units.views.map(({ name, inside }) => [name, inside]).sort()).toEqual([
      ['青原县示范局', true],
      ['青原县示范服务中心', true],
    ]);
    expect(units.missing).toEqual([]);
  });

  test('are the units that the department is held against', async () => {
    const all = await collect([await compiled()]);
    const of = (name: string) => all.find(({ context }) => context.own.name === name)!.context;
    expect(
      of('青原县示范局')
        .units.views.map(({ name }) => name)
        .sort(),
    ).toEqual(['青原县示范服务中心', '青原县示范监测站']);
    expect(of('青原县示范监测站').departments.map(({ name }) => name)).toEqual(['青原县示范局']);
  });

  test('count for nothing where the unit has a document of its own', async () => {
    const own = await recordOf(
      '青原县示范监测站2025年单位预算公开\n一、支出预算\n2025年支出预算125.00万元。\n',
      'own.txt',
    );
    const found = await collect([await compiled(), own]);
    const { disclosure } = found.find(({ disclosure: { name } }) => name === '青原县示范监测站')!;
    expect(disclosure.documents.map(({ path }) => path)).toEqual(['own.txt']);
    expect(disclosure.within.map(({ path, part }) => [path, part])).toEqual([['compiled.txt', 'reported']]);
    expect(
      disclosure.values.filter(({ measure }) => measure === 'expenditure_total').map((v) => v.amount_yuan),
    ).toEqual(['1250000.00']);
  });
});
