import type { PerformanceIndicator } from '../../schema/records.js';
import { groupBy } from '../../shared/multimap.js';
import { comparable, oneLine } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import type { Breach } from '../types.js';

/** Indicators of one project are the same in every word. */
export const repeatedIndicator = defineRule({
  id: 'F-023',
  version: 1,
  slug: 'repeated-indicator',
  name: { zh: '绩效指标重复', en: 'An indicator is printed more than once' },
  statement: {
    zh: '同一项目的绩效指标不应有层级、名称和指标值全部相同的。',
    en: 'No two indicators of one project are the same in their levels, name and target.',
  },
  scope: ['records'],
  applies: {
    zh: '列有指标值的绩效指标；名称相同而指标值或说明不同的不算重复。',
    en: 'Indicators with a target. Indicators of one name with other targets or explanations are no repetition.',
  },
  severity: 'notice',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '重复的指标不提供新信息，可能漏填了另一项指标。',
        en: 'The repetition says nothing new; another indicator may be missing in its place.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '同一项目的指标“{name}”（指标值{target}）列示{times}次。',
      en: 'The indicator "{name}" (target {target}) is printed {times} times for one project.',
    },
  },
  byHand: {
    zh: '逐格比较各次列示的层级、名称、指标值和说明。',
    en: 'Compare levels, name, target and explanation cell by cell.',
  },
  examples: {
    holds: '数量指标：培训期数≥3期｜数量指标：培训人数≥90人',
    fails: '数量指标：培训期数≥3期｜数量指标：培训期数≥3期',
  },
  related: ['F-004', 'F-002'],
  evaluate(record) {
    const indicators = (record.records.performance?.indicators ?? []).filter(({ target }) => target !== null);
    if (indicators.length === 0) return notApplicable('No performance indicator states a target.');
    const breaches = [...groupBy(indicators, keyOf).values()].flatMap(breachOf);
    return { kind: 'evaluated', applied: indicators.length, breaches };
  },
});

const keyOf = (own: PerformanceIndicator): string =>
  JSON.stringify([
    own.table,
    own.project,
    own.activity,
    ...[...own.levels, own.name, own.target, own.standard, own.explanation].map((text) =>
      comparable(text ?? ''),
    ),
  ]);

function breachOf(group: readonly PerformanceIndicator[]): Breach[] {
  const rows = [...new Map(group.map((own) => [own.row, own])).values()];
  const [first, ...others] = rows.map((own) => ({
    // The place is that of the name; the target may stand in a cell of its own.
    ...wordsEvidence('repetition', oneLine(own.name), oneLine(own.name), own.locator),
    table: own.table,
  }));
  if (!first || others.length === 0) return [];
  const { name, target } = group[0]!;
  return [
    {
      values: { name: oneLine(name), target: oneLine(target!), times: String(rows.length) },
      evidence: [{ ...first, role: 'stated' }, ...others],
      observed: null,
      expected: null,
      difference: null,
      tolerance: null,
    },
  ];
}
