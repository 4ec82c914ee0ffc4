import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TrueDocument, TrueError } from './generate.js';

const USAGE =
  'usage: npm run generate:score -- --truth <folder of npm run generate> --out <folder of gongkai run> [--detail]\n';

interface Row {
  readonly cells: readonly string[];
}
interface Record_ {
  readonly document_id: string;
  readonly kind: string;
  readonly fiscal_year: number | null;
  readonly entity: { readonly name: string; readonly level: string | null } | null;
  readonly tables: readonly { readonly rows: readonly Row[] }[];
  readonly facts: readonly {
    readonly measure: string;
    readonly role: string;
    readonly year: number | null;
    readonly amount_yuan: string | null;
  }[];
}
/** What of a finding is compared. */
export interface Listed {
  readonly rule: string;
  readonly severity: string;
  readonly document_id: string;
  readonly disclosure: string | null;
  readonly message: { readonly zh: string };
  readonly evidence: readonly { readonly document_id: string }[];
}
interface Truth {
  readonly documents: number;
  readonly relations: readonly { readonly department: string; readonly units: readonly string[] }[];
  readonly errors: readonly TrueError[];
}

interface Entities {
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  readonly relations: readonly { readonly department: string; readonly unit: string }[];
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const part = (of: number, all: number): string =>
  `${of} of ${all} (${all === 0 ? '–' : ((100 * of) / all).toFixed(2)} %)`;

/** What a run made of generated disclosures. */
export interface Score {
  readonly counts: Readonly<
    Record<
      | 'disclosures'
      | 'read'
      | 'identity'
      | 'cells'
      | 'cellsRight'
      | 'measures'
      | 'measuresRight'
      | 'mistakes'
      | 'mistakesFound'
      | 'units'
      | 'unitsFound'
      | 'unitsStated'
      | 'made'
      | 'files',
      number
    >
  >;
  /** What was not found, a line each. */
  readonly missed: readonly string[];
  readonly findings: readonly Listed[];
  /** Findings on documents without a mistake. */
  readonly unexplained: readonly Listed[];
}

/** Holds the output of a run against the truth of the documents that it read. */
export function scoreOf(truthFolder: string, out: string): Score {
  const truth = json<Truth>(join(truthFolder, 'truth.json'));
  const run = json<{
    readonly entries: readonly { readonly path: string; readonly document_id: string | null }[];
  }>(join(out, 'run.json'));
  const byPath = new Map(run.entries.map(({ path, document_id }) => [afterYear(path), document_id]));
  const idOf = (path: string): string | null => byPath.get(path) ?? null;
  const lines = readFileSync(join(truthFolder, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const counts = { read: 0, identity: 0, cells: 0, cellsRight: 0, measures: 0, measuresRight: 0 };
  const missed: string[] = [];
  for (const line of lines) {
    const document = JSON.parse(line) as TrueDocument;
    const records = document.paths.flatMap((path) => recordOf(out, idOf(path)));
    if (records.length === document.paths.length) counts.read++;
    else missed.push(`document ${document.paths.join(', ')}`);
    if (records.every((record) => isOf(record, document))) counts.identity++;
    else
      missed.push(
        `identity ${document.paths[0]}: ${records.map(({ entity, fiscal_year, kind }) => `${entity?.name} ${entity?.level} ${fiscal_year} ${kind}`).join(' | ')}`,
      );
    scoreTables(document, records, counts, missed);
    scoreMeasures(document, records, counts, missed);
  }
  const { findings } = json<{ readonly findings: readonly Listed[] }>(join(out, 'findings.json'));
  const wrong = new Set(truth.errors.flatMap(({ paths }) => paths.map(idOf)));
  const found = truth.errors.filter((error) => {
    const ids = new Set(error.paths.map(idOf));
    const hit = findings.some(
      (f) => error.rules.includes(f.rule) && f.evidence.some(({ document_id }) => ids.has(document_id)),
    );
    if (!hit) missed.push(`mistake ${error.paths[0]}: ${error.mistake} (${error.rules.join(', ')})`);
    return hit;
  });
  const { entities, relations } = json<Entities>(join(out, 'entities.json'));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const stated = new Set(
    relations.map(({ department, unit }) => `${names.get(department)} ${names.get(unit)}`),
  );
  const pairs = truth.relations.flatMap(({ department, units }) =>
    units.map((unit) => `${department} ${unit}`),
  );
  for (const pair of pairs) if (!stated.has(pair)) missed.push(`unit ${pair}`);
  const disclosures = json<{ readonly disclosures: readonly unknown[] }>(join(out, 'disclosures.json'));
  return {
    counts: {
      ...counts,
      disclosures: lines.length,
      mistakes: truth.errors.length,
      mistakesFound: found.length,
      units: pairs.length,
      unitsFound: pairs.filter((pair) => stated.has(pair)).length,
      unitsStated: stated.size,
      made: disclosures.disclosures.length,
      files: run.entries.length,
    },
    missed,
    findings,
    unexplained: findings.filter(
      ({ evidence }) => !evidence.some(({ document_id }) => wrong.has(document_id)),
    ),
  };
}

/** Tells how much of the truth of generated disclosures a run found, and what it found that is not there. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      truth: { type: 'string' },
      out: { type: 'string' },
      detail: { type: 'boolean', default: false },
    },
  });
  if (!values.truth || !values.out) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { counts, missed, findings, unexplained } = scoreOf(values.truth, values.out);
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  tell(
    `documents read           ${part(counts.read, counts.disclosures)} disclosures, ${counts.files} files`,
  );
  tell(`whose, year, kind, level ${part(counts.identity, counts.disclosures)}`);
  tell(`disclosures              ${counts.made} made of ${counts.disclosures}`);
  tell(`units of departments     ${part(counts.unitsFound, counts.units)}, ${counts.unitsStated} stated`);
  tell(`cells of tables          ${part(counts.cellsRight, counts.cells)}`);
  tell(`headline figures         ${part(counts.measuresRight, counts.measures)}`);
  tell(`mistakes found           ${part(counts.mistakesFound, counts.mistakes)}`);
  for (const severity of ['error', 'warning', 'notice']) {
    const own = unexplained.filter((finding) => finding.severity === severity);
    const all = findings.filter((finding) => finding.severity === severity).length;
    tell(`unexplained ${severity.padEnd(12)} ${own.length} of ${all}  ${rulesOf(own)}`);
  }
  if (values.detail) {
    for (const line of missed) tell(`  ${line}`);
    for (const { rule, severity, document_id, message } of unexplained.slice(0, 200))
      tell(`  ${severity} ${rule} ${document_id}: ${message.zh}`);
  }
  return 0;
}

function recordOf(out: string, id: string | null): Record_[] {
  const path = join(out, 'documents', `${id}.json`);
  return id !== null && existsSync(path) ? [json<Record_>(path)] : [];
}

function scoreMeasures(
  document: TrueDocument,
  records: readonly Record_[],
  counts: { measures: number; measuresRight: number },
  missed: string[],
): void {
  for (const [measure, amount] of Object.entries(document.measures)) {
    counts.measures++;
    const found = records.some((record) =>
      record.facts.some(
        (fact) =>
          fact.measure === measure &&
          fact.role === 'amount' &&
          fact.year === document.year &&
          fact.amount_yuan === amount,
      ),
    );
    if (found) counts.measuresRight++;
    else missed.push(`measure ${document.paths[0]}: ${measure} ${amount}`);
  }
}

/** A path from the folder of the year on, wherever the documents lie. */
const afterYear = (path: string): string => /(?:^|\/)(20\d\d\/(?:预算|决算)\/.*)$/u.exec(path)?.[1] ?? path;

const isOf = ({ entity, fiscal_year, kind }: Record_, document: TrueDocument): boolean =>
  entity !== null &&
  entity.name.replace(/[（(]?本级[）)]?$/u, '') === document.entity &&
  (entity.level ?? document.scope) === document.scope &&
  fiscal_year === document.year &&
  kind === document.kind;

/** Rows of the truth that some table has cell for cell, blanks left out. */
function scoreTables(
  document: TrueDocument,
  records: readonly Record_[],
  counts: { cells: number; cellsRight: number },
  missed: string[],
): void {
  const keyOf = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('|');
  const rows = new Map<string, number>();
  for (const { cells } of records.flatMap(({ tables }) => tables.flatMap((table) => table.rows)))
    rows.set(keyOf(cells), (rows.get(keyOf(cells)) ?? 0) + 1);
  for (const table of document.tables)
    for (const row of table.rows) {
      const filled = row.filter((cell) => cell !== '').length;
      counts.cells += filled;
      const left = rows.get(keyOf(row)) ?? 0;
      if (left > 0) {
        counts.cellsRight += filled;
        rows.set(keyOf(row), left - 1);
      } else missed.push(`row ${document.paths[0]}: ${table.title}: ${keyOf(row)}`);
    }
}

function rulesOf(findings: readonly Listed[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort()
    .map(([rule, count]) => `${rule}×${count}`)
    .join(' ');
}
