import type { Fact } from '../../schema/fact.js';
import { decimal, formatNumber, sum } from '../../shared/money.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { factEvidence } from '../evidence.js';
import { paragraphOf, sentenceAround } from '../prose.js';
import { passages } from '../statements.js';
import type { Breach, CheckableRecord } from '../types.js';

const WHOLE = 'vehicle_count';
/** A number of vehicles, not of seats or of a plate. */
const COUNTED = /(\d{1,6})\s{0,3}(?:辆|台)(?!\s{0,2}[（(]\s{0,2}套)/gu;
const REST = 'vehicle_count:other';

/** The vehicles of a passage are those of its kinds. */
export const vehiclesByKind = defineRule({
  id: 'N-019',
  version: 1,
  slug: 'vehicles-by-kind',
  name: { zh: '车辆总数等于各类车辆之和', en: 'Vehicles equal the sum of their kinds' },
  statement: {
    zh: '文字中“共有车辆”的辆数应等于同一段所列各类用车辆数之和。',
    en: 'The number of vehicles that a passage states equals the sum of the kinds that it lists.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一段列出总数和各类辆数（含“其他用车”）的；未列“其他用车”的，只有各类之和超过总数才报告。',
    en: 'Passages that state the whole and its kinds, “other vehicles” among them; without these, only kinds above the whole are reported.',
  },
  severity: 'warning',
  basis: [{ kind: 'arithmetic', text: { zh: '总数为各类之和。', en: 'The whole is the sum of its kinds.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '车辆总数为{stated}辆，所列各类之和为{sum}辆，相差{difference}辆。',
      en: 'The passage states {stated} vehicles, but its kinds add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '把该段各类用车的辆数相加，与总数比较；注意“其中”之下的再次细分。',
    en: 'Add up the kinds in the passage and compare; mind kinds that are parts of other kinds.',
  },
  examples: {
    holds: '共有车辆9辆，其中：机要通信用车1辆、应急保障用车6辆、其他用车2辆。',
    fails: '共有车辆9辆，其中：机要通信用车1辆、应急保障用车6辆、其他用车3辆。',
  },
  related: ['L-002'],
  evaluate(record) {
    const found = passages(record)
      .flatMap(fleetsIn)
      .map((fleet) => (fleet !== 'unclear' && isWhollyRead(record, fleet) ? fleet : 'unclear'));
    if (found.length === 0) return notApplicable('No passage states vehicles and kinds of them.');
    const judged = found.filter((fleet) => fleet !== 'unclear');
    if (judged.length === 0)
      return notEvaluable(
        'The passages list kinds of vehicles in several ways, or kinds that were not understood.',
      );
    return { kind: 'evaluated', applied: judged.length, breaches: judged.flatMap(breachOf) };
  },
});

interface Fleet {
  readonly whole: Fact;
  readonly kinds: readonly Fact[];
}

function fleetsIn(facts: readonly Fact[]): readonly (Fleet | 'unclear')[] {
  const counts = facts.filter(
    ({ measure, role, quantity }) =>
      (measure === WHOLE || measure.startsWith(`${WHOLE}:`)) && role === 'count' && quantity !== null,
  );
  const wholes = counts.filter(({ measure }) => measure === WHOLE);
  const [whole, ...more] = wholes;
  if (!whole) return [];
  const kinds = counts.filter(({ measure, year }) => measure !== WHOLE && year === whole.year);
  if (kinds.length === 0) return [];
  const once = new Set(kinds.map(({ measure }) => measure)).size === kinds.length;
  return [more.length > 0 || !once ? 'unclear' : { whole, kinds }];
}

/** Whether the kinds are all numbers of vehicles that the passage prints behind the whole, and none is a part of another. */
function isWhollyRead(record: CheckableRecord, { whole, kinds }: Fleet): boolean {
  const text = paragraphOf(record, whole) ?? '';
  const from = whole.locator.end ?? 0;
  const last = Math.max(...kinds.map(({ locator }) => locator.end ?? 0));
  const sentence = sentenceAround(text, from, last);
  const list = text.slice(from, sentence.end);
  const printed = [...list.matchAll(COUNTED)].map((match) => decimal(match[1]!));
  const known = sum(kinds.map(({ quantity }) => decimal(quantity!)));
  return (list.match(/其中/gu) ?? []).length <= 1 && sum(printed).eq(known);
}

function breachOf({ whole, kinds }: Fleet): Breach[] {
  const stated = decimal(whole.quantity!);
  const total = sum(kinds.map(({ quantity }) => decimal(quantity!)));
  const complete = kinds.some(({ measure }) => measure === REST);
  if (total.eq(stated) || (total.lt(stated) && !complete)) return [];
  const values = {
    stated: formatNumber(stated),
    sum: formatNumber(total),
    difference: formatNumber(stated.minus(total).abs()),
  };
  return [
    {
      values,
      evidence: [factEvidence('total', whole), ...kinds.map((kind) => factEvidence('addend', kind))],
      observed: values.stated,
      expected: values.sum,
      difference: null,
      tolerance: null,
      // A list that falls short may have kinds under a name that was not understood.
      ...(total.lt(stated) ? { certainty: 'undetermined' as const } : {}),
    },
  ];
}
