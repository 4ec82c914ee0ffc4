import { dirname, resolve, sep } from 'node:path';
import { parse } from 'csv-parse/sync';
import { failure, type InputError, type Outcome, success } from '../shared/input-error.js';
import type { Limits } from '../shared/limits.js';
import { decode } from './decode.js';
import { load } from './load.js';

/** What a manifest says of a document. It is compared with the document and never put in its place. */
export interface Statement {
  readonly entity?: string;
  readonly year?: number;
  readonly kind?: 'budget' | 'final_accounts';
  /** Where the document was published. */
  readonly url?: string;
}

/** A row of a manifest. */
export interface ManifestRow {
  /** The path as the manifest has it. */
  readonly path: string;
  /** The file that it means. */
  readonly file: string;
  readonly statement: Statement;
}

/** A manifest that cannot be read stops a run before it begins: what it would have said is not to be missed silently. */
export class ManifestError extends Error {
  readonly problem: InputError;
  constructor(problem: InputError) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Headings of the columns, in English or Chinese. */
const COLUMNS: ReadonlyMap<string, 'path' | keyof Statement> = new Map([
  ['path', 'path'],
  ['file', 'path'],
  ['路径', 'path'],
  ['文件', 'path'],
  ['文件名', 'path'],
  ['文件路径', 'path'],
  ['entity', 'entity'],
  ['部门', 'entity'],
  ['单位', 'entity'],
  ['部门名称', 'entity'],
  ['单位名称', 'entity'],
  ['year', 'year'],
  ['fiscal_year', 'year'],
  ['年度', 'year'],
  ['年份', 'year'],
  ['kind', 'kind'],
  ['类型', 'kind'],
  ['url', 'url'],
  ['网址', 'url'],
  ['链接', 'url'],
]);
const KINDS: ReadonlyMap<string, 'budget' | 'final_accounts'> = new Map([
  ['budget', 'budget'],
  ['预算', 'budget'],
  ['final_accounts', 'final_accounts'],
  ['final accounts', 'final_accounts'],
  ['决算', 'final_accounts'],
]);

/**
 * Reads a manifest: a CSV file with the columns `path`, `entity`, `year`, `kind`, `url`, of which only the first must be
 * there; other columns are left alone. Paths start from the folder of the manifest. Errors: those of `load`, and
 * `manifest-invalid` with the line at fault.
 */
export async function readManifest(path: string, limits: Limits): Promise<Outcome<readonly ManifestRow[]>> {
  const bytes = await load(path, limits);
  if (!bytes.ok) return bytes;
  let rows: string[][];
  try {
    rows = parse(decode(bytes.value).text, { relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    return failure('manifest-invalid', `It is no CSV: ${(error as Error).message}.`);
  }
  const columns = (rows.shift() ?? []).map((heading) => COLUMNS.get(heading.toLowerCase()));
  if (!columns.includes('path')) return failure('manifest-invalid', 'It has no column path.');
  const out = new Map<string, ManifestRow>();
  const folder = dirname(path);
  for (const [index, row] of rows.entries()) {
    const cell = (name: 'path' | keyof Statement): string => row[columns.indexOf(name)] ?? '';
    const at = `Row ${index + 2}`;
    if (cell('path') === '') return failure('manifest-invalid', `${at} has no path.`);
    const file = resolve(folder, cell('path'));
    if (!file.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`))
      return failure('manifest-invalid', `${at} names a file outside the folder of the manifest.`);
    if (out.has(file)) return failure('manifest-invalid', `${at} names a file that an earlier row names.`);
    const year = cell('year').replace(/年度?$/, '');
    if (year !== '' && !/^\d{4}$/.test(year))
      return failure('manifest-invalid', `${at}: the year is ${year}.`);
    const kind = KINDS.get(cell('kind').toLowerCase());
    if (cell('kind') !== '' && !kind)
      return failure('manifest-invalid', `${at}: the kind is ${cell('kind')}, not budget or final_accounts.`);
    out.set(file, {
      path: cell('path'),
      file,
      statement: {
        ...(cell('entity') === '' ? {} : { entity: cell('entity') }),
        ...(year === '' ? {} : { year: Number(year) }),
        ...(kind ? { kind } : {}),
        ...(cell('url') === '' ? {} : { url: cell('url') }),
      },
    });
  }
  return success([...out.values()]);
}
