import type { Fact, FactRole } from '../../schema/fact.js';
import { sum } from '../../shared/money.js';
import { comparable } from '../../shared/text.js';
import { classNames } from '../../vocabulary/classification/index.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { type Figure, factFigure } from '../figures.js';
import { sumCloses } from '../interval.js';
import { sumBreach, sumGap } from '../sums.js';
import type { Breach, CheckableRecord } from '../types.js';

const POLICY = { truncation: true } as const;
const TOTALS: ReadonlySet<string> = new Set([
  'fiscal_expenditure_total',
  'general_public_budget_expenditure',
  'expenditure_total',
  'expenditure_current_year',
]);
/** So many items make a list; two may be examples. */
const LEAST = 3;
/** A list that comes to much less or more is one of examples, or of another total. */
const NEAR = { least: '0.8', most: '1.25' } as const;

/** The items that a section lists one by one make up the total that it begins with. */
export const itemsMakeUpTheTotal = defineRule({
  id: 'N-022',
  version: 2,
  slug: 'items-make-up-the-total',
  name: { zh: '逐项说明之和等于总额', en: 'Items told one by one make up the total' },
  statement: {
    zh: '同一节逐项说明的“项”级（或“类”级）科目金额之和，应等于该节所述的支出总额；年初预算数同此。',
    en: 'The items (or the highest lines) by function that a section tells one by one add up to the total of expenditure that it states, and so do their initial budgets.',
  },
  scope: ['facts'],
  applies: {
    zh: '同一节列出支出总额和三个以上同级科目、每个科目只有一个金额的；合计与该节最后所述总额相差四分之一以上的，不是全部科目，不判断。',
    en: 'Sections that state a total of expenditure and three lines of one level or more, each with one amount. Where the sum is more than a quarter off the total told last before them, the list is not of all lines and is not judged.',
  },
  severity: 'warning',
  basis: [{ kind: 'arithmetic', text: { zh: '总额为各项之和。', en: 'A total is the sum of its items.' } }],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '“{whole}”为{stated}，该节逐项所列科目之和为{sum}，相差{difference}。',
      en: '"{whole}" is {stated}, but the items that the section tells add up to {sum}, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '把该节逐项说明的科目金额相加，与该节的支出总额比较。',
    en: 'Add up the items of the section and compare with its total.',
  },
  examples: {
    holds:
      '财政拨款支出预算150万元：1.行政运行（项）100万元；2.住房公积金（项）30万元；3.事业单位医疗（项）20万元。',
    fails:
      '财政拨款支出预算150万元：1.行政运行（项）100万元；2.住房公积金（项）30万元；3.事业单位医疗（项）40万元。',
  },
  related: ['N-002', 'P-004'],
  evaluate(record) {
    const lists = sectionsOf(record, 'amount').flatMap((facts) =>
      (['项', '类'] as const).flatMap((level) => listOf(facts, level)),
    );
    const budgets = sectionsOf(record, 'initial_budget');
    if (lists.length === 0)
      return notApplicable(
        'No section states a total of expenditure and three lines by function of one level.',
      );
    const judged = lists.flatMap((list) => {
      const own = judge(list);
      return own === null ? [] : [own, ...budgets.flatMap((facts) => judgeBudgets(list, own, facts) ?? [])];
    });
    if (judged.length === 0) return notEvaluable('The listed lines are not all that make up a total.');
    return { kind: 'evaluated', applied: judged.length, breaches: judged.flatMap(({ breach }) => breach) };
  },
});

interface List {
  readonly totals: readonly Figure[];
  /** The total told last before the first item. */
  readonly meant: Figure;
  readonly items: readonly Figure[];
  /** Measures of the items, and of the total that is meant. */
  readonly measures: readonly string[];
  readonly total: string;
  /** False where small lines may have been left out: then only more than the whole is a contradiction. */
  readonly isComplete: boolean;
}

/** Amounts of the document's year that the prose states, those of one section together. */
function sectionsOf(record: CheckableRecord, role: FactRole): readonly (readonly Fact[])[] {
  const sections = new Map<string | null, Fact[]>();
  for (const fact of record.facts) {
    if (fact.where !== 'text' || fact.role !== role || fact.amount_yuan === null) continue;
    if ((fact.implied && role === 'amount') || fact.approximate || fact.year !== record.fiscal_year) continue;
    const known = sections.get(fact.section);
    if (known) known.push(fact);
    else sections.set(fact.section, [fact]);
  }
  return [...sections.values()];
}

