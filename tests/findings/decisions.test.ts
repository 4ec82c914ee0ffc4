import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decisionsOf } from '../../src/findings/decisions.js';
import { readResponses } from '../../src/findings/responses.js';
import { readSuppressions } from '../../src/findings/suppressions.js';
import { temporaryFolder } from '../support/folder.js';

const fileOf = (name: string, text: string): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
};

const ONE = 'A-001-0123456789abcdef';
const TWO = 'P-002-fedcba9876543210';

describe('findings set aside', () => {
  const YAML = `suppressions:
  - fingerprint: ${ONE}
    rule: A-001
    reason: 涉密支出剔除，已向单位核实 # seen on 3 March
    reviewer: 复核人甲
    expires: 2026-12-31
  - fingerprint: ${TWO}
    rule: P-002
    reason: 口径不同
    expires: 2026-01-31
`;

  test('are read from YAML with their reasons, and hold up to the day they expire', async () => {
    const suppressions = await readSuppressions(fileOf('reviewed.yaml', YAML));
    const decisions = decisionsOf({ suppressions, today: '2026-12-31' });
    expect(decisions.about(ONE).suppressed).toEqual({
      reason: '涉密支出剔除，已向单位核实',
      reviewer: '复核人甲',
      expires: '2026-12-31',
    });
    expect(decisions.about(TWO).suppressed).toBeNull();
    expect(decisions.rest().idle_suppressions).toEqual([{ fingerprint: TWO, rule: 'P-002', why: 'expired' }]);
  });

  test('and those that meet no finding are told', async () => {
    const suppressions = await readSuppressions(fileOf('reviewed.yaml', YAML));
    const decisions = decisionsOf({ suppressions, today: '2026-01-01' });
    decisions.about(TWO);
    expect(decisions.rest().idle_suppressions).toEqual([{ fingerprint: ONE, rule: 'A-001', why: 'unused' }]);
  });

  test.each([
    ['no reason', `suppressions: [{fingerprint: ${ONE}, rule: A-001}]`, 'suppressions.0.reason'],
    [
      'an empty reason',
      `suppressions: [{fingerprint: ${ONE}, rule: A-001, reason: " "}]`,
      'suppressions.0.reason',
    ],
    [
      'a rule of another finding',
      `suppressions: [{fingerprint: ${ONE}, rule: A-002, reason: x}]`,
      'suppressions.0.rule',
    ],
    [
      'a broken fingerprint',
      'suppressions: [{fingerprint: A-1, rule: A-001, reason: x}]',
      'suppressions.0.fingerprint',
    ],
    [
      'one finding twice',
      `suppressions: [{fingerprint: ${ONE}, rule: A-001, reason: x}, {fingerprint: ${ONE}, rule: A-001, reason: y}]`,
      'suppressions',
    ],
    [
      'a date that is none',
      `suppressions: [{fingerprint: ${ONE}, rule: A-001, reason: x, expires: soon}]`,
      'suppressions.0.expires',
    ],
    ['no YAML', 'suppressions: [', 'review'],
    ['another file', '[1, 2]', 'The file'],
  ])('%s is refused with its place', async (_, text, place) => {
    const path = fileOf('review.yaml', text);
    await expect(readSuppressions(path)).rejects.toMatchObject({
      code: 'review-file-invalid',
      message: expect.stringContaining(place),
    });
  });

  test('a file that is not there is told as such', async () => {
    await expect(readSuppressions('/nowhere/reviewed.yaml')).rejects.toMatchObject({
      code: 'review-file-unreadable',
    });
  });
});

describe('answers of entities', () => {
  test('are carried in the order of their days; those to no finding are told', async () => {
    const path = fileOf(
      'responses.csv',
      `\ufefffingerprint,who,date,text\r\n${ONE},霁川县水利局,2026-03-02,"已更正，""附表3""重新公开"\r\n${ONE},霁川县财政局,2026-02-01,正在核实\r\n${TWO},某局,2026-02-01,无\r\n`,
    );
    const decisions = decisionsOf({ responses: await readResponses(path), today: '2026-03-03' });
    expect(decisions.about(ONE).responses).toEqual([
      { who: '霁川县财政局', date: '2026-02-01', text: '正在核实' },
      { who: '霁川县水利局', date: '2026-03-02', text: '已更正，"附表3"重新公开' },
    ]);
    expect(decisions.rest().unmatched_responses).toMatchObject([{ fingerprint: TWO, who: '某局' }]);
  });

  test('a file without the columns is refused', async () => {
    await expect(readResponses(fileOf('responses.csv', 'a,b\n1,2\n'))).rejects.toMatchObject({
      code: 'review-file-invalid',
    });
  });
});
