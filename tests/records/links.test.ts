import { describe, expect, test } from 'vitest';
import { codeNotes, codeOf } from '../../src/records/codes.js';
import { withCounterparts } from '../../src/records/counterparts.js';
import type { Fact } from '../../src/schema/fact.js';
import { factsOf } from '../narrative/support.js';

const factOf = (id: string, fields: Partial<Fact>): Fact => ({
  ...factsOf(['公务接待费2万元。'], 'budget', 2024)[0]!,
  id,
  reporting_entity: null,
  ...fields,
});

describe('counterparts', () => {
  test('a figure of the prose and the cell that states it name each other, agreeing or not', () => {
    const facts = withCounterparts([
      factOf('f1', { where: 'text', measure: 'official_reception', amount_yuan: '20000.00' }),
      factOf('f2', { where: 'table', measure: 'official_reception', amount_yuan: '30000.00' }),
      factOf('f3', { where: 'table', measure: 'official_reception', year: 2023 }),
      factOf('f4', { where: 'text', measure: 'meeting' }),
    ]);
    expect(facts.map(({ id, counterparts }) => [id, counterparts])).toEqual([
      ['f1', ['f2']],
      ['f2', ['f1']],
      ['f3', undefined],
      ['f4', undefined],
    ]);
  });

  test('lines of the classification are the same by their code, whatever words name them', () => {
    const facts = withCounterparts([
      factOf('f1', {
        where: 'text',
        measure: 'functional:住房保障支出/住房改革支出/住房公积金',
        code: '2210201',
      }),
      factOf('f2', { where: 'table', measure: 'functional:2210201', code: '2210201' }),
    ]);
    expect(facts[0]!.counterparts).toEqual(['f2']);
  });

  test('the same measure of two entities is not the same figure', () => {
    const facts = withCounterparts([
      factOf('f1', { where: 'text', reporting_entity: 'e1' }),
      factOf('f2', { where: 'table', reporting_entity: 'e2' }),
    ]);
    expect(facts[0]!.counterparts).toBeUndefined();
  });
});

describe('codes of named lines', () => {
  const codesOf = (text: string, year: number, printed = new Map<string, ReadonlySet<string>>()) =>
    factsOf([text], 'budget', year).map((fact) => codeOf(fact, printed));

  test('by the names of all levels', () =>
    expect(codesOf('农林水支出（类）水利（款）行政运行（项）690万元。', 2023)).toEqual(['2130301']));
  test('by a printed code', () =>
    expect(codesOf('2080505养老保险缴费支出62万元。', 2023)).toEqual(['2080505']));
  test('a name of many lines has the code that the tables of the document print for it', () => {
    expect(codesOf('行政运行690万元。', 2023)).toEqual([undefined]);
    expect(codesOf('行政运行690万元。', 2023, new Map([['行政运行', new Set(['2130301'])]]))).toEqual([
      '2130301',
    ]);
    expect(
      codesOf('行政运行690万元。', 2023, new Map([['行政运行', new Set(['2130301', '2100101'])]])),
    ).toEqual([undefined]);
  });
});

test('odd codes are noted and kept as printed', () => {
  const noteOf = (text: string, year: number) =>
    codeNotes(
      factsOf([text], 'budget', year).map((fact, i) => ({ ...fact, id: `f${i}`, reporting_entity: null })),
    );
  expect(noteOf('2210201住房公积金50万元。', 2023)).toEqual([]);
  expect(noteOf('2210201提租补贴50万元。', 2023)[0]!.message).toContain('2210202');
  expect(noteOf('20115工商行政管理事务50万元。', 2021)[0]!.message).toContain('20138');
  expect(noteOf('2990101行政运行50万元。', 2023)[0]!.message).toContain('no list');
});
