import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/pipeline/extract.js';
import { readBytes } from '../../src/readers/index.js';
import type { Fact } from '../../src/schema/fact.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { decimal } from '../../src/shared/money.js';

/**
 * Short texts in the wordings of many places, with the facts worked out by hand below each. A text begins with
 * `@ kind year`; a fact is a line `= measure …` with, in any order: an amount (`12.5万`, `3亿`, `20元`) or a count (`#4`),
 * a role where it is neither `amount` nor `count`, `inc` `dec` `flat`, a percentage, a multiple (`x1.5`), `y2023` for
 * another year, and `vs:` for what it is compared to. Facts inside reasons are left out.
 */
const root = join(import.meta.dirname, 'wordings');

interface Text {
  readonly kind: string;
  readonly year: number;
  readonly lines: string[];
  readonly facts: string[];
}

const UNITS: Readonly<Record<string, number>> = { 元: 1, 万: 10_000, 亿: 100_000_000 };
const DIRECTIONS: Readonly<Record<string, string>> = { inc: 'increase', dec: 'decrease', flat: 'flat' };

function textsOf(source: string): Text[] {
  const texts: Text[] = [];
  for (const line of source.split('\n')) {
    const text = texts.at(-1);
    if (line.startsWith('@ ')) {
      const [, kind, year] = line.split(' ');
      texts.push({ kind: kind!, year: Number(year), lines: [], facts: [] });
    } else if (line.startsWith('= ')) text!.facts.push(factLine(line.slice(2), text!.year));
    else if (line !== '') text!.lines.push(line);
  }
  return texts;
}

/** A fact in one line, the same for what is expected and what is found. */
const written = (
  measure: string,
  figure: string,
  role: string,
  direction: string | null,
  percent: string | null,
  year: number | null,
  compareTo: string | null,
  multiple: string | null,
): string =>
  [measure, figure, role, direction, percent, year, compareTo, multiple].map((part) => part ?? '-').join(' ');

function factLine(line: string, year: number): string {
  const [measure, ...words] = line.trim().split(' ');
  let figure = '-';
  let role: string | null = null;
  let direction: string | null = null;
  let percent: string | null = null;
  let of: string | null = null;
  let compareTo: string | null = null;
  let multiple: string | null = null;
  for (const word of words) {
    const amount = /^(-?[\d.]+)([元万亿])?$/.exec(word);
    if (amount)
      figure = decimal(amount[1]!)
        .times(UNITS[amount[2] ?? '元']!)
        .toFixed();
    else if (word.startsWith('#')) {
      figure = word.slice(1);
      role ??= 'count';
    } else if (word in DIRECTIONS) direction = DIRECTIONS[word]!;
    else if (word.endsWith('%')) percent = decimal(word.slice(0, -1)).toFixed();
    else if (/^x[\d.]+$/.test(word)) multiple = word.slice(1);
    else if (/^y\d{4}$/.test(word)) of = word.slice(1);
    else if (word.startsWith('vs:')) compareTo = word.slice(3);
    else if (/^[a-z_]+$/.test(word)) role = word;
    else throw new Error(`unknown word ${word} in: ${line}`);
  }
  return written(
    nameOf(measure!),
    figure,
    role ?? 'amount',
    direction,
    percent,
    of ? Number(of) : year,
    compareTo,
    multiple,
  );
}

/** Lines of the classification by their last name, as the levels above may be told in other words. */
const nameOf = (measure: string): string =>
  measure.startsWith('functional:') ? `functional:${measure.split(/[:/]/).at(-1)}` : measure;

const foundLine = (fact: Omit<Fact, 'id' | 'reporting_entity'>): string => {
  const figure = fact.quantity ?? fact.amount_yuan;
  return written(
    nameOf(fact.measure).replace(/[“”]/gu, ''),
    figure === null ? '-' : decimal(figure).toFixed(),
    fact.role,
    fact.direction,
    fact.percent === null ? null : decimal(fact.percent).toFixed(),
    fact.year,
    fact.compare_to,
    fact.multiple ?? null,
  );
};

async function factsOf({ kind, year, lines }: Text): Promise<string[]> {
  const title = `青原县示范局${year}年部门${kind === 'budget' ? '预算' : '决算'}公开情况说明`;
  const bytes = new TextEncoder().encode(`${[title, ...lines].join('\n')}\n`);
  const read = await readBytes(bytes, { name: 'text.txt', limits: DEFAULT_LIMITS });
  if (!read.ok) throw new Error(read.error.message);
  const { facts } = understand(read.value).narrative;
  for (const { locator, quote } of facts) {
    const block = read.value.blocks[locator.block!]!;
    expect(block.kind === 'paragraph' && block.text.slice(locator.start, locator.end)).toBe(quote);
  }
  return facts.filter(({ role }) => role !== 'explanatory').map(foundLine);
}

describe.each(readdirSync(root).sort())('%s', (group) => {
  const texts = textsOf(readFileSync(join(root, group, 'texts.txt'), 'utf8'));
  test.each(texts.map((text) => [text.lines.join(' ').slice(0, 40), text] as const))(
    '%s',
    async (_name, text) => {
      expect((await factsOf(text)).sort()).toEqual([...text.facts].sort());
    },
  );
});
