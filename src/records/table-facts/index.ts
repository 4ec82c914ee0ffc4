import type { FactDraft, UnderstoodDocument } from '../../narrative/types.js';
import type { TableKind } from '../../schema/table.js';
import type { Note } from '../../shared/note.js';
import { expenditureFacts, fundFacts, incomeFacts, projectFacts, wholeFacts } from './by-columns.js';
import type { TableContext } from './cell-fact.js';
import { economicFacts } from './economic.js';
import { fixedAssetFacts } from './fixed-assets.js';
import { procurementFacts } from './procurement.js';
import { summaryFacts } from './summary.js';
import { threePublicFacts } from './three-public.js';

/** Which cells of a kind of table are headlines. Kinds that are not listed have none. */
const HEADLINES: Partial<Record<TableKind, (context: TableContext) => FactDraft[]>> = {
  income_expenditure_summary: summaryFacts,
  fiscal_appropriation_summary: summaryFacts,
  income_summary: incomeFacts,
  expenditure_summary: expenditureFacts,
  general_public_budget_expenditure: fundFacts,
  government_fund_expenditure: fundFacts,
  state_capital_expenditure: fundFacts,
  basic_expenditure_economic: economicFacts,
  project_expenditure: projectFacts,
  agency_operating: (context) =>
    wholeFacts(context, 'agency_operating', /^机关(?:\(机构\))?运行经费(?:支出)?(?:预算|决算)?$/),
  fiscal_appropriation_expenditure: (context) =>
    wholeFacts(context, 'fiscal_expenditure_total', /^(?:本年|财政拨款)支出(?:预算|决算)?$/),
  purchase_of_services: (context) => wholeFacts(context, 'purchase_of_services'),
  three_public: threePublicFacts,
  procurement: procurementFacts,
  fixed_assets: fixedAssetFacts,
};

/**
 * The figures that the headline cells of the tables state, under the measures that the prose uses too. A table whose
 * reading is in doubt states none; a note says so.
 */
export function tableFacts(understood: UnderstoodDocument): {
  readonly facts: readonly FactDraft[];
  readonly notes: readonly Note[];
} {
  const facts: FactDraft[] = [];
  const notes: Note[] = [];
  for (const table of understood.tables.tables) {
    const headlines = HEADLINES[table.kind];
    if (!headlines || table.empty) continue;
    if (table.grade === 'doubtful')
      notes.push({
        code: 'table-figures-withheld',
        message: `No figures were taken from the table ${table.id} because its reading is in doubt.`,
        locator: table.locator,
      });
    else facts.push(...headlines({ table, understood }));
  }
  return { facts, notes };
}
