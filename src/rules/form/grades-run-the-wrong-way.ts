import type { Evidence } from '../../schema/finding.js';
import type { Activity } from '../../schema/records.js';
import { oneLine } from '../../shared/text.js';
import { polarityOf } from '../../vocabulary/indicators.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { cellEvidence } from '../evidence.js';
import type { Bilingual, Breach, CheckableRecord } from '../types.js';
import { GRADES, gradesOf, gradesRun } from './grades.js';

const BETTER: Readonly<Record<'higher' | 'lower', Bilingual>> = {
  higher: { zh: '越高越好', en: 'better the higher it is' },
  lower: { zh: '越低越好', en: 'better the lower it is' },
};

/** The grades of an indicator call the worse result the better one. */
export const gradesRunTheWrongWay = defineRule({
  id: 'F-002',
  version: 1,
  slug: 'grades-run-the-wrong-way',
  name: { zh: '评价标准方向颠倒', en: 'Grades run the wrong way' },
  statement: {
    zh: '越低越好的指标（错误率、故障次数等）由优到差数值应递增，越高越好的指标（完成率、满意率等）应递减。',
    en: 'For an indicator of which less is better (error rates, failures) the numbers rise from the best grade to the worst; for one of which more is better (completion, satisfaction) they fall.',
  },
  scope: ['records'],
  applies: {
    zh: '词语表明方向、且至少三档标准为数字的绩效指标。一格并列多个方向不同或不明的指标时不判断。',
    en: 'Indicators whose words tell which way is good, with three grades in numbers or more. A cell with several indicators that do not all go one way is not judged.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '指标方向颠倒时，按该标准评价会得出相反结论。',
        en: 'An evaluation by such grades comes to the opposite of what is meant.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '指标“{indicator}”{better}，评价标准由优到差却为{grades}，方向颠倒。',
      en: 'The indicator "{indicator}" is {better}, yet its grades from best to worst are {grades}: they run the wrong way.',
    },
  },
  byHand: {
    zh: '看指标含义：数值变大是变好还是变差，再与优、良、中、差各档比较。',
    en: 'Ask whether a larger number is a better result and compare with the grades.',
  },
  examples: {
    holds: '故障次数｜优 10次以下｜良 10-20次｜中 20-30次｜差 30次以上',
    fails: '查询错误率｜优 90%｜良 80%｜中 60%｜差 50%',
  },
  related: ['F-004'],
  evaluate(record) {
    const graded = (record.records.performance?.activities ?? []).filter(
      ({ indicator, criteria }) => indicator !== null && GRADES.some((grade) => criteria[grade] !== null),
    );
    if (graded.length === 0) return notApplicable('No indicator has grades.');
    const judged = graded.flatMap((activity) => judge(record, activity) ?? []);
    if (judged.length === 0)
      return notEvaluable('No indicator both tells which way is good and has grades in numbers.');
    return { kind: 'evaluated', applied: judged.length, breaches: judged.flatMap(({ breach }) => breach) };
  },
});

function judge(record: CheckableRecord, activity: Activity): { readonly breach: readonly Breach[] } | null {
  const polarity = polarityOf(activity.indicator!);
  const ranges = gradesOf(activity);
  const run = ranges === null ? null : gradesRun(ranges);
  const evidence = cellsOf(record, activity);
  if (polarity === null || run === null || evidence === null) return null;
  if ((polarity === 'higher') === (run === 'down')) return { breach: [] };
  const indicator = oneLine(activity.indicator!);
  const grades = GRADES.flatMap((grade) => activity.criteria[grade] ?? [])
    .map(oneLine)
    .join(' / ');
  const breach: Breach = {
    values: { indicator, better: BETTER[polarity], grades },
    evidence,
    observed: grades,
    expected: null,
    difference: null,
    tolerance: null,
  };
  return { breach: [breach] };
}

/** The cells of the indicator and of its grades, in the order of the columns; null where they are not in the table. */
function cellsOf(record: CheckableRecord, activity: Activity): readonly [Evidence, ...Evidence[]] | null {
  const table = record.tables.find(({ id }) => id === activity.table);
  const cells = table?.rows[activity.row]?.cells.map(oneLine);
  if (!table || !cells) return null;
  const at = (words: string, from: number): number => cells.indexOf(oneLine(words), from);
  const indicator = at(activity.indicator!, 0);
  if (indicator < 0) return null;
  const grades = GRADES.flatMap((grade) => {
    const words = activity.criteria[grade];
    const column = words === null ? -1 : at(words, indicator + 1);
    return column < 0 ? [] : [cellEvidence(grade, table, activity.row, column)];
  });
  return [cellEvidence('indicator', table, activity.row, indicator), ...grades];
}
