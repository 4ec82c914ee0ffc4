import type { Fact } from '../../schema/fact.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { factFigure } from '../figures.js';
import { equalityBreach, equalityGap } from '../sums.js';

const POLICY = { truncation: true } as const;

/** The value of fixed assets in the prose is that of the table. */
export const fixedAssetsAgree = defineRule({
  id: 'P-001',
  version: 1,
  slug: 'fixed-assets-agree',
  name: { zh: '固定资产金额文表一致', en: 'Fixed assets: prose and table agree' },
  statement: {
    zh: '文字说明的固定资产总额应与固定资产占用情况表的资产总额一致。',
    en: 'The value of fixed assets stated in the prose equals the whole of the table of assets.',
  },
  scope: ['facts'],
  applies: {
    zh: '文字和表格各列示一个固定资产总额的文件。',
    en: 'Documents whose prose and table each state one value of all fixed assets.',
  },
  severity: 'error',
  basis: [
    { kind: 'arithmetic', text: { zh: '同一事项文表应一致。', en: 'Prose and table state one thing.' } },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '文字中“{first_label}”为{first}，表中“{second_label}”为{second}，相差{difference}。',
      en: 'The prose states {first} for "{first_label}", the table {second} for "{second_label}", a difference of {difference}.',
    },
  },
  byHand: {
    zh: '比较国有资产部分的文字与其后的固定资产占用情况表。',
    en: 'Compare the text on state assets with the table of fixed assets.',
  },
  examples: {
    holds: '上年末固定资产金额为1340.35万元。（表）资产总额 1340.35',
    fails: '上年末固定资产金额为1340.35万元。（表）资产总额 1430.35',
  },
  related: ['A-005'],
  evaluate(record) {
    const stated = (where: Fact['where']): readonly Fact[] =>
      record.facts.filter(
        (fact) =>
          fact.measure === 'fixed_assets_total' &&
          fact.where === where &&
          fact.role === 'amount' &&
          fact.amount_yuan !== null,
      );
    const [prose, tables] = [stated('text'), stated('table')];
    if (prose.length === 0 || tables.length === 0)
      return notApplicable('Prose and tables do not both state the value of fixed assets.');
    if (!isOne(prose) || !isOne(tables))
      return notEvaluable('The value of fixed assets is stated in several ways.');
    const a = factFigure('prose', prose[0]!, POLICY);
    const b = factFigure('table', tables[0]!, { truncation: false });
    if (a === null || b === null) return notEvaluable('A value has no unit.');
    const gap = equalityGap(a, b);
    const breaches = gap === null ? [] : [equalityBreach(a, b, gap)];
    return { kind: 'evaluated', applied: 1, breaches };
  },
});

const isOne = (facts: readonly Fact[]): boolean =>
  new Set(facts.map(({ amount_yuan }) => amount_yuan)).size === 1;
