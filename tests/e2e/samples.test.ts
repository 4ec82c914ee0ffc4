import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { unresolvedPlaces } from '../../src/pipeline/index.js';
import { walkLocators } from '../../src/pipeline/resolve-record.js';
import type { DocumentRecord } from '../../src/schema/document.js';
import type { Ledger } from '../../src/schema/ledger.js';
import { type CommandResult, gongkai, ROOT } from '../support/command.js';
import { filesIn, suiteFolder, temporaryFolder } from '../support/folder.js';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const SAMPLES = readdirSync(join(ROOT, 'samples')).filter((name) => /\.(?:txt|docx|html)$/.test(name));

describe('a run over the samples', () => {
  const out = join(suiteFolder(), 'out');
  let result: CommandResult;
  let ledger: Ledger;
  let records: readonly DocumentRecord[];

  beforeAll(async () => {
    result = await gongkai(['run', 'samples', '--out', out]);
    ledger = readJson(join(out, 'run.json'));
    records = readdirSync(join(out, 'documents')).map((name) => readJson(join(out, 'documents', name)));
  });

  test('reads every sample and ends clean', () => {
    expect(result.code).toBe(0);
    expect(ledger.totals).toMatchObject({ failed: 0, duplicate: 0 });
    expect(ledger.totals.ok + ledger.totals.partial).toBe(SAMPLES.length);
    expect(records).toHaveLength(SAMPLES.length);
  });

  test('says in the end where the results are and what to do next', () => {
    expect(result.stdout).toContain('findings.csv');
    expect(result.stdout).toMatch(/gongkai inspect \S+/);
    expect(result.stdout).toMatch(/gongkai explain [A-Z]-\d{3}/);
    expect(result.stderr).toContain(`[1/${ledger.totals.inputs}]`);
  });

  test('writes what the schemas say', () => {
    const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true, date: true } });
    const validate = (schema: string, value: unknown) => {
      const valid = ajv.validate(readJson<object>(join(ROOT, 'schemas', schema)), value);
      expect(ajv.errors ?? []).toEqual([]);
      expect(valid).toBe(true);
      ajv.removeSchema();
    };
    for (const record of records) validate('document.schema.json', record);
    validate('run.schema.json', ledger);
    validate('findings.schema.json', readJson(join(out, 'findings.json')));
  });

  test('gives every thing a place that resolves to its print', () => {
    for (const record of records) {
      let places = 0;
      walkLocators(record, '', () => {
        places++;
      });
      expect(places).toBeGreaterThan(500);
      expect(unresolvedPlaces(record), record.source.path).toEqual([]);
    }
  });

  test('passes its own validation', async () => {
    const validated = await gongkai(['validate', out]);
    expect(validated.stdout).toContain('everything holds');
    expect(validated.code).toBe(0);
  });

  test('explains a finding of the run with the rule behind it', async () => {
    const { findings } = readJson<{ findings: { id: string; rule: string }[] }>(join(out, 'findings.json'));
    const explained = await gongkai(['explain', findings[0]!.id, '--out', out]);
    expect(explained.code).toBe(0);
    expect(explained.stdout).toContain(`${findings[0]!.rule} v`);
    expect(explained.stdout).toContain('evidence:');
  });

  test('keeps no path of this machine in what it writes', () => {
    for (const [file, content] of filesIn(out)) expect(content.includes(ROOT), file).toBe(false);
  });
});

describe('the same bytes', () => {
  test('come out twice, with other concurrency and the inputs in another order', async () => {
    const folder = temporaryFolder();
    const forward = SAMPLES.map((name) => join('samples', name));
    await gongkai(['run', ...forward, '--out', join(folder, 'a'), '--jobs', '1', '--quiet']);
    await gongkai(['run', ...[...forward].reverse(), '--out', join(folder, 'b'), '-j', '0', '--quiet']);
    await gongkai(['run', 'samples', '--out', join(folder, 'a2'), '--quiet']);
    const first = filesIn(join(folder, 'a'), ['run.json']);
    expect(first.size).toBeGreaterThan(SAMPLES.length + 10);
    expect(filesIn(join(folder, 'b'), ['run.json'])).toEqual(first);
    expect(filesIn(join(folder, 'a2'), ['run.json'])).toEqual(first);
  });

  test('come out in another folder and when the output of an earlier run lies there', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'elsewhere'));
    cpSync(join(ROOT, 'samples'), join(folder, 'elsewhere/samples'), { recursive: true });
    await gongkai(['run', 'samples', '--out', join(folder, 'here'), '--quiet']);
    const cwd = join(folder, 'elsewhere');
    await gongkai(['run', 'samples/README.md', join('samples', SAMPLES[0]!), '--quiet'], { cwd });
    await gongkai(['run', 'samples', '--quiet'], { cwd });
    expect(filesIn(join(cwd, 'output'), ['run.json'])).toEqual(filesIn(join(folder, 'here'), ['run.json']));
  });
});
