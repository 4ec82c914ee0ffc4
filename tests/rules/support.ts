import type { CheckableRecord } from '../../src/rules/index.js';
import { SCHEMA_VERSION } from '../../src/schema/common.js';
import { documentSchema } from '../../src/schema/document.js';
import type { Fact } from '../../src/schema/fact.js';
import type { Activity, AssetItem, PerformanceIndicator, Records } from '../../src/schema/records.js';
import type { ColumnRole, Table, TableGrade, TableKind, TableRow } from '../../src/schema/table.js';
import { decimal, formatYuan, parsePrintedNumber, toYuan } from '../../src/shared/money.js';

/** A fact of a case: its figure as printed (`1,629.17万元`), where it stands, and what else the rule looks at. */
export type CaseFact = Partial<Omit<Fact, 'id'>> & {
  readonly measure: string;
  /** Figure with its unit; `""` for none. */
  readonly printed: string;
  /** Index of the paragraph that holds the words of `printed` (or of `quote`); facts of a table leave it out. */
  readonly paragraph?: number;
};

/** A table of a case: columns as `name role` (`科目编码 code`, `支出/合计 amount`), rows of printed cells. */
export interface CaseTable {
  readonly kind?: TableKind;
  readonly title?: string;
  /** Null for a table that states none. */
  readonly unit?: string | null;
  /** Another unit printed above it. */
  readonly unit_contradicted?: string;
  readonly grade?: TableGrade;
  readonly notes?: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A small record written by hand: only what the rule looks at. */
export interface CaseRecord {
  readonly kind?: CheckableRecord['kind'];
  readonly fiscal_year?: number | null;
  readonly entity?: {
    readonly name: string;
    readonly division: readonly [string, string, string, string];
    readonly level?: 'department' | 'unit';
  };
  readonly text?: readonly string[];
  readonly facts?: readonly CaseFact[];
  readonly tables?: readonly CaseTable[];
  readonly activities?: readonly Partial<Activity>[];
  readonly assets?: readonly Partial<AssetItem>[];
  /** Titles of sections of the highest level; `一、收入` has a label. */
  readonly sections?: readonly string[];
  /** Lines of the table of contents. */
  readonly contents?: readonly string[];
  /** Projects with targets: name, budget, and the row of table `t1` that states it. */
  readonly projects?: readonly {
    readonly name: string;
    readonly budget_yuan: string;
    readonly row: number;
  }[];
  /** Indicators: level, name, target. */
  readonly indicators?: readonly (readonly [string, string, string])[];
  /** Terms and their definitions. */
  readonly glossary?: readonly (readonly [string, string])[];
}

const NO_RECORDS: Records = {
  responsibilities: [],
  institutions: [],
  revenue: {},
  expenditure: {},
  changes: [],
  fiscal_appropriation: {},
  three_public: { parts: {}, counts: {}, changes: [] },
  agency_operating: null,
  procurement: {},
  assets: null,
  performance: null,
  functional_lines: [],
  economic_lines: [],
  projects: [],
  glossary: [],
  closing_remarks: [],
};

/** A whole record of what a case states; it conforms to the schema of documents. */
export function buildRecord(input: CaseRecord): CheckableRecord {
  const text = input.text ?? [];
  const record = {
    schema_version: SCHEMA_VERSION as typeof SCHEMA_VERSION,
    document_id: '0123456789abcdef',
    status: 'ok' as const,
    source: { path: 'case.txt', sha256: '0'.repeat(64), bytes: 1, format: 'text' as const, pages: null },
    title: null,
    kind: input.kind ?? 'budget',
    fiscal_year: input.fiscal_year === undefined ? 2024 : input.fiscal_year,
    entity: entityOf(input),
    reporting_entities: [],
    legal_basis: [],
    sections: (input.sections ?? []).map((words, index) => ({
      id: `s${index + 1}`,
      parent: null,
      level: 1,
      label: /^([一二三四五六七八九十]+)、/u.exec(words)?.[1] ?? null,
      title: words.replace(/^[一二三四五六七八九十]+、/u, ''),
      kind: 'other' as const,
      locator: { block: index },
      reporting_entity: null,
      text: '',
    })),
    tables: (input.tables ?? []).map((table, index) => tableOf(table, index, text.length)),
    facts: (input.facts ?? []).map((fact, index) => factOf(fact, index, text)),
    records: recordsOf(input),
    notes: [],
    attachments: [],
    blocks: [...text, ...(input.contents ?? [])].map((words, index) => ({
      kind: 'paragraph' as const,
      role: index < text.length ? ('body' as const) : ('contents' as const),
      text: words,
      locator: { block: index },
    })),
  };
  documentSchema.parse({ ...record, findings: [], checks: [] });
  return record;
}

function entityOf({ entity }: CaseRecord): CheckableRecord['entity'] {
  if (!entity) return null;
  const [code, province, prefecture, county] = entity.division;
  const division = { code, province, prefecture: prefecture || null, county: county || null };
  return { name: entity.name, code: null, level: entity.level ?? 'department', division, locator: null };
}

function factOf(input: CaseFact, index: number, text: readonly string[]): Fact {
  const { measure, printed, paragraph, ...rest } = input;
  const figure = /^([\d,.]+)\s*((?:亿|万|千)?元)?$/u.exec(printed);
  const number = figure ? parsePrintedNumber(figure[1]!) : null;
  const unit = figure?.[2] ?? null;
  const quote = rest.quote ?? printed;
  const start = paragraph === undefined ? 0 : text[paragraph]!.indexOf(quote);
  if (start < 0) throw new Error(`paragraph ${paragraph} of the case does not hold «${quote}»`);
  const worth = unit ?? rest.unit_assumed;
  return {
    id: `f${index + 1}`,
    reporting_entity: null,
    where: paragraph === undefined ? 'table' : 'text',
    measure,
    label: measure,
    amount_yuan: number && worth ? formatYuan(toYuan(number.value, worth)) : null,
    unit_in_text: unit,
    unit_assumed: null,
    decimals: number?.decimals ?? null,
    quantity: null,
    year: 2024,
    role: 'amount',
    direction: null,
    compare_to: null,
    percent: null,
    percent_kind: null,
    percent_base: null,
    reason: null,
    implied: false,
    approximate: false,
    irregular: false,
    section: 's1',
    table: null,
    quote,
    locator: paragraph === undefined ? {} : { block: paragraph, start, end: start + quote.length },
    ...rest,
  };
}

function tableOf(input: CaseTable, index: number, offset: number): Table {
  const block = offset + index;
  const unit = input.unit === undefined ? '万元' : input.unit;
  const columns = input.columns.map((words, column) => {
    const [path = '', role = 'text'] = words.split(' ');
    return {
      path: path.split('/'),
      role: role as ColumnRole,
      unit: null,
      locator: { block, row: 0, column },
    };
  });
  const at = (role: ColumnRole): number => columns.findIndex((column) => column.role === role);
  const rows = input.rows.map((cells, row): TableRow => {
    const amounts = columns.flatMap(({ role }, column): [string, string][] => {
      const number = role === 'amount' && unit !== null ? parsePrintedNumber(cells[column] ?? '') : null;
      return number && unit !== null ? [[String(column), formatYuan(toYuan(number.value, unit))]] : [];
    });
    const total = cells.some((cell) => /^(?:合计|总计|资产总额)$/u.test(cell));
    return {
      cells: [...cells],
      kind: total ? 'total' : 'line',
      code: cells[at('code')] || null,
      name: cells[at('name')] || null,
      level: null,
      reporting_entity: null,
      amounts: Object.fromEntries(amounts),
      page: null,
      locator: { block, row: row + 1 },
      cell_locators: cells.map((_, column) => ({ block, row: row + 1, column })),
    };
  });
  return {
    id: `t${index + 1}`,
    kind: input.kind ?? 'other',
    number: null,
    title: input.title ?? '',
    section: null,
    unit,
    unit_locator: null,
    ...(input.unit_contradicted
      ? { unit_contradicted: { unit: input.unit_contradicted, locator: null } }
      : {}),
    entity: null,
    reporting_entity: null,
    part: null,
    as_of: null,
    pages: [],
    header_rows: 1,
    columns,
    rows,
    notes: [...(input.notes ?? [])],
    empty: rows.length === 0,
    grade: input.grade ?? 'sure',
    issues: [],
    locator: { block },
  };
}

function recordsOf({ activities, assets, projects, indicators, glossary = [] }: CaseRecord): Records {
  const performance: Records['performance'] =
    activities || projects || indicators
      ? {
          overall_goals: [],
          duty_goals: [],
          projects: (projects ?? []).map((own) => ({
            id: 't1-p1',
            scope: 'project' as const,
            code: null,
            supervisor: null,
            implementer: null,
            fiscal_yuan: null,
            other_funds_yuan: null,
            period: null,
            overview: null,
            goal: null,
            goal_whole: null,
            table: 't1',
            locator: { block: 0 },
            ...own,
          })),
          indicators: (indicators ?? []).map(indicatorOf),
          activities: (activities ?? []).map(activityOf),
        }
      : null;
  const state: Records['assets'] = assets
    ? {
        as_of: null,
        total: null,
        items: assets.map(assetOf),
        vehicles: {},
        equipment: {},
        planned_purchases: null,
      }
    : null;
  const terms = glossary.map(([term, definition], block) => ({
    label: null,
    term,
    definition,
    locator: { block },
  }));
  return { ...NO_RECORDS, performance, assets: state, glossary: terms };
}

const indicatorOf = (
  [level, name, target]: readonly [string, string, string],
  row: number,
): PerformanceIndicator => ({
  project: 't1-p1',
  activity: null,
  levels: [level],
  category: null,
  name,
  target,
  operator: null,
  value: null,
  unit: null,
  weight: null,
  actual: null,
  score: null,
  standard: null,
  explanation: null,
  table: 't1',
  row,
  locator: { block: 0, row: row + 1, column: 1 },
});

const activityOf = (own: Partial<Activity>, row: number): Activity => ({
  number: null,
  name: '活动',
  parent: null,
  content: null,
  goal: null,
  indicator: null,
  criteria: { excellent: null, good: null, fair: null, poor: null },
  table: 't1',
  row,
  locator: { block: 0, row: row + 1, column: 0 },
  ...own,
  budget_yuan: own.budget_yuan ? formatYuan(decimal(own.budget_yuan)) : null,
});

const assetOf = (own: Partial<AssetItem>, row: number): AssetItem => ({
  label: null,
  name: '',
  unit: null,
  quantity: null,
  value_yuan: null,
  total: false,
  of_which: false,
  table: 't1',
  row,
  locator: { block: 0, row: row + 1, column: 0 },
  ...own,
});
