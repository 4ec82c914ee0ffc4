import type { Fact } from '../schema/fact.js';
import type { SectionKind } from '../schema/section.js';
import type { TableKind } from '../schema/table.js';
import type { Assembly } from './types.js';

/** Where figures of a part of the typed record are at home. */
export interface Home {
  readonly sections?: readonly SectionKind[];
  readonly tables?: readonly TableKind[];
}

/** Sections about one thing: a figure of another measure that is named in passing there is not the department's own. */
const SPECIAL: ReadonlyMap<SectionKind, RegExp> = new Map<SectionKind, RegExp>([
  ['government_fund', /^government_fund/],
  ['state_capital', /^state_capital/],
  ['fiscal_appropriation', /^(?!carryover|revenue_|expenditure_)/],
  ['general_public_budget', /^(?!carryover|revenue_|expenditure_|fiscal_)/],
  ['three_public', /^(?:three_public|overseas|official|vehicle|reception|domestic|foreign|meeting|training)/],
  ['agency_operating', /^(?:agency|institution)_operating/],
  ['procurement', /^(?:procurement|purchase_of_services)/],
  ['purchase_of_services', /^purchase_of_services/],
  ['assets', /^(?:fixed_assets|planned_asset|building|land|vehicle|equipment)/],
  ['performance', /^(?:performance|budget_execution)/],
  ['performance_overall', /^(?:performance|budget_execution)/],
  ['performance_duties', /^(?:performance|budget_execution)/],
  ['performance_indicators', /^(?:performance|budget_execution)/],
  ['glossary', /^$/],
  ['other_matters', /^$/],
]);

/**
 * Facts of one measure, the most trustworthy first: at home in the part of the record, then in the general prose, then
 * in tables, last where another thing is spoken of. Equal ones keep their order.
 */
export function byTrust(assembly: Assembly, facts: readonly Fact[], home: Home = {}): Fact[] {
  const sections = new Map(assembly.outline.sections.map((section) => [section.id, section.kind]));
  const tables = new Map(assembly.tables.tables.map((table) => [table.id, table.kind]));
  const rank = (fact: Fact): number => {
    const section = fact.section === null ? undefined : sections.get(fact.section);
    if (fact.table !== null) {
      const kind = tables.get(fact.table);
      return kind && home.tables?.includes(kind) ? 1 : 3;
    }
    if (section && home.sections?.includes(section)) return 0;
    const special = section && SPECIAL.get(section);
    return special && !special.test(fact.measure) ? 4 : 2;
  };
  return facts.toSorted((a, b) => rank(a) - rank(b));
}
