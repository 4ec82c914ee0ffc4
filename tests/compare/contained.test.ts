import { expect, test } from 'vitest';
import { disclosures } from '../../src/compare/choose.js';
import { containmentOf } from '../../src/compare/contained.js';
import type { ComparedDocument } from '../../src/compare/index.js';

const document = (id: string, more: Partial<ComparedDocument> = {}): ComparedDocument => ({
  id,
  within: null,
  path: `${id}.pdf`,
  entity: id,
  entity_id: id,
  level: 'unit',
  itself: false,
  departments: [],
  division: '130102',
  place: [],
  year: 2024,
  kind: 'budget',
  current: true,
  ...more,
});
const DEPARTMENT = document('局', { level: 'department' });

const containment = (...documents: ComparedDocument[]) => [
  ...containmentOf([
    ...disclosures(documents, { year: 2024, kind: 'budget', level: null, place: null }).values(),
  ]),
];

test.each([
  ['a unit that its department names', document('站', { departments: ['局'] }), 'part_of_department'],
  ['the department by itself', document('局本级', { entity_id: '局', itself: true }), 'part_of_department'],
  [
    'a unit that the document of a department reports',
    document('局#e2', { within: '局', entity_id: 'x' }),
    'part_of_department',
  ],
  ['a unit of which nobody states the department', document('站'), 'may_be_part'],
  ['the same of another place', document('站', { division: '130104' }), undefined],
  ['a unit of a department that is not there', document('站', { departments: ['委'] }), undefined],
  ['another department by itself', document('委本级', { itself: true }), undefined],
] as const)('%s beside a department', (_, unit, expected) => {
  expect(containment(DEPARTMENT, unit).map(([, reason]) => reason)).toEqual(
    expected === undefined ? [] : [expected],
  );
});

test('nothing is part of what is not compared', () => {
  expect(containment(document('站', { departments: ['局'] }), document('局#e2', { within: '局' }))).toEqual(
    [],
  );
});

test("a unit's own document comes before what its department reports of it", () => {
  const all = disclosures([document('局#e2', { within: '局', entity_id: '站' }), document('站')], {
    year: 2024,
    kind: 'budget',
    level: null,
    place: null,
  });
  expect([...all.values()].map(({ documents }) => documents.map(({ id }) => id))).toEqual([['站', '局#e2']]);
});
