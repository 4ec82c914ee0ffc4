import type { Fact } from '../../schema/fact.js';
import { decimal, sum } from '../../shared/money.js';
import { defineRule, notApplicable } from '../define.js';
import { factEvidence } from '../evidence.js';
import { sameSentence } from '../prose.js';
import { passages } from '../statements.js';
import type { Breach, CheckableRecord } from '../types.js';

/** Wholes with parts that share nothing. What else may be counted within a part is not among them. */
const DIVIDED: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  {
    whole: 'staff_establishment',
    parts: ['staff_establishment:administrative', 'staff_establishment:institution'],
  },
  { whole: 'staff_actual', parts: ['staff_actual:administrative', 'staff_actual:institution'] },
];

/** Parts that a sentence lists of a number of posts exceed the whole. */
export const partAboveWhole = defineRule({
  id: 'N-024',
  version: 1,
  slug: 'part-above-whole',
  name: { zh: '分项超过总数', en: 'Parts exceed the whole' },
  statement: {
    zh: '同一句中行政编制与事业编制之和不大于编制总数，实有人数同此。',
    en: 'In one sentence administrative and institutional posts are together within all posts, and filled ones likewise.',
  },
  scope: ['facts', 'prose'],
  applies: {
    zh: '同一句先列总数、后列分项，每项只有一个数的；分项少于总数的可能未列全，不判断。',
    en: 'Sentences that state the whole and behind it its parts, each once. Parts below the whole may not be all and are not judged.',
  },
  severity: 'warning',
  basis: [{ kind: 'arithmetic', text: { zh: '部分不大于整体。', en: 'A part is not above its whole.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{whole}”之后所列分项之和（{written}）大于总数{stated}。',
      en: 'The parts listed behind "{whole}" ({written}) exceed the whole, {stated}.',
    },
  },
  byHand: {
    zh: '对照机构编制文件或人员情况表，核对总数和各分项。',
    en: 'Compare the whole and its parts with the table of staff.',
  },
  examples: {
    holds: '编制42名，其中行政编制12名、事业编制30名。',
    fails: '编制42名，其中行政编制12名、事业编制50名。',
  },
  related: ['N-019'],
  evaluate(record) {
    const divisions = passages(record).flatMap((facts) =>
      DIVIDED.flatMap(({ whole, parts }) => divisionsOf(record, facts, whole, parts)),
    );
    if (divisions.length === 0) return notApplicable('No sentence states such a whole and its parts.');
    return {
      kind: 'evaluated',
      applied: divisions.length,
      breaches: divisions.flatMap(({ whole, parts }) => breachOf(whole, parts)),
    };
  },
});

interface Parts {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
}

const isCount = ({ role, quantity, approximate }: Fact): boolean =>
  !approximate && role === 'count' && quantity !== null;

function divisionsOf(
  record: CheckableRecord,
  facts: readonly Fact[],
  measure: string,
  wanted: readonly string[],
): readonly Parts[] {
  const counts = facts.filter(isCount);
  const wholes = counts.filter((fact) => fact.measure === measure);
  const [whole] = wholes;
  if (!whole || wholes.length > 1) return [];
  const parts = counts
    .slice(counts.indexOf(whole) + 1)
    .filter(
      (fact) =>
        wanted.includes(fact.measure) && fact.year === whole.year && sameSentence(record, whole, fact),
    );
  return parts.length > 0 && new Set(parts.map((part) => part.measure)).size === parts.length
    ? [{ whole, parts }]
    : [];
}

const countOf = ({ quantity }: Fact) => decimal(quantity!);

function breachOf(whole: Fact, parts: readonly Fact[]): readonly Breach[] {
  const values = parts.map(countOf);
  const total = sum(values);
  if (total.lte(countOf(whole))) return [];
  const written = `${values.map((value) => value.toFixed()).join(' + ')} = ${total.toFixed()}`;
  const stated = countOf(whole).toFixed();
  return [
    {
      values: { whole: whole.label, written, stated },
      evidence: [factEvidence('total', whole), ...parts.map((part) => factEvidence('addend', part))],
      observed: stated,
      expected: written,
      difference: null,
      tolerance: null,
    },
  ];
}
