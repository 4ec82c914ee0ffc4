import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FindingsList } from '../../src/schema/findings-list.js';
import { filesIn, temporaryFolder } from '../support/folder.js';
import { commandLine } from './support.js';

const budget = (year: number, reception: string, before: string): string => `霁川县档案馆${year}年部门预算

一、“三公”经费预算情况
${year}年公务接待费预算${reception}万元，比上年预算增加${before}万元。
`;

/** Two years that do not fit together: 2025 grows by 1.00 to 5.00, so 2024 had 4.00 and not 3.00. */
function runFolder(): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, '2024.txt'), budget(2024, '3.00', '1.00'));
  writeFileSync(join(cwd, '2025.txt'), budget(2025, '5.00', '1.00'));
  return cwd;
}

const listIn = (cwd: string): FindingsList =>
  JSON.parse(readFileSync(join(cwd, 'output/findings.json'), 'utf8')) as FindingsList;
const linesIn = (cwd: string, name: string): string => readFileSync(join(cwd, 'output', name), 'utf8');

describe('check', () => {
  test('writes what the run wrote, without reading a document again', async () => {
    const cwd = runFolder();
    await commandLine(['run', '2024.txt', '2025.txt', '-q'], { cwd });
    const written = filesIn(join(cwd, 'output'));
    for (const name of ['2024.txt', '2025.txt']) writeFileSync(join(cwd, name), '');
    const { code, out } = await commandLine(['check'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('2 records checked again, 0 with other findings or checks than before.');
    expect(filesIn(join(cwd, 'output'))).toEqual(written);
    expect((await commandLine(['validate'], { cwd })).out).toContain('everything holds');
  });

  test('a finding across documents names both, and a reviewer can set it aside', async () => {
    const cwd = runFolder();
    await commandLine(['run', '2024.txt', '2025.txt', '-q'], { cwd });
    const [finding, ...more] = listIn(cwd).findings;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'C-001',
      severity: 'warning',
      path: '2025.txt',
      observed: '4.00万元',
      expected: '3.00万元',
      suppressed: null,
    });
    expect(new Set(finding!.evidence.map(({ document_id }) => document_id)).size).toBe(2);
    expect(linesIn(cwd, 'findings.txt')).toContain('«公务接待费预算3.00万元»');
    expect((await commandLine(['check', '--fail-on', 'warning', '-q'], { cwd })).code).toBe(1);

    const { fingerprint } = finding!;
    writeFileSync(
      join(cwd, 'reviewed.yaml'),
      `suppressions:\n  - {fingerprint: ${fingerprint}, rule: C-001, reason: 机构改革后重述}\n`,
    );
    writeFileSync(
      join(cwd, 'responses.csv'),
      `fingerprint,who,date,text\n${fingerprint},霁川县档案馆,2026-03-01,已说明\n`,
    );
    const given = ['--suppressions', 'reviewed.yaml', '--responses', 'responses.csv'];
    const { code, out } = await commandLine(['check', '--fail-on', 'warning', ...given], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('1 set aside');
    expect(listIn(cwd).findings[0]).toMatchObject({
      suppressed: { reason: '机构改革后重述' },
      responses: [{ who: '霁川县档案馆', date: '2026-03-01', text: '已说明' }],
    });
    expect(linesIn(cwd, 'findings.csv')).toContain('机构改革后重述');
    expect(linesIn(cwd, 'findings.sarif')).toContain('"justification": "机构改革后重述"');
    expect((await commandLine(['explain', fingerprint], { cwd })).out).toContain('set aside: 机构改革后重述');
  });

  test('is wrong usage where there is no run, and where a file of decisions cannot be used', async () => {
    const cwd = runFolder();
    expect(await commandLine(['check', 'nowhere'], { cwd })).toMatchObject({ code: 2 });
    await commandLine(['run', '2024.txt', '-q'], { cwd });
    writeFileSync(join(cwd, 'reviewed.yaml'), 'suppressions: 1\n');
    const { code, err } = await commandLine(['check', '--suppressions', 'reviewed.yaml'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('review-file-invalid');
  });
});
