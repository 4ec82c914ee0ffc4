import type { Fact } from '../../schema/fact.js';
import { comparable } from '../../shared/text.js';
import { codeLevel } from '../../vocabulary/classification/index.js';
import { type ClassifiedRow, functionalRows, plainName } from '../classified.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { cellEvidence, factEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';

const LEVELS = ['类', '款', '项'] as const;
const PART = /([^(){}]{2,40})\(\d{0,7}(类|款|项)\)/gu;

/** Prose names a line at the level at which the tables have it. */
export const levelOfAName = defineRule({
  id: 'X-005',
  version: 1,
  slug: 'level-of-a-name',
  name: { zh: '科目层级与表不符', en: 'A line named at another level' },
  statement: {
    zh: '文字以“（类）（款）（项）”列出的科目名称，应是表中同一层级科目的名称。',
    en: 'A name that the prose marks as 类, 款 or 项 is that of a line of this level in the tables.',
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
    const breaches = merged(paths.flatMap((fact) => breachOf(fact, named)));
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
