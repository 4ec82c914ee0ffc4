import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.js';
import {
  type ComparedDocument,
  type CompareQuery,
  type Observation,
  Observations,
} from '../../src/compare/index.js';
import { outliers } from '../../src/compare/outliers.js';

const document = (id: string, more: Partial<ComparedDocument> = {}): ComparedDocument => ({
  id,
  path: `${id}.pdf`,
  within: null,
  itself: false,
  departments: [],
  entity: id.split('-')[0]!,
  entity_id: id.split('-')[0]!,
  level: 'department',
  division: '130102',
  place: ['河北省', '石家庄市', '长安区'],
  year: 2024,
  kind: 'budget',
  current: true,
  ...more,
});

const figure = (document_: string, value: string | null, more: Partial<Observation> = {}): Observation => ({
  document: document_,
  source: 'f1',
  printed: `支出预算${value}`,
  locator: { block: 1, start: 0, end: 4 },
  measure: 'expenditure_total',
  role: 'amount',
  value,
  direction: null,
  percent: null,
  agree: true,
  added: 1,
  ...more,
});

const QUERY: CompareQuery = {
  measure: 'expenditure_total',
  year: 2024,
  kind: 'budget',
  by: 'entity',
  per: null,
  level: null,
  place: null,
};

const comparisonOf = (
  documents: ComparedDocument[],
  figures: Observation[],
  query: Partial<CompareQuery> = {},
) => compare(documents, new Observations(figures), { ...QUERY, ...query });

describe('entities side by side', () => {
  test('are ranked, equal figures sharing a rank, with exact totals and rounded shares', () => {
    const { rows, total, median } = comparisonOf(
      ['甲', '乙', '丙'].map((id) => document(id)),
      [figure('甲', '0.10'), figure('乙', '0.20'), figure('丙', '0.20')],
    );
    expect(rows.map(({ name, rank, share }) => [name, rank, share])).toEqual([
      ['丙', 1, '40.00'],
      ['乙', 1, '40.00'],
      ['甲', 3, '20.00'],
    ]);
    expect([total, median]).toEqual(['0.50', '0.20']);
    expect(rows[2]!.proof).toEqual([
      {
        document: '甲',
        source: 'f1',
        printed: '支出预算0.10',
        locator: { block: 1, start: 0, end: 4 },
        value: '0.10',
      },
    ]);
  });

  test('a copy or an older version counts only where nothing newer states the figure', () => {
    const documents = [
      document('甲-1', { current: false }),
      document('甲-2'),
      document('乙-1', { current: false }),
    ];
    const { rows } = comparisonOf(documents, [
      figure('甲-1', '9.00'),
      figure('甲-2', '1.00'),
      figure('乙-1', '5.00'),
    ]);
    expect(rows.map(({ name, value }) => [name, value])).toEqual([
      ['乙', '5.00'],
      ['甲', '1.00'],
    ]);
  });

  test('a document that tells no level belongs to the others of its entity', () => {
    const { rows } = comparisonOf(
      [document('甲-1', { level: null }), document('甲-2', { level: 'unit' })],
      [figure('甲-1', '1.00'), figure('甲-2', '1.00')],
    );
    expect(rows.map(({ key, value, proof }) => [key, value, proof[0]!.document])).toEqual([
      ['甲 unit', '1.00', '甲-2'],
    ]);
  });

  test('who does not state the figure is left out and said so', () => {
    const { rows, without } = comparisonOf(
      [document('甲'), document('乙'), document('丙', { entity: null, entity_id: null })],
      [figure('甲', '1.00'), figure('丙', '1.00')],
    );
    expect(rows).toHaveLength(1);
    expect(without).toEqual([
      { document: '丙', reason: 'no_entity' },
      { document: '乙', reason: 'not_stated' },
    ]);
  });

  test('changes are those of the document, signed, and those against the own disclosure of the year before', () => {
    const { rows } = comparisonOf(
      [document('甲-1'), document('甲-0', { year: 2023 })],
      [
        figure('甲-1', '90.00'),
        figure('甲-1', '20.00', { role: 'change', direction: 'decrease', percent: '18.18', source: 'f2' }),
        figure('甲-0', '120.00'),
      ],
    );
    expect(rows[0]!.change.stated).toMatchObject({ value: '-20.00', percent: '-18.18', source: 'f2' });
    expect(rows[0]!.change.own).toMatchObject({
      before: '120.00',
      difference: '-30.00',
      percent: '-25.00',
      document: '甲-0',
    });
  });

  test('a rate against zero is none', () => {
    const { rows } = comparisonOf(
      [document('甲-1'), document('甲-0', { year: 2023 })],
      [figure('甲-1', '90.00'), figure('甲-0', '0.00')],
    );
    expect(rows[0]!.change.own).toMatchObject({ difference: '90.00', percent: null });
  });

  test('by person, the amount is divided by the staff and ranked by that', () => {
    const staff = (id: string, value: string) =>
      figure(id, value, { measure: 'staff_actual', role: 'count', source: 'f9' });
    const { rows, without } = comparisonOf(
      [document('甲'), document('乙'), document('丙')],
      [
        figure('甲', '100.00'),
        staff('甲', '3'),
        figure('乙', '50.00'),
        staff('乙', '1'),
        figure('丙', '1.00'),
        staff('丙', '0'),
      ],
      { per: 'person' },
    );
    expect(rows.map(({ name, each, divisor }) => [name, each, divisor])).toEqual([
      ['乙', '50.00', '1'],
      ['甲', '33.33', '3'],
    ]);
    expect(rows[1]!.proof.map(({ source }) => source)).toEqual(['f1', 'f9']);
    expect(without).toEqual([{ document: '丙', reason: 'no_divisor' }]);
  });
});

