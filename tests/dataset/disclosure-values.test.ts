import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/index.js';
import { expectMatchesFile } from '../support/expected.js';
import { temporaryFolder } from '../support/folder.js';

type Row = Readonly<Record<string, string>>;
const folder = join(import.meta.dirname, 'disclosure-values');

/** Of every disclosure and measure: the figure that counts, where it stands, and what its other documents state. */
describe('the values of disclosures, one folder a case', () => {
  test.each(readdirSync(folder).sort())('%s', async (name) => {
    const out = temporaryFolder();
    await run(['.'], { out, cwd: join(folder, name, 'input'), jobs: 0 });
    const table = (of: string): Row[] =>
      parse(readFileSync(join(out, 'dataset', `${of}.csv`)), { columns: true }) as Row[];
    const paths = new Map(table('documents').map(({ document_id, path }) => [document_id!, path!]));
    const facts = new Map(table('facts').map((fact) => [`${fact.document_id} ${fact.fact_id}`, fact]));
    const rows = table('disclosure_values');
    const plain = (text: string): string =>
      [...paths].reduce((words, [id, path]) => words.replaceAll(id, path), text);
    expectMatchesFile(
      join(folder, name, 'expected.json'),
      rows.map((row) =>
        [
          `${row.entity} ${row.fiscal_year} ${row.kind} ${row.scope}`,
          `${row.measure} ${row.amount_yuan || `${row.quantity} ×`}${row.implied === 'true' ? ' in words' : ''}`,
          `“${row.quote}” ${row.unit || '-'} ${plain(row.document_id!)} line ${row.at_line}`,
          `body ${row.reporting_entity_id || '-'}`,
          `${row.documents} documents, ${row.statements} statements, ${row.agree === 'true' ? 'agree' : 'differ'}`,
          plain(row.others!),
        ].join(' | '),
      ),
    );
    // The row says nothing but what the fact says that it names.
    for (const row of rows)
      expect(facts.get(`${row.document_id} ${row.fact_id}`)).toMatchObject({
        measure: row.measure,
        year: row.fiscal_year,
        amount_yuan: row.amount_yuan,
        quantity: row.quantity,
        quote: row.quote,
        unit_in_text: row.unit,
        at_line: row.at_line,
        at_start: row.at_start,
      });
  });
});
