import type { FactDraft } from '../../narrative/types.js';
import type { TableKind } from '../../schema/table.js';
import { squash } from '../../shared/text.js';
import { amountFact, type TableContext } from './cell-fact.js';
import { type ColumnSubject, subjectOf } from './labels.js';
import { EXPENDITURE_LABELS, INCOME_LABELS, measureOfLabel } from './lexicon.js';
import { amountColumns, totalRowOf, unitRowsOf, wholeRowOf } from './total-row.js';

/** Final accounts list the year's own revenue and expenditure; a budget's tables hold what is carried over as well. */
const isFinal = ({ table, understood }: TableContext): boolean =>
  understood.identity.kind === 'final_accounts' || table.title.includes('决算');

/** The total row of an income table, column by column: the whole, this year's revenue, each source. */
export function incomeFacts(context: TableContext): FactDraft[] {
  const whole = isFinal(context) ? 'revenue_current_year' : 'revenue_total';
  return totalRowFacts(context, wholeRowOf(context.table), ({ label, above }) => {
    if (label === '' || /^收入(?:预算|决算)?(?:总计|合计)?$/.test(label)) return whole;
    const measure = measureOfLabel(INCOME_LABELS, label);
    // Below 上年结转 the sources are named again, for money of the year before.
    const carried = above.some((word) => /结转|结余/.test(word));
    return carried && measure !== 'carryover_in' ? null : measure;
  });
}

/** The total row of an expenditure table, column by column: the whole, basic, project and other expenditure. */
export function expenditureFacts(context: TableContext): FactDraft[] {
  const whole = isFinal(context) ? 'expenditure_current_year' : 'expenditure_total';
  return totalRowFacts(context, wholeRowOf(context.table), ({ label }) =>
    label === '' || /^支出(?:预算|决算)?(?:总计|合计)?$/.test(label)
      ? whole
      : measureOfLabel(EXPENDITURE_LABELS, label),
  );
}

/** Measures of a table that is about one fund, and the words that its header uses for the fund itself. */
const FUND_TABLES: Partial<Record<TableKind, { readonly fund: string; readonly words: RegExp }>> = {
  general_public_budget_expenditure: {
    fund: 'general_public_budget',
    words: /公共预算.{0,8}支出(?:预算|决算)?$/,
  },
  government_fund_expenditure: { fund: 'government_fund', words: /基金.{0,10}支出(?:预算|决算)?$/ },
  state_capital_expenditure: { fund: 'state_capital', words: /国有资本经营.{0,8}支出(?:预算|决算)?$/ },
};

/** Parts of a fund's expenditure get the fund's own key, for the department may also spend other money on them. */
const FUND_PARTS: ReadonlyMap<string, string> = new Map([
  ['basic_expenditure', 'basic'],
  ['project_expenditure', 'project'],
  ['personnel_expenditure', 'personnel'],
  ['public_expenditure', 'public'],
]);

/** The total row of a table about one fund: expenditure with its basic and project part, opening and closing balance. */
export function fundFacts(context: TableContext): FactDraft[] {
  const about = FUND_TABLES[context.table.kind];
  if (!about) return [];
  const { fund, words } = about;
  return totalRowFacts(context, totalRowOf(context.table), ({ label }) => {
    if (label === '' || words.test(label) || /^(?:本年)?支出(?:预算|决算)?(?:合计)?$/.test(label))
      return `${fund}_expenditure`;
    if (/^本年收入(?:合计)?$/.test(label)) return `${fund}_revenue`;
    if (/^年初.*结[转余]/.test(label)) return `${fund}_carryover_in`;
    if (/^年末.*结[转余]/.test(label)) return `${fund}_carryover_out`;
    const part = FUND_PARTS.get(measureOfLabel(EXPENDITURE_LABELS, label) ?? '');
    return part === undefined ? null : `${fund}_expenditure/${part}`;
  });
}

/** The total row of a table of projects; one that is about a single fund states that fund's part only. */
export function projectFacts(context: TableContext): FactDraft[] {
  const title = squash(context.table.title);
  const about = PROJECT_FUNDS.find(([words]) => title.includes(words));
  return wholeFacts(context, about ? `${about[1]}_expenditure/project` : 'project_expenditure');
}

const PROJECT_FUNDS = [
  ['公共预算', 'general_public_budget'],
  ['基金', 'government_fund'],
  ['国有资本', 'state_capital'],
] as const;

/** The total row of tables that are about one measure as a whole; `words` are those of a header that names it again. */
export function wholeFacts(context: TableContext, measure: string, words?: RegExp): FactDraft[] {
  return totalRowFacts(context, totalRowOf(context.table), ({ label }) =>
    label === '' || words?.test(label) ? measure : null,
  );
}

/** The facts of the total row, and of each row that states the whole of a unit. */
export function totalRowFacts(
  context: TableContext,
  row: number | null,
  measureOf: (subject: ColumnSubject) => string | null,
): FactDraft[] {
  const own = row === null ? [] : rowFacts(context, row, measureOf);
  const units = unitRowsOf(context.table).flatMap(({ row: at, entity }) =>
    rowFacts(context, at, measureOf).map((fact) => ({ ...fact, reporting_entity: entity })),
  );
  return [...own, ...units];
}

/** The facts of one row; columns of the same measure and period are taken once, the first of them. */
function rowFacts(
  context: TableContext,
  row: number,
  measureOf: (subject: ColumnSubject) => string | null,
): FactDraft[] {
  const facts: FactDraft[] = [];
  const taken = new Set<string>();
  for (const column of amountColumns(context.table)) {
    const measure = measureOf(subjectOf(context.table.columns[column]!.path));
    const fact = measure === null ? null : amountFact(context, { row, column }, measure);
    if (!fact || taken.has(`${measure} ${fact.role}`)) continue;
    taken.add(`${measure} ${fact.role}`);
    facts.push(fact);
  }
  return facts;
}
