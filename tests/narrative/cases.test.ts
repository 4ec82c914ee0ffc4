import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../src/document/model.js';
import { type FactDraft, readNarrative } from '../../src/narrative/index.js';
import type { DocumentKind } from '../../src/schema/index.js';
import { expectMatchesFile } from '../support/expected.js';
import { factsOf, understood } from './support.js';

const root = join(import.meta.dirname, 'cases');

/** The fields that say what a fact means; those that are empty, or are the document's own year, are left out. */
function brief(fact: FactDraft, year: number): Record<string, unknown> {
  const always = { measure: fact.measure, amount_yuan: fact.amount_yuan, role: fact.role };
  const {
    quantity,
    direction,
    compare_to,
    percent,
    percent_kind,
    percent_base,
    reason,
    unit_assumed,
    implied,
    approximate,
    irregular,
  } = fact;
  const others = {
    quantity,
    direction,
    compare_to,
    percent,
    percent_kind,
    percent_base,
    reason,
    unit_assumed,
    implied,
    approximate,
    irregular,
    year: fact.year === year ? null : fact.year,
  };
  return {
    ...always,
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null && value !== false)),
  };
}

describe('constructions of the prose', () => {
  test.each(readdirSync(root).sort())('%s', (name) => {
    const [head, ...lines] = readFileSync(join(root, name, 'input.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    const [kind, year] = head!.split(' ');
    const facts = factsOf(lines, kind as DocumentKind, Number(year));
    for (const fact of facts) {
      const { block, start, end } = fact.locator;
      expect(lines[block!]!.slice(start, end), 'the locator resolves to the quote').toBe(fact.quote);
    }
    expectMatchesFile(
      join(root, name, 'expected.json'),
      facts.map((fact) => brief(fact, Number(year))),
    );
  });
});

test('hidden paragraphs state nothing', () => {
  const document = understood(['公务接待费2万元。', '会议费3万元。'], 'budget', 2024);
  const [shown, hidden] = document.document.blocks;
  const blocks = [shown!, { ...hidden!, hidden: true } as Paragraph];
  const facts = readNarrative({ ...document, document: { ...document.document, blocks } }).facts;
  expect(facts.map((fact) => fact.measure)).toEqual(['official_reception']);
});