describe('divisions and classes', () => {
  test('units are part of their departments: they count where no department does', () => {
    const elsewhere = { division: '130104', place: ['河北省', '石家庄市', '桥西区'] };
    const { rows } = comparisonOf(
      [document('甲'), document('乙', { level: 'unit' }), document('丙', { level: 'unit', ...elsewhere })],
      [figure('甲', '10.00'), figure('乙', '4.00'), figure('丙', '3.00')],
      { by: 'division' },
    );
    expect(rows.map(({ key, value }) => [key, value])).toEqual([
      ['130102', '10.00'],
      ['130104', '3.00'],
    ]);
  });

  test('a change of a class is one of the entities that disclosed in both years', () => {
    const by208 = (id: string, value: string) =>
      figure(id, value, { measure: 'function:208', source: 't2:1:3' });
    const { rows } = comparisonOf(
      [document('甲-1'), document('甲-0', { year: 2023 }), document('乙-1')],
      [by208('甲-1', '12.00'), by208('甲-0', '10.00'), by208('乙-1', '100.00')],
      { by: 'function' },
    );
    expect(rows).toMatchObject([
      {
        key: '208',
        value: '112.00',
        change: { own: { before: '10.00', difference: '2.00', percent: '20.00' } },
      },
    ]);
  });
});

describe('outliers', () => {
  test('are far from the median by the median of deviations, which they cannot move themselves', () => {
    const scores = outliers([100, 110, 120, 130, 140, 150, 160, 100_000]);
    expect(scores.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => null));
    expect(scores[7]).toBeGreaterThan(3.5);
  });

  test('are none among few, among equals, and below zero', () => {
    expect(outliers([1, 1, 1, 1_000])).toEqual([null, null, null, null]);
    expect(outliers(Array.from({ length: 9 }, (_, i) => (i === 0 ? 99 : 1)))).toEqual(Array(9).fill(null));
    expect(outliers([0, -5, 1, 2, 3, 4, 5, 6, 7, 8]).slice(0, 2)).toEqual([null, null]);
  });
});
