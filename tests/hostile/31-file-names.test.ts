import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../cli/support.js';
import { filesIn, temporaryFolder } from '../support/folder.js';

const DISCLOSURE = '甲县财政局2024年部门预算公开\n\n一、收支预算\n2024年收入预算100万元。\n';

describe('files of the output', () => {
  test('are named by the program alone, whatever the inputs are called', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    const names = [
      'CON.txt',
      `${'a'.repeat(251)}.txt`,
      `${'预'.repeat(80)}.txt`,
      'é.txt',
      'e\u0301.txt',
      '😀.txt',
      'dot..txt',
      '-o.txt',
      'a\nb.txt',
      'dot.',
      '..txt',
      '%2e%2e%2fx.txt',
      'a\\..\\b.txt',
    ];
    for (const [i, name] of names.entries())
      writeFileSync(join(folder, 'in', name), `${DISCLOSURE}\n第${i}份。\n`);
    const { code } = await commandLine(['run', 'in', '--out', 'out'], { cwd: folder });
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['in', 'out']);
    expect(
      readdirSync(join(folder, 'out', 'documents')).every((name) => /^[0-9a-f]{16}\.json$/.test(name)),
    ).toBe(true);
    const ledger = JSON.parse(readFileSync(join(folder, 'out', 'run.json'), 'utf8'));
    // A file whose name begins with a dot is hidden, and told so.
    expect(ledger.entries.map((entry: { path: string }) => entry.path).sort()).toEqual(
      names.map((name) => `in/${name}`).sort(),
    );
    for (const name of filesIn(join(folder, 'out')).keys()) expect(name).toMatch(/^[\w./-]+$/);
  });
});
