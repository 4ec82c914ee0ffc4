import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as surface from '../../src/index.js';
import { ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const run = promisify(execFile);

/** A folder in which the built package is installed. */
function consumer(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/gongkai'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  return folder;
}

const PROGRAM = `
import { check, extract, readDocument, type DocumentRecord, type Finding } from 'gongkai';

const bytes = new TextEncoder().encode('青原县示范局2023年部门预算\\n\\n一、收入预算\\n2023年收入预算100.00万元。\\n');
const read = await readDocument(bytes, { name: 'a.txt' });
if (!read.ok) throw new Error(read.error.code);
const extracted = extract(read.value);
if (!extracted.ok) throw new Error(extracted.error.hint);
const record: DocumentRecord = check(extracted.value);
const findings: readonly Finding[] = record.findings;
const amount: string | null | undefined = record.facts[0]?.amount_yuan;
console.log(JSON.stringify([record.entity?.name, record.fiscal_year, amount, findings.length]));
`;

describe('the public surface', () => {
  test('is this list and nothing else', () => {
    expect(Object.keys(surface).sort()).toEqual([
      'DEFAULT_LIMITS',
      'INPUT_ERRORS',
      'OutputError',
      'ReviewFileError',
      'SCHEMA_VERSION',
      'check',
      'describeFinding',
      'disclosuresListSchema',
      'documentSchema',
      'entitiesListSchema',
      'explainRule',
      'extract',
      'factSchema',
      'findingSchema',
      'findingsListSchema',
      'ledgerSchema',
      'listRules',
      'placeOf',
      'readDocument',
      'readResponses',
      'readSuppressions',
      'recheck',
      'recordsSchema',
      'resolverOf',
      'responsesFileSchema',
      'run',
      'sectionSchema',
      'suppressionsFileSchema',
      'tableSchema',
      'uncapturedFigures',
      'unresolvedPlaces',
      'validateOutput',
    ]);
  });

  test('works from the built package, and nothing behind it can be reached', async () => {
    const folder = consumer();
    writeFileSync(
      join(folder, 'main.mjs'),
      PROGRAM.replace(/, type \w+/g, '').replace(/: [\w| ]+(?:\[\])? =/g, ' ='),
    );
    const { stdout } = await run(process.execPath, ['main.mjs'], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual(['青原县示范局', 2023, '1000000.00', expect.any(Number)]);
    writeFileSync(join(folder, 'deep.mjs'), `import 'gongkai/dist/pipeline/run.js';`);
    await expect(run(process.execPath, ['deep.mjs'], { cwd: folder })).rejects.toThrow(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });

  test('has types that resolve from the built package', async () => {
    const folder = consumer();
    writeFileSync(join(folder, 'main.ts'), PROGRAM);
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--strict', '--noEmit', '--module', 'NodeNext', '--target', 'ES2022', '--skipLibCheck'];
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')];
    await run(process.execPath, [compiler, ...options, ...types, 'main.ts'], { cwd: folder });
    writeFileSync(
      join(folder, 'wrong.ts'),
      `import { check } from 'gongkai';\nconst wrong: number = check;\nconsole.log(wrong);\n`,
    );
    await expect(
      run(process.execPath, [compiler, ...options, ...types, 'wrong.ts'], { cwd: folder }),
    ).rejects.toMatchObject({ stdout: expect.stringContaining('TS2322') });
  });
});

describe('readDocument', () => {
  test('takes a path and names the document after it', async () => {
    const read = await surface.readDocument('README.md', { cwd: join(ROOT, 'samples') });
    expect(read).toMatchObject({ ok: true, value: { source: { path: 'README.md' } } });
  });

  test('gives the reason for what cannot be read', async () => {
    expect(await surface.readDocument('no-such-file.txt')).toMatchObject({
      ok: false,
      error: { code: 'input-missing' },
    });
    expect(await surface.readDocument(new Uint8Array())).toMatchObject({
      ok: false,
      error: { code: 'input-empty' },
    });
  });
});
