import { parse } from 'csv-parse';
import type { ColumnInfo, ColumnType } from '../table.js';

/** Problems that are told of one table; a table that is wrong throughout would tell of every row. */
const MOST = 20;

const FORMS: Readonly<Record<ColumnType, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  decimal: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
};

/** What a table is checked against. */
export interface CheckedTable {
  readonly columns: readonly ColumnInfo[];
  readonly key: readonly string[];
}

/**
 * Holds the rows of a table, as CSV with its header, against its columns: blanks where none may be, values of another
 * type, values beside those that may occur, keys that stand there twice. The rows are sorted by the first column of the
 * key, so that keys are held of one value of it at a time.
 */
export async function rowProblems(csv: string, { columns, key }: CheckedTable): Promise<readonly string[]> {
  const problems: string[] = [];
  const allowed = columns.map(({ values }) => (values ? new Set(values) : null));
  const places = key.map((name) => columns.findIndex((column) => column.name === name));
  let first: string | undefined;
  const keys = new Set<string>();
  let line = 1;
  for await (const row of parse(csv, { from_line: 2 }) as AsyncIterable<readonly string[]>) {
    line++;
    columns.forEach(({ name, type, required }, index) => {
      const value = row[index]!;
      if (value === '') {
        if (required) problems.push(`row ${line}: ${name} is blank`);
      } else if (!FORMS[type].test(value)) problems.push(`row ${line}: ${name} is no ${type}: ${value}`);
      else if (allowed[index]?.has(value) === false)
        problems.push(`row ${line}: ${name} may not be ${value}`);
    });
    const own = places.map((place) => row[place]!);
    if (own[0] !== first) keys.clear();
    first = own[0];
    const joined = own.join('\0');
    if (keys.has(joined)) problems.push(`row ${line}: its key stands there twice: ${own.join(' ')}`);
    keys.add(joined);
    if (problems.length >= MOST) return [...problems.slice(0, MOST), 'and more'];
  }
  return problems;
}
