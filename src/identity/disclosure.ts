import type { SectionKind } from '../schema/section.js';
import type { TableKind } from '../schema/table.js';
import { PINYIN, simplify } from '../shared/simplified.js';
import { squash } from '../shared/text.js';
import type { Sources } from './sources.js';

/** Words that only a disclosure has, and words that other texts of public finance have too. */
const CERTAIN =
  /(?:部门|单位|收支|收入|支出|决算|财政拨款|年度?)[预决]算|预决算|[预决]算(?:信息)?公开|[“"「]?三公[”"」]?经费/;
const LIKELY: readonly RegExp[] = [
  /财政拨款/,
  /公共预算/,
  /机关运行经费/,
  /政府采购/,
  /基本支出/,
  /项目支出/,
  /政府性基金/,
  /因公出国|公务接待|公务用车/,
  /国有资产|固定资产/,
  /绩效(?:目标|评价|自评)/,
];
const KNOWN_KINDS: ReadonlySet<SectionKind> = new Set([
  'three_public',
  'agency_operating',
  'fiscal_appropriation',
  'general_public_budget',
  'government_fund',
  'state_capital',
  'basic_expenditure',
]);
const KNOWN_TABLES: ReadonlySet<TableKind> = new Set([
  'income_expenditure_summary',
  'fiscal_appropriation_summary',
  'fiscal_appropriation_expenditure',
  'general_public_budget_expenditure',
  'government_fund_expenditure',
  'state_capital_expenditure',
  'basic_expenditure_economic',
  'three_public',
]);
const ENOUGH = 2;

/**
 * Whether anything speaks of a department's budget or final accounts: its own words, known sections, known tables, or at
 * least two terms of such a document. A text that speaks of none is no disclosure.
 */
export function isDisclosure({ document, outline, tables, titleLines }: Sources): boolean {
  if (titleLines.some(({ words }) => CERTAIN.test(words))) return true;
  if (outline.sections.some((section) => KNOWN_KINDS.has(section.kind))) return true;
  if (tables.tables.some((table) => KNOWN_TABLES.has(table.kind))) return true;
  const met = new Set<RegExp>();
  for (const text of textsOf(document)) {
    if (CERTAIN.test(text)) return true;
    for (const word of LIKELY) if (word.test(text)) met.add(word);
    if (met.size >= ENOUGH) return true;
  }
  return false;
}

const plain = (text: string): string => simplify(squash(text)).replace(PINYIN, '');

/** Every text of the document, cells included: a landing page or a workbook may speak only there. */
function* textsOf(document: Sources['document']): Generator<string> {
  if (document.statedTitle) yield plain(document.statedTitle);
  for (const attachment of document.attachments) yield plain(attachment.name);
  for (const block of document.blocks)
    if (block.kind === 'paragraph') yield plain(block.text);
    else for (const cell of block.grid.cells) if (cell.text !== '') yield plain(cell.text);
}
