import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  clearOutput,
  makeOutput,
  removeStaleRecords,
  writeRecord,
} from '../../src/pipeline/output-folder.js';
import { beginFile, writeAtomically } from '../../src/shared/atomic-write.js';
import { toJson } from '../../src/shared/json.js';
import { OutputError } from '../../src/shared/output-error.js';
import { temporaryFolder } from '../support/folder.js';

const record = (id: string) => Buffer.from(toJson({ schema_version: '1.0.0', document_id: id }));

describe('the output folder', () => {
  test('loses records of earlier runs, and nothing that this program did not write', async () => {
    const out = temporaryFolder();
    const paths = await makeOutput(out);
    await writeRecord(paths, 'aaaaaaaaaaaaaaaa', record('aaaaaaaaaaaaaaaa'));
    await writeRecord(paths, 'bbbbbbbbbbbbbbbb', record('bbbbbbbbbbbbbbbb'));
    const foreign = {
      'cccccccccccccccc.json': '{"mine": true}',
      'dddddddddddddddd.json': '{\n  "schema_version": "1.0.0",\n  "document_id": "aaaaaaaaaaaaaaaa"\n}\n',
      'notes.json': '{}',
      'aaaaaaaaaaaaaaaa.json.bak': 'kept',
    };
    for (const [name, text] of Object.entries(foreign)) writeFileSync(join(paths.documents, name), text);
    await removeStaleRecords(paths, new Set(['bbbbbbbbbbbbbbbb']));
    expect(readdirSync(paths.documents).sort()).toEqual(
      [...Object.keys(foreign), 'bbbbbbbbbbbbbbbb.json'].sort(),
    );
  });

  test('has no ledger and no half-written file once a new run has begun', async () => {
    const out = temporaryFolder();
    mkdirSync(join(out, 'documents'));
    for (const name of ['run.json', '.gongkai-0fa1-2.tmp', 'documents/.gongkai-77-0.tmp', '.gongkai-notes'])
      writeFileSync(join(out, name), 'x');
    await clearOutput(out, await makeOutput(out));
    expect(readdirSync(out).sort()).toEqual(['.gongkai', '.gongkai-notes', 'dataset', 'documents']);
    expect(readdirSync(join(out, 'documents'))).toEqual([]);
  });
});

describe('a file', () => {
  test('has no name before it is whole, and then replaces the old one', async () => {
    const path = join(temporaryFolder(), 'table.csv');
    writeFileSync(path, 'old');
    const file = await beginFile(path);
    await file.write('new ');
    await file.write('table');
    expect(readFileSync(path, 'utf8')).toBe('old');
    await file.commit();
    expect(readFileSync(path, 'utf8')).toBe('new table');
  });

  test('leaves nothing behind when it is given up', async () => {
    const folder = temporaryFolder();
    const file = await beginFile(join(folder, 'table.csv'));
    await file.write('half');
    await file.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that cannot take its name is a typed error, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken/below'), { recursive: true });
    const error = await writeAtomically(join(folder, 'taken'), 'text').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(OutputError);
    expect(error).toMatchObject({ code: 'output-not-writable', hint: expect.stringContaining('--out') });
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  test.each([
    ['ENOSPC', 'output-disk-full'],
    ['EDQUOT', 'output-disk-full'],
    ['EROFS', 'output-not-writable'],
    ['EMFILE', 'too-few-handles'],
    ['EIO', 'output-failed'],
  ])('an error %s of the system is %s', (code, expected) => {
    const error = OutputError.from(Object.assign(new Error('system'), { code }), 'out');
    expect(error).toMatchObject({ code: expected, message: expect.stringContaining(code) });
  });

  test('a defect stays a defect', () => {
    const defect = new TypeError('x is undefined');
    expect(OutputError.from(defect, 'out')).toBe(defect);
  });
});
