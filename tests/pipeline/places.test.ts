import { describe, expect, test } from 'vitest';
import { resolverOf, unresolvedPlaces } from '../../src/pipeline/resolve-record.js';
import type { DocumentRecord } from '../../src/schema/document.js';
import type { Locator } from '../../src/shared/locator.js';

const blocks: DocumentRecord['blocks'] = [
  { kind: 'paragraph', role: 'body', text: '收入预算100万元。', locator: { block: 0 } },
  {
    kind: 'table',
    height: 2,
    width: 3,
    cells: [
      [0, 0, 2, 1, '项目'],
      [0, 1, 1, 2, '金额'],
      [1, 1, 1, 1, '1.00'],
      [1, 2, 1, 1, ''],
    ],
    locator: { block: 1 },
  },
];

describe('a place', () => {
  test.each<[Locator, string | null]>([
    [{ block: 0 }, '收入预算100万元。'],
    [{ block: 0, start: 4, end: 9 }, '100万元'],
    [{ block: 0, start: 4 }, '100万元。'],
    [{ block: 0, start: 4, end: 99 }, null],
    [{ block: 0, start: 5, end: 4 }, null],
    [{ block: 0, row: 0, column: 0 }, null],
    [{ block: 1 }, ''],
    [{ block: 1, row: 1, column: 0 }, '项目'],
    [{ block: 1, row: 0, column: 2 }, '金额'],
    [{ block: 1, row: 1, column: 1, start: 0, end: 1 }, '1'],
    [{ block: 1, row: 1, column: 2 }, ''],
    [{ block: 1, row: 2, column: 0 }, null],
    [{ block: 1, row: 0, column: 3 }, null],
    [{ block: 2 }, null],
    [{}, null],
  ])('%j is %j', (locator, text) => {
    expect(resolverOf({ blocks })(locator)).toBe(text);
  });
});

describe('a record', () => {
  const record = (given: object): DocumentRecord =>
    ({ source: { pages: 2 }, blocks, facts: [], findings: [], ...given }) as unknown as DocumentRecord;
  const problemsOf = (given: object) => unresolvedPlaces(record(given)).map(({ path }) => path);

  test('is sound when every place is there and holds its words', () => {
    expect(
      problemsOf({
        facts: [{ quote: '100 万元', locator: { block: 0, start: 4, end: 9 } }],
        tables: [
          {
            locator: { block: 1 },
            unit_locator: null,
            rows: [{ cell_locators: [{ block: 1, row: 1, column: 1 }, null] }],
          },
        ],
        notes: [{ locator: { page: 2 } }],
        attachments: [{ locator: {} }],
      }),
    ).toEqual([]);
  });

  test('is not when one is missing, wherever it hangs', () => {
    expect(
      problemsOf({
        entity: { locator: { block: 7 } },
        tables: [
          { unit_locator: { block: 1, row: 9, column: 0 }, rows: [{ cell_locators: [{ block: 3 }] }] },
        ],
        sections: [{ locator: {} }],
        notes: [{ locator: { page: 3 } }, { locator: { sheet: '表1', cell: 'A1' } }],
      }).sort(),
    ).toEqual([
      'entity.locator',
      'notes[0].locator',
      'notes[1].locator',
      'sections[0].locator',
      'tables[0].rows[0].cell_locators[0]',
      'tables[0].unit_locator',
    ]);
  });

  test('is not when other words stand there than it quotes', () => {
    expect(
      problemsOf({
        facts: [{ quote: '200万元', locator: { block: 0, start: 4, end: 9 } }],
        findings: [{ evidence: [{ printed: '2.00', locator: { block: 1, row: 1, column: 1 } }] }],
      }),
    ).toEqual(['facts[0].quote', 'findings[0].evidence[0].printed']);
  });
});
