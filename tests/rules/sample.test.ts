import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkRecord } from '../../src/rules/index.js';
import { recordOfFile } from '../support/understand.js';

const samples = resolve(import.meta.dirname, '../../samples');
const sample = readdirSync(samples).find((name) => name.endsWith('.txt') && name.includes('2019年部门预算'))!;

test('the sample disclosure: every sum ties, and each flaw of its text is found once', async () => {
  const { record } = await recordOfFile(join(samples, sample));
  const { findings, checks } = checkRecord(record);
  const outcomes = Object.fromEntries(
    checks.map(({ rule, outcome, applied }) => [rule, `${outcome} ${applied}`]),
  );
  expect(outcomes).toMatchObject({
    'A-004': 'pass 6',
    'A-005': 'pass 1',
    'X-002': 'pass 1',
    'N-001': 'pass 1',
    'N-002': 'pass 1',
    'N-003': 'pass 1',
    'N-004': 'pass 1',
    'N-005': 'pass 1',
    'N-006': 'pass 1',
    'N-007': 'pass 1',
    'P-001': 'pass 1',
  });
  expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'X-001 error',
    'F-001 warning',
    'F-002 warning',
    'F-003 warning',
    'F-004 notice',
    'F-006 notice',
  ]);
  const printed = findings.map(({ evidence }) => evidence.map((item) => item.printed).join(' | '));
  expect(printed[0]).toContain('52万元');
  expect(printed[1]).toContain('减少0.92');
  expect(printed[2]).toBe('查询错误率 | 90% | 80% | 60% | 50%');
  expect(printed[3]).toBe('外国人来保相关');
  expect(printed[4]).toBe('金融服务 | 金融服务 | 金融服务');
});
