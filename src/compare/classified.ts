import { principalOf, recordsOf } from '../dataset/headline.js';
import type { DocumentRecord } from '../schema/document.js';
import type { ClassifiedLine } from '../schema/records.js';
import type { TableKind } from '../schema/table.js';
import { decimal, formatYuan, sum } from '../shared/money.js';
import { addTo } from '../shared/multimap.js';
import type { Observation, Proof } from './types.js';

/** Tables that state spending by function, the widest first: only one of them is taken, so that nothing counts twice. */
const BY_FUNCTION: readonly TableKind[] = [
  'expenditure_summary',
  'general_public_budget_expenditure',
  'fiscal_appropriation_expenditure',
];
const BY_PURPOSE: readonly TableKind[] = ['basic_expenditure_economic'];

/** Length of the code of a class (类): 208 in the functional classification, 301 in the economic one. */
const CLASS = 3;

/** Spending of a document by class of function: `function:208`. */
export const linesByFunction = (record: DocumentRecord, body: string | null): Observation[] =>
  classes(record, linesOfBody(record, 'functional_lines', body), BY_FUNCTION, 'function');

/** Basic expenditure of a document by class of purpose: `purpose:301`. */
export const linesByPurpose = (record: DocumentRecord, body: string | null): Observation[] =>
  classes(record, linesOfBody(record, 'economic_lines', body), BY_PURPOSE, 'purpose');

/** Lines of one body of a document: a table may be of a unit, or list the lines of each unit. */
function linesOfBody(
  record: DocumentRecord,
  which: 'functional_lines' | 'economic_lines',
  body: string | null,
): readonly ClassifiedLine[] {
  const lines = (recordsOf(record, body) ?? record.records)[which];
  if (body === null) return lines;
  const unassigned = body === principalOf(record);
  const tables = new Map(record.tables.map((table) => [table.id, table]));
  return lines.filter((line) => {
    const table = line.table === null ? undefined : tables.get(line.table);
    const row = line.row === null ? undefined : table?.rows[line.row];
    const own = row?.reporting_entity ?? table?.reporting_entity ?? null;
    return own === null ? unassigned : own === body;
  });
}

function classes(
  record: DocumentRecord,
  lines: readonly ClassifiedLine[],
  kinds: readonly TableKind[],
  prefix: string,
): Observation[] {
  const kind = kinds.find((one) => lines.some(({ table_kind }) => table_kind === one));
  const table = lines.find(({ table_kind }) => table_kind === kind)?.table;
  if (kind === undefined || table === undefined) return [];
  const groups = new Map<string, ClassifiedLine[]>();
  for (const line of lines)
    if (line.table === table && line.code !== null && line.code.length >= CLASS && totalOf(line) !== null) {
      const code = line.code.slice(0, CLASS);
      addTo(groups, code, line);
    }
  return [...groups].map(([code, all]) => {
    // The line of the class itself where it is printed, else the highest lines below it.
    const shortest = Math.min(...all.map((line) => line.code!.length));
    const chosen = all.filter((line) => line.code!.length === shortest);
    const amounts = chosen.map((line) => totalOf(line)!);
    const [first, ...others] = chosen.map((line, i): Proof => {
      const { column, printed, locator, yuan } = amounts[i]!;
      return {
        document: record.document_id,
        source: `${line.table}:${line.row}:${column}`,
        printed: [line.code, line.name, printed].join(' '),
        locator: locator ?? line.locator,
        value: yuan,
      };
    });
    return {
      ...first!,
      measure: `${prefix}:${code}`,
      role: 'amount' as const,
      value: formatYuan(sum(amounts.map(({ yuan }) => decimal(yuan)))),
      direction: null,
      percent: null,
      agree: true,
      added: chosen.length,
      ...(others.length > 0 ? { others } : {}),
    };
  });

  /** The amount of a line in its table's column of totals: the first column of amounts where none is so called. */
  function totalOf(line: ClassifiedLine) {
    const found = record.tables.find(({ id }) => id === line.table);
    const row = line.row === null ? undefined : found?.rows[line.row];
    if (!found || !row) return null;
    const columns = Object.keys(row.amounts).map(Number);
    const total = found.columns.findIndex(
      ({ path, role }) => role === 'amount' && /合\s*计$/u.test(path.at(-1) ?? ''),
    );
    const column = total >= 0 ? total : Math.min(...columns);
    const yuan = row.amounts[String(column)];
    if (yuan === undefined) return null;
    return { column, yuan, printed: row.cells[column] ?? '', locator: row.cell_locators[column] ?? null };
  }
}
