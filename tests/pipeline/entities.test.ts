import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { processBytes } from '../../src/pipeline/process.js';
import { expectMatchesFile } from '../support/expected.js';

const folder = join(import.meta.dirname, 'entities');

/** Documents that report several bodies: whose each section, table, row and figure is, and that none is held against another's. */
describe('reporting entities, one folder a case', () => {
  test.each(readdirSync(folder).sort())('%s', async (name) => {
    const read = await processBytes(readFileSync(join(folder, name, 'input.txt')), 'input.txt');
    if (!read.ok) throw new Error(read.error.message);
    const record = read.value;
    const titles = new Map(record.sections.map(({ id, title }) => [id, title]));
    const tables = new Map(record.tables.map((table) => [table.id, table]));
    expectMatchesFile(join(folder, name, 'expected.json'), {
      entities: record.reporting_entities.map(
        ({ records, locator: _, division: __, blocks: ___, ...entity }) => ({
          ...entity,
          sections: entity.sections.map((id) => titles.get(id)),
          rows: entity.rows.map(({ table, row }) => `${table}: ${tables.get(table)!.rows[row]!.name}`),
          expenditure: Object.entries(
            (records ?? (entity.principal ? record.records : null))?.expenditure ?? {},
          ).map(([measure, { amount_yuan }]) => `${measure} ${amount_yuan}`),
        }),
      ),
      tables: record.tables.map(({ id, entity, reporting_entity, part, rows }) => ({
        id,
        entity,
        reporting_entity,
        part,
        rows: rows.map((row) =>
          [row.kind, row.code ?? '-', row.name ?? '-', row.reporting_entity ?? '-'].join(' · '),
        ),
      })),
      findings: record.findings.map(({ rule, message }) => `${rule}: ${message.en}`),
    });
    for (const fact of record.facts)
      if (fact.table !== null && fact.reporting_entity !== tables.get(fact.table)!.reporting_entity)
        expect(tables.get(fact.table)!.rows.map((row) => row.reporting_entity)).toContain(
          fact.reporting_entity,
        );
  });
});
