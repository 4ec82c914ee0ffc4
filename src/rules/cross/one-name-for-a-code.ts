import type { Evidence } from '../../schema/finding.js';
import { printedRange, squash, viewOf } from '../../shared/text.js';
import { classificationOf, functionalCodes, functionalName } from '../../vocabulary/classification/index.js';
import { functionalRows, plainName } from '../classified.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { cellEvidence, wordsEvidence } from '../evidence.js';
import { excerpt } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';

/** A paragraph or a glossary entry that begins with a name and its code: `8.实验室及相关设施（2060204）：`. */
const NAMED =
  /^[(（]?[一二三四五六七八九十\d]{0,3}[)）、.．]{0,2}([\u4e00-\u9fff][\u4e00-\u9fff、“”"()（）]{1,40}?)[(（](\d{5,7})[)）]/u;

/** Prose gives a code the name that the tables give it. */
export const oneNameForACode = defineRule({
  id: 'X-004',
  version: 2,
  slug: 'one-name-for-a-code',
  name: { zh: '同一科目编码名称不一', en: 'One code under two names' },
  statement: {
    zh: '同一文件中同一支出功能分类编码应只有一个名称。',
    en: 'Within a document a code of the functional classification has one name.',
  },
  scope: ['tables', 'prose'],
  applies: {
    zh: '段首以“名称（编码）”列出、且表格也印有该编码的科目；两表名称不一的，只看其中一个是该编码的名称、另一个是别的编码的名称；括号内注明的主管范围、末尾的“支出”不计；被截断的名称不算。',
    en: 'Items that a paragraph opens with, as name (code), whose code the tables print too; between tables, codes under their own name in one and under that of another code in the other; remarks in brackets, a closing 支出 and names cut short do not count.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'legal',
      source: '《政府收支分类科目》',
      text: { zh: '每个编码当年只有一个名称。', en: 'A code has one name in a year.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '编码{code}在正文称“{prose}”，在表中称“{table}”。',
      en: 'The code {code} is "{prose}" in the text and "{table}" in the tables.',
    },
    tables: {
      zh: '编码{code}在一表中称“{prose}”，在另一表中称“{table}”。',
      en: 'The code {code} is "{prose}" in one table and "{table}" in another.',
    },
  },
  byHand: {
    zh: '对照当年《政府收支分类科目》，确定哪一个名称正确。',
    en: 'Look the code up in the classification of the year.',
  },
  examples: {
    holds: '实验室及相关设施（2060204）：…　（表）2060204 实验室及相关设施',
    fails: '重点实验室及相关设施（2060204）：…　（表）2060204 实验室及相关设施',
  },
  related: ['F-008', 'X-005'],
  evaluate(record) {
    const printed = namesInTables(record);
    const named = namesInProse(record).filter(({ code }) => printed.has(code));
    if (printed.size === 0) return notApplicable('No table prints codes of the functional classification.');
    const several = [...printed.values()].filter((names) => names.length > 1);
    if (named.length + several.length === 0)
      return notEvaluable('No paragraph opens with a name and a code that a table prints.');
    const breaches = [
      ...named.flatMap((item) => breachOf(item, printed.get(item.code)!)),
      ...several.flatMap((names) => betweenTables(names, record.fiscal_year)),
    ];
    return { kind: 'evaluated', applied: named.length + several.length, breaches };
  },
});

interface Named {
  readonly code: string;
  readonly name: string;
  readonly evidence: Evidence;
}

function namesInTables(record: CheckableRecord): ReadonlyMap<string, readonly Named[]> {
  const names = new Map<string, Map<string, Named>>();
  for (const { table, row, code, name, column } of functionalRows(record)) {
    if (table.grade === 'doubtful') continue;
    const known = names.get(code) ?? new Map<string, Named>();
    names.set(code, known);
    const plain = plainName(name);
    if (!known.has(plain))
      known.set(plain, { code, name, evidence: cellEvidence('table', table, row, column) });
  }
  return new Map([...names].map(([code, known]) => [code, [...known.values()]]));
}

const namesInProse = (record: CheckableRecord): readonly Named[] =>
  record.blocks.flatMap((block): Named[] => {
    if (block.kind !== 'paragraph' || block.role !== 'body') return [];
    const view = viewOf(block.text.slice(0, 80));
    const match = NAMED.exec(view.text);
    if (!match || classificationOf(match[2]!) !== 'functional') return [];
    const { start, end } = printedRange(view, 0, match[0].length);
    const words = block.text.slice(start, end);
    const evidence = wordsEvidence('stated', excerpt(block.text), words, { ...block.locator, start, end });
    return [{ code: match[2]!, name: match[1]!, evidence }];
  });

function breachOf({ code, name, evidence }: Named, printed: readonly Named[]): Breach[] {
  const own = plainName(name);
  const agrees = printed.some((other) => isCutOrSame(own, plainName(other.name)));
  if (agrees) return [];
  const [first] = printed;
  return [
    {
      values: { code, prose: squash(name), table: squash(first!.name) },
      evidence: [evidence, first!.evidence],
      observed: squash(name),
      expected: squash(first!.name),
      difference: null,
      tolerance: null,
    },
  ];
}

/** A code that bears its own name in one table, and in another the name that only another code has. */
function betweenTables(names: readonly Named[], year: number | null): Breach[] {
  const { code } = names[0]!;
  const official = functionalName(code, year);
  if (official === null) return [];
  const isOfficial = ({ name }: Named): boolean => isCutOrSame(plainName(name), plainName(official));
  const right = names.find(isOfficial);
  if (!right) return [];
  return names
    .filter((named) => !isOfficial(named) && isOfOtherCode(named))
    .map(
      (wrong): Breach => ({
        variant: 'tables',
        values: { code, prose: squash(wrong.name), table: squash(right.name) },
        evidence: [wrong.evidence, right.evidence],
        observed: squash(wrong.name),
        expected: squash(right.name),
        difference: null,
        tolerance: null,
      }),
    );
}

function isOfOtherCode({ code, name }: Named): boolean {
  const codes = functionalCodes([squash(name)], null);
  return codes.length > 0 && !codes.includes(code);
}

/** Equal, or one the beginning of the other: a name that its cell cuts off. */
const isCutOrSame = (a: string, b: string): boolean =>
  a === '' || b === '' || a.startsWith(b) || b.startsWith(a);
