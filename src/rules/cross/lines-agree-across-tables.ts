import { defineRule, notApplicable, notEvaluable } from '../define.js';
import type { Figure } from '../figures.js';
import { meet } from '../interval.js';
import { equalityBreach, equalityGap } from '../sums.js';
import type { Breach } from '../types.js';
import { type LineProfile, lineProfiles } from './line-profiles.js';

/** So many lines must agree before the rest can be said to be wrong. */
const LEAST_AGREEING = 3;

/** Two tables that state one total line by line state the same lines. */
export const linesAgreeAcrossTables = defineRule({
  id: 'X-006',
  version: 1,
  slug: 'lines-agree-across-tables',
  name: { zh: '总额相同的两表逐行一致', en: 'Tables with one total agree line by line' },
  statement: {
    zh: '两张表的合计相同、绝大多数科目行也相同时，其余科目行也应相同。',
    en: 'Where two tables state the same total and nearly all of their lines agree, the other lines agree too.',
  },
  scope: ['tables'],
  applies: {
    zh: '按科目编码列示的两张表，某栏合计相同，且共有科目中至少三行、五分之四以上金额相同；只核对两表都印有金额的科目。',
    en: 'Two tables by code, a column of each with the same total, and at least three and four fifths of the codes that both print with the same amount. Only codes that both print with an amount are compared.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: { zh: '各公开表同口径数据应一致。', en: 'What the published tables state in one scope agrees.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: { truncation: false } },
  messages: {
    default: {
      zh: '两表合计相同，而“{first_label}”为{first}，另一表“{second_label}”为{second}，相差{difference}。',
      en: 'Both tables have one total, yet "{first_label}" is {first} in one and "{second_label}" {second} in the other, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '对照两张表该科目的金额，看哪一个与上级科目、行合计相符。',
    en: 'Compare the line in both tables and see which one fits the code above and the row.',
  },
  examples: {
    holds: '（表2）2010301 行政运行 100.00｜（表3）2010301 行政运行 100.00',
    fails: '（表2）2010301 行政运行 100.00｜（表3）2010301 行政运行 110.00',
  },
  related: ['X-003', 'A-001'],
  evaluate(record) {
    const profiles = lineProfiles(record);
    const pairs = pairsOf(profiles);
    if (pairs.length === 0)
      return notApplicable('No two tables state one total by codes of a classification.');
    const alike = pairs.flatMap(compare);
    if (alike.length === 0)
      return notEvaluable('The tables with one total have too few lines in common that agree.');
    const applied = alike.reduce((n, { agreeing, breaches }) => n + agreeing + breaches.length, 0);
    return { kind: 'evaluated', applied, breaches: oncePerLine(alike.flatMap(({ breaches }) => breaches)) };
  },
});

/** Columns of different tables with the same total, each column of a table with the first of the other that fits. */
function pairsOf(profiles: readonly LineProfile[]): readonly (readonly [LineProfile, LineProfile])[] {
  return profiles.flatMap((a, index) =>
    profiles
      .slice(index + 1)
      .flatMap((b): (readonly [LineProfile, LineProfile])[] =>
        a.table !== b.table && meet(a.total.interval, b.total.interval) ? [[a, b]] : [],
      ),
  );
}

function compare([a, b]: readonly [LineProfile, LineProfile]): {
  readonly agreeing: number;
  readonly breaches: readonly Breach[];
}[] {
  const shared = [...a.lines].flatMap(([code, first]): (readonly [Figure, Figure])[] => {
    const second = b.lines.get(code);
    // Lines of nothing prove nothing.
    if (!second || (first.value.eq(0) && second.value.eq(0))) return [];
    return [[first, second]];
  });
  const breaches = shared.flatMap(([first, second]): Breach[] => {
    const gap = equalityGap(first, second);
    return gap === null ? [] : [equalityBreach(first, second, gap)];
  });
  const agreeing = shared.length - breaches.length;
  const same = agreeing >= LEAST_AGREEING && agreeing * 5 >= shared.length * 4;
  return same ? [{ agreeing, breaches }] : [];
}

/** A line that differs from several tables is told once, against the first. */
function oncePerLine(breaches: readonly Breach[]): readonly Breach[] {
  const seen = new Set<string>();
  return breaches.filter(({ evidence: [first, second] }) => {
    const keys = [first, second].map((item) => JSON.stringify(item?.locator));
    const known = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !known;
  });
}