function listOf(facts: readonly Fact[], level: '项' | '类'): readonly List[] {
  const totals = facts.filter(({ measure }) => TOTALS.has(measure)).flatMap((fact) => read('total', fact));
  const items = facts.filter((fact) => isOfLevel(fact, level));
  const byName = new Map(items.map((fact) => [fact.measure, fact]));
  // A line with two amounts is another matter.
  if (items.some((fact) => byName.get(fact.measure)!.amount_yuan !== fact.amount_yuan)) return [];
  const figures = [...byName.values()].flatMap((fact) => read('addend', fact));
  const [first] = items;
  const lead = facts
    .slice(0, first ? facts.indexOf(first) : 0)
    .findLast(({ measure }) => TOTALS.has(measure));
  const meant = lead ? factFigure('total', lead, POLICY) : null;
  const measures = [...byName.keys()];
  return lead && meant !== null && figures.length >= LEAST
    ? [
        {
          totals,
          meant,
          items: figures,
          measures,
          total: lead.measure,
          isComplete: areMarked([...byName.values()]),
        },
      ]
    : [];
}

const read = (role: string, fact: Fact): readonly Figure[] => {
  const figure = factFigure(role, fact, POLICY);
  return figure === null ? [] : [figure];
};

function isOfLevel({ measure, label, percent_kind }: Fact, level: '项' | '类'): boolean {
  const key = /^functional:(.+)$/u.exec(measure)?.[1];
  if (key === undefined || /\/(?:basic|project)$/u.test(key)) return false;
  const words = comparable(label);
  if (/^\d+$/u.test(key)) return key.length === (level === '项' ? 7 : 3);
  if (level === '项') return /\(\d{0,7}项\)/u.test(words);
  // 教育支出2,980万元，占80.54%: the highest lines, each with its share, without the word 类.
  return (
    (/类\)/u.test(words) && !/[款项]\)/u.test(words)) ||
    (percent_kind === 'share' && !/\)/u.test(words) && key.endsWith('支出') && CLASSES.has(key))
  );
}

const CLASSES = classNames();

/** Whether each line is marked as such: without the word 类 a list may be of the largest lines only. */
const areMarked = (items: readonly Fact[]): boolean =>
  items.every(({ label, measure }) => /[类项]\)/u.test(comparable(label)) || /:\d+$/u.test(measure));

/** More than the whole, whatever may have been left out. */
function over(meant: Figure, items: readonly Figure[]): { readonly breach: readonly Breach[] } | null {
  const value = sum(items.map((item) => item.value));
  const gap = value.lte(meant.value.times(NEAR.most)) ? sumGap(meant, items) : null;
  return gap === null ? null : { breach: [sumBreach(meant, items, gap)] };
}

/**
 * The initial budgets of the same items, where their amounts do make up the total: then the items are all there are. Null
 * where one of them tells no initial budget.
 */
function judgeBudgets(
  { measures, total }: List,
  amounts: { readonly breach: readonly Breach[] },
  facts: readonly Fact[],
): { readonly breach: readonly Breach[] } | null {
  if (amounts.breach.length > 0) return null;
  const own = measures.map((measure) => facts.filter((fact) => fact.measure === measure));
  const whole = facts.filter(({ measure }) => measure === total);
  if ([...own, whole].some((stated) => stated.length !== 1)) return null;
  const items = own.flatMap(([fact]) => read('addend', fact!));
  const meant = factFigure('total', whole[0]!, POLICY);
  if (meant === null || items.length < measures.length) return null;
  const gap = sumGap(meant, items);
  return { breach: gap === null ? [] : [sumBreach(meant, items, gap)] };
}

function judge({ totals, meant, items, isComplete }: List): { readonly breach: readonly Breach[] } | null {
  const intervals = items.map(({ interval }) => interval);
  if (totals.some(({ interval }) => sumCloses(interval, intervals))) return { breach: [] };
  if (!isComplete) return sum(items.map(({ value }) => value)).gt(meant.value) ? over(meant, items) : null;
  const ratio = meant.value.lte(0) ? null : sum(items.map(({ value }) => value)).div(meant.value);
  const gap = ratio?.gte(NEAR.least) && ratio.lte(NEAR.most) ? sumGap(meant, items) : null;
  return gap === null ? null : { breach: [sumBreach(meant, items, gap)] };
}
