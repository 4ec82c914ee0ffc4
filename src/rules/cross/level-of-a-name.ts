import type { Fact } from '../../schema/fact.js';
import { comparable } from '../../shared/text.js';
import { codeLevel, functionalCodes } from '../../vocabulary/classification/index.js';
import { type ClassifiedRow, functionalRows, plainName } from '../classified.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { cellEvidence, factEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';

const LEVELS = ['类', '款', '项'] as const;
const PART = /([^(){}]{2,40})\(\d{0,7}(类|款|项)\)/gu;

/** Prose names a line at the level at which the tables have it. */
export const levelOfAName = defineRule({
  id: 'X-005',
  version: 2,
  slug: 'level-of-a-name',
  name: { zh: '科目层级与表不符', en: 'A line named at another level' },
  statement: {
    zh: '文字以“（类）（款）（项）”列出的科目名称，应是表中同一层级科目的名称，“项”应在表中所属的“款”之下。',
    en: 'A name that the prose marks as 类, 款 or 项 is that of a line of this level in the tables, and an 项 is told under the 款 that the tables have it under.',
  },
  scope: ['facts', 'tables'],
  applies: {
    zh: '表格印有类、款、项三级编码，文字以类、款、项列出科目的文件；只在名称仅见于表中其他层级时报告。',
    en: 'Documents whose tables print codes of all three levels and whose prose marks levels; reported where the tables know the name at another level only.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'legal',
      source: '《政府收支分类科目》',
      text: { zh: '科目分类、款、项三级。', en: 'The classification has three levels.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    parent: {
      zh: '文字中“{label}”把“{name}”列在“{level}”之下，表中它属于“{other}”（{code}）。',
      en: 'The prose puts "{name}" under "{level}" in "{label}"; in the tables it belongs to "{other}" ({code}).',
    },
    default: {
      zh: '文字中“{label}”以“{name}”为{level}级科目，表中它是{other}级（{code}）。',
      en: 'The prose names "{name}" as a {level} in "{label}"; in the tables it is a {other} ({code}).',
    },
  },
  byHand: {
    zh: '在支出功能分类表中查该科目的编码和层级。',
    en: 'Look the name up in the table by function and see its code.',
  },
  examples: {
    holds: '卫生健康支出（类）计划生育事务（款）计划生育服务（项）　（表）2100717 计划生育服务',
    fails: '卫生健康支出（类）卫生健康支出（款）计划生育事务（项）　（表）21007 计划生育事务',
  },
  related: ['X-004'],
  evaluate(record) {
    const rows = functionalRows(record).filter(({ table }) => table.grade !== 'doubtful');
    const levels = new Set(rows.map(({ code }) => codeLevel(code)));
    if (levels.size < 3) return notApplicable('The tables do not print lines of all three levels.');
    const paths = labelsOf(record);
    if (paths.length === 0) return notEvaluable('The prose marks no levels.');
    const named = byPlainName(rows);
    const breaches = merged(
      paths.flatMap((fact) => {
        const level = breachOf(fact, named);
        return level.length > 0 ? level : underAnother(fact, named);
      }),
    );
    return { kind: 'evaluated', applied: paths.length, breaches };
  },
});

/** Facts of the prose named by levels, each name once. */
function labelsOf(record: CheckableRecord): readonly Fact[] {
  const seen = new Set<string>();
  return record.facts.filter((fact) => {
    const label = comparable(fact.label);
    if (fact.where !== 'text' || !/\(\d{0,7}[类款项]\)/u.test(label) || seen.has(label)) return false;
    seen.add(label);
    return true;
  });
}

/** One finding for a name at a wrong level, however often it is printed. */
function merged(breaches: readonly Breach[]): readonly Breach[] {
  const byName = new Map<string, Breach>();
  for (const breach of breaches) {
    const key = JSON.stringify([breach.observed, breach.values.level]);
    const first = byName.get(key);
    const [place] = breach.evidence;
    byName.set(key, first ? { ...first, evidence: [...first.evidence, place] } : breach);
  }
  return [...byName.values()];
}

function byPlainName(rows: readonly ClassifiedRow[]): ReadonlyMap<string, readonly ClassifiedRow[]> {
  const named = new Map<string, ClassifiedRow[]>();
  for (const row of rows) {
    const name = plainName(row.name);
    const known = named.get(name);
    if (known) known.push(row);
    else named.set(name, [row]);
  }
  return named;
}

function breachOf(fact: Fact, rows: ReadonlyMap<string, readonly ClassifiedRow[]>): Breach[] {
  for (const [, words = '', level = ''] of comparable(fact.label).matchAll(PART)) {
    const wanted = LEVELS.indexOf(level as (typeof LEVELS)[number]) + 1;
    const name = plainName(words);
    const known = rows.get(name) ?? [];
    if (name === '' || known.length === 0 || known.some(({ code }) => codeLevel(code) === wanted)) continue;
    const [first] = known;
    const other = LEVELS[codeLevel(first!.code) - 1]!;
    return [
      {
        values: { label: fact.label, name: words, level, other, code: first!.code },
        evidence: [
          factEvidence('stated', fact),
          cellEvidence('table', first!.table, first!.row, first!.column),
        ],
        observed: words,
        expected: null,
        difference: null,
        tolerance: null,
      },
    ];
  }
  return [];
}

/** An 项 of the tables under one code, told under a 款 that is another one of the classification. */
function underAnother(fact: Fact, rows: ReadonlyMap<string, readonly ClassifiedRow[]>): Breach[] {
  const parts = [...comparable(fact.label).matchAll(PART)];
  const wordsOf = (level: string): string => parts.find((part) => part[2] === level)?.[1] ?? '';
  const [group, item] = [wordsOf('款'), wordsOf('项')];
  const known = (rows.get(plainName(item)) ?? []).filter(({ code }) => codeLevel(code) === 3);
  const [row] = known;
  if (!row || group === '' || new Set(known.map(({ code }) => code)).size > 1) return [];
  const parent = row.code.slice(0, 5);
  const own = [...rows.values()].flat().find(({ code }) => code === parent);
  const named = (rows.get(plainName(group)) ?? []).filter(({ code }) => codeLevel(code) === 2);
  const listed = [...functionalCodes([group], null), ...functionalCodes([group], OLDER)];
  const groups = [...named.map(({ code }) => code), ...listed].filter((code) => code.length === 5);
  if (!own || groups.length === 0 || groups.includes(parent)) return [];
  // The item may stand under several 款 of the classification, of which the tables print one.
  if (functionalCodes([item], null).some((code) => groups.includes(code.slice(0, 5)))) return [];
  return [
    {
      variant: 'parent',
      values: { label: fact.label, name: item, level: group, other: own.name, code: row.code },
      evidence: [factEvidence('stated', fact), cellEvidence('table', own.table, own.row, own.column)],
      observed: group,
      expected: own.name,
      difference: null,
      tolerance: null,
    },
  ];
}

/** Year in which the names of the older list were in force. */
const OLDER = 2017;
