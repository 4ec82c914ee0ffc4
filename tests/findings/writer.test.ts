import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginFindings } from '../../src/findings/writer.js';
import { outputPaths } from '../../src/pipeline/output-folder.js';
import { SCHEMA_VERSION } from '../../src/schema/common.js';
import type { ListedFinding } from '../../src/schema/findings-list.js';
import { toJson } from '../../src/shared/json.js';
import { temporaryFolder } from '../support/folder.js';

const finding = (id: string, severity: string, document: string, printed = '1.00'): ListedFinding =>
  ({
    id,
    severity,
    certainty: 'source_likely',
    rule: 'A-001',
    message: { zh: '不符', en: 'differs' },
    observed: '=1+1',
    evidence: [{ role: 'total', label: '合计', locator: { block: 1 }, printed, document_id: document }],
    fingerprint: id,
    suppressed: null,
    responses: [],
    related: [],
    cause: null,
    document_id: document,
    path: 'a.txt',
    entity: null,
    fiscal_year: 2024,
  }) as unknown as ListedFinding;

const REST = { idle_suppressions: [], unmatched_responses: [] };

const write = async (findings: readonly ListedFinding[]) => {
  const folder = temporaryFolder();
  const writer = await beginFindings(outputPaths(folder), (id) => `${id}.txt`);
  for (const one of findings) await writer.add(one);
  const summary = await writer.commit(REST);
  expect(readdirSync(folder).sort()).toEqual([
    'findings.csv',
    'findings.json',
    'findings.sarif',
    'findings.txt',
  ]);
  return { summary, json: readFileSync(join(folder, 'findings.json'), 'utf8'), folder };
};

test('findings of all documents are written severest first, as one JSON text would be', async () => {
  const given = [
    finding('n1', 'notice', 'a', 'torn\u2028line\u0085\r\n'),
    finding('e1', 'error', 'a'),
    finding('w1', 'warning', 'b'),
    finding('e1', 'error', 'b'),
  ];
  const { json, summary, folder } = await write(given);
  const sorted = [given[1], given[3], given[2], given[0]];
  expect(json).toBe(toJson({ schema_version: SCHEMA_VERSION, findings: sorted, ...REST }));
  expect(summary.counts).toEqual({ error: 2, warning: 1, notice: 1 });
  expect(summary.severest.map(({ finding: { id }, documents }) => [id, documents])).toEqual([
    ['e1', 2],
    ['w1', 1],
    ['n1', 1],
  ]);
  const csv = readFileSync(join(folder, 'findings.csv'), 'utf8');
  expect(csv.startsWith('\ufeffseverity,')).toBe(true);
  expect(csv.split('\r\n').filter((line) => line.startsWith('error'))).toHaveLength(2);
  expect(csv).toContain("'=1+1");
});

test('a run without findings has a list of none', async () => {
  const { json, summary } = await write([]);
  expect(json).toBe(toJson({ schema_version: SCHEMA_VERSION, findings: [], ...REST }));
  expect(summary.severest).toEqual([]);
});
