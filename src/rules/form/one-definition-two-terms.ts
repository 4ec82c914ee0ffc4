import type { Records } from '../../schema/records.js';
import { groupBy } from '../../shared/multimap.js';
import { comparable, oneLine } from '../../shared/text.js';
import { plainName } from '../classified.js';
import { defineRule, notApplicable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { excerpt } from '../prose.js';
import type { Breach } from '../types.js';

type Entry = Records['glossary'][number];

/** Shorter definitions (反映其他支出) may well serve two terms. */
const SHORTEST = 20;
const LEVEL = /[（(]\s*\d*\s*[类款项]\s*[)）]/u;

/** Two terms of the glossary have one definition: one of them was copied and left as it was. */
export const oneDefinitionTwoTerms = defineRule({
  id: 'F-025',
  version: 1,
  slug: 'one-definition-two-terms',
  name: { zh: '不同名词解释相同', en: 'Two terms with one definition' },
  statement: {
    zh: '名词解释中不同名词的解释不应逐字相同。',
    en: 'Different terms of the glossary have different definitions.',
  },
  scope: ['records'],
  applies: {
    zh: '二十字以上的解释。项级科目同名（如各款的“行政运行”）、一名词包含另一名词、以及解释中两个名词都出现或都不出现的，不报告。',
    en: 'Definitions of twenty characters or more that name one of the two terms and not the other. Lines of one name (行政运行 under several), and terms of which one holds the other, are left out.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '解释相同说明其中之一是照抄的。',
        en: 'One definition for two terms was copied from the one to the other.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{other}”的解释与“{own}”逐字相同：“{words}”。',
      en: '"{other}" has the definition of "{own}" word for word: "{words}".',
    },
  },
  byHand: {
    zh: '对照《政府收支分类科目》中两个名词的说明。',
    en: 'Look both terms up in the classification or the law.',
  },
  examples: {
    holds:
      '因公出国（境）费：指单位因公出国（境）的住宿费……｜公务接待费：指单位按规定开支的各类公务接待支出……',
    fails:
      '因公出国（境）费：指单位按规定开支的各类公务接待支出……｜公务接待费：指单位按规定开支的各类公务接待支出……',
  },
  related: ['F-014'],
  evaluate({ records: { glossary } }) {
    const long = glossary.filter(({ definition }) => comparable(definition).length >= SHORTEST);
    if (long.length < 2) return notApplicable('No two terms are explained.');
    const groups = groupBy<string, Entry>(long, ({ definition }) => comparable(definition));
    return { kind: 'evaluated', applied: long.length, breaches: [...groups.values()].flatMap(breachesOf) };
  },
});

/** The last name of a line of the classification, or the term itself, for comparing. */
const nameOf = ({ term }: Entry): string =>
  plainName(
    term
      .split(LEVEL)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? term,
  );

/** A name without the word for money at its end: a definition may say 公务接待支出 of 公务接待费. */
const stemOf = (name: string): string => name.replace(/(?<=.{4})(?:费用?|经费|支出|收入)$/u, '');

/** The entry whose term the definition speaks of, and those that have the same words with another term. */
function breachesOf(group: readonly Entry[]): Breach[] {
  const definition = comparable(group[0]!.definition);
  const own = group.find((entry) => definition.includes(stemOf(nameOf(entry))));
  if (!own) return [];
  return group
    .filter((other) => {
      const [a, b] = [nameOf(own), nameOf(other)];
      return !a.includes(b) && !b.includes(a) && !definition.includes(stemOf(b));
    })
    .map((other) => ({
      values: { own: oneLine(own.term), other: oneLine(other.term), words: excerpt(own.definition) },
      evidence: [
        wordsEvidence('stated', oneLine(other.term), oneLine(other.definition), other.locator),
        wordsEvidence('other', oneLine(own.term), oneLine(own.definition), own.locator),
      ],
      observed: excerpt(other.definition),
      expected: null,
      difference: null,
      tolerance: null,
    }));
}
