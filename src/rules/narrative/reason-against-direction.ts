import { squash } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { factEvidence } from '../evidence.js';
import type { Breach } from '../types.js';
import { runsBothWays } from './two-directions.js';

/** A reason of one clause that names one thing which grew or shrank, and nothing else. */
const GREW = /^(?:[^，。；,;\d去上减降压缩少]{0,14})(?:增加|增长|增多|上升|扩大)(?:了|较多|所致|导致|等)?$/u;
const SHRANK =
  /^(?:[^，。；,;\d去上增加长多升扩]{0,14})(?:减少|下降|压减|压缩|降低|缩减)(?:了|较多|所致|导致|等)?$/u;
/** What grows where expenditure shrinks, as it should: savings, retirements, money taken back. */
const TURNED =
  /节约|节省|退休|离职|调出|划转|收回|结余|力度|比例|比重|基数|收费|退|抵|免|效率|占比|完工|完成/u;

/** A change is explained by a change the other way. */
export const reasonAgainstDirection = defineRule({
  id: 'N-020',
  version: 1,
  slug: 'reason-against-direction',
  name: { zh: '增减原因与增减方向相反', en: 'A reason that runs the other way' },
  statement: {
    zh: '说明“增加”的原因不应只是某事项“减少”，反之亦然。',
    en: 'An increase is not explained by nothing but a decrease of something, nor the other way round.',
  },
  scope: ['facts'],
  applies: {
    zh: '带方向和原因的增减说明，原因只有一个不带数字的分句、且以“增加”“减少”等作结；涉及上年、节约、退休等可使方向相反的不算。',
    en: 'Changes with a direction and a reason of one clause without figures that ends in a word of growth or decline. Reasons that turn the direction (the year before, savings, retirements) do not count.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: { zh: '原因与结果方向应一致。', en: 'A reason and what it explains run one way.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{change}”，所述原因却是“{reason}”，方向相反。',
      en: '"{change}" is explained by "{reason}", which runs the other way.',
    },
  },
  byHand: {
    zh: '在原文查看增减方向是否写反，或原因是否属于另一项支出。',
    en: 'See whether the direction is wrong or the reason belongs to another item.',
  },
  examples: {
    holds: '比上年减少5万元，主要原因是人员减少。',
    fails: '比上年减少5万元，主要原因是人员增加。',
  },
  related: ['N-015'],
  evaluate(record) {
    const told = record.facts.filter(
      ({ where, reason, direction }) =>
        where === 'text' && reason !== null && (direction === 'increase' || direction === 'decrease'),
    );
    if (told.length === 0) return notApplicable('The prose gives no reason for an increase or a decrease.');
    const seen = new Set<string>();
    const breaches = told.flatMap((fact): Breach[] => {
      const reason = squash(fact.reason!);
      const against = fact.direction === 'increase' ? SHRANK.test(reason) : GREW.test(reason);
      const isNothing = fact.amount_yuan !== null && /^-?0(?:\.0+)?$/u.test(fact.amount_yuan);
      const key = JSON.stringify([fact.locator.block, reason]);
      if (!against || isNothing || runsBothWays(fact.quote) || TURNED.test(reason) || seen.has(key))
        return [];
      seen.add(key);
      return [
        {
          values: { change: squash(fact.quote), reason },
          evidence: [factEvidence('stated', fact)],
          observed: fact.quote,
          expected: null,
          difference: null,
          tolerance: null,
        },
      ];
    });
    return { kind: 'evaluated', applied: told.length, breaches };
  },
});
