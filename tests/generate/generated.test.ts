import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, test } from 'vitest';
import { staleFiles, writeGenerated } from '../../src/generate/generated.js';
import { checkRecord, listRules } from '../../src/rules/index.js';
import { buildRecord } from '../rules/support.js';

const root = resolve(import.meta.dirname, '../..');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of what is generated, in a folder that goes away after the test. */
function copyOfSchemas(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-generate-'));
  folders.push(folder);
  cpSync(join(root, 'schemas'), join(folder, 'schemas'), { recursive: true });
  return folder;
}

/** Compiles the schema of this name; formats are told apart by their patterns. */
function compile(name: string) {
  const schema = JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
  return new Ajv2020({ strict: true, allErrors: true, validateFormats: false }).compile(schema);
}

describe('what is generated', () => {
  test('is current', () => {
    expect(staleFiles(root), 'run: npm run generate').toEqual([]);
  });

  test('is named when it is stale, and brought up to date', () => {
    const folder = copyOfSchemas();
    writeFileSync(join(folder, 'schemas/rules.json'), '{}\n');
    rmSync(join(folder, 'schemas/rules/A-001.md'));
    writeFileSync(join(folder, 'schemas/rules/A-999.md'), '# gone\n');
    writeFileSync(join(folder, 'README.md'), 'x\n<!-- rules:begin -->\nold\n<!-- rules:end -->\ny\n');
    const stale = ['README.md', 'schemas/rules.json', 'schemas/rules/A-001.md', 'schemas/rules/A-999.md'];
    expect(staleFiles(folder)).toEqual(stale);
    expect(writeGenerated(folder)).toEqual(stale);
    expect(staleFiles(folder)).toEqual([]);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toMatch(/^x\n<!-- rules:begin -->\n\n\| rule \|/);
    expect(readme).toMatch(/\|\n\n<!-- rules:end -->\ny\n$/);
  });

  test('holds one page for every rule and none besides', () => {
    const pages = readdirSync(join(root, 'schemas/rules'));
    expect(pages.sort()).toEqual(
      listRules()
        .map(({ id }) => `${id}.md`)
        .sort(),
    );
  });
});

describe('the JSON Schemas', () => {
  const record = buildRecord({
    text: ['与上年相比减少0.92，原因是节约。'],
    facts: [{ measure: 'three_public_total', printed: '0.92', paragraph: 0, unit_assumed: '万元' }],
    tables: [{ columns: ['项目 name', '金额 amount'], rows: [['甲', '1.00']] }],
  });
  const document = { ...record, ...checkRecord(record) };

  test('accept a record with findings and refuse one with a field too many', () => {
    const validate = compile('document');
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...document, more: 1 })).toBe(false);
    expect(validate({ ...document, document_id: 'x' })).toBe(false);
  });

  test('accept findings and checks', () => {
    const finding = compile('finding');
    expect(document.findings.length).toBe(1);
    for (const one of document.findings) expect(finding(one), JSON.stringify(finding.errors)).toBe(true);
    const check = compile('check');
    for (const one of document.checks) expect(check(one), JSON.stringify(check.errors)).toBe(true);
  });

  test.each(['run', 'findings'])('compile: %s', (name) => {
    expect(typeof compile(name)).toBe('function');
  });
});
