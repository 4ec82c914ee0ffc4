import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/pipeline/extract.js';
import { readBytes } from '../../src/readers/index.js';
import { assemble } from '../../src/records/index.js';
import { type CheckResult, checkRecord } from '../../src/rules/index.js';
import { sha256 } from '../../src/shared/hash.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { CHANGES, LEGITIMATE, MENDED } from './planted/changes.js';

const samples = resolve(import.meta.dirname, '../../samples');
const pathOf = (words: string): string =>
  join(samples, readdirSync(samples).find((name) => name.includes(words))!);

const budget = new TextDecoder('gb18030')
  .decode(readFileSync(pathOf('2024年部门预算')))
  .replaceAll('\r\n', '\n');
const BASES = {
  accounts: readFileSync(pathOf('2023年度部门决算'), 'utf8'),
  budget: MENDED.reduce((text, [from, to]) => replaced(text, from, to), budget),
  unit: readFileSync(join(import.meta.dirname, 'planted/unit.txt'), 'utf8'),
};

/** A change that the text does not hold would plant nothing. */
function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the disclosure does not hold «${from}»`);
  return text.replace(from, () => to);
}

async function checked(name: string, text: string): Promise<CheckResult> {
  const bytes = new TextEncoder().encode(text);
  const read = await readBytes(bytes, { name, limits: DEFAULT_LIMITS });
  if (!read.ok) throw new Error(read.error.code);
  const { narrative, ...understood } = understand(read.value);
  return checkRecord(
    assemble(understood, narrative, { path: name, sha256: sha256(bytes), bytes: bytes.length }),
  );
}

describe('a made disclosure', () => {
  test.each(['accounts', 'budget', 'unit'] as const)('%s: everything ties', async (base) => {
    const { findings } = await checked(`${base}.txt`, BASES[base]);
    expect(findings.map(({ message }) => message.zh)).toEqual([]);
  });

  test.each(CHANGES)('$base: $name', async ({ base, from, to, rules }) => {
    const { findings } = await checked(`${base}.txt`, replaced(BASES[base], from, to));
    const told = findings.map(({ rule, message }) => `${rule} ${message.zh}`);
    expect(told.length, 'nothing found').toBeGreaterThan(0);
    // What hangs under a finding has its cause; only findings of their own must be foreseen.
    for (const { rule, cause, message } of findings)
      if (cause === null) expect(rules, message.zh).toContain(rule);
    expect(findings.map(({ rule }) => rule)).toContain(rules[0]);
  });

  test.each(LEGITIMATE)('$base: $name gives nothing', async ({ base, changes }) => {
    const text = changes.reduce((now, [from, to]) => replaced(now, from, to), BASES[base]);
    const { findings } = await checked(`${base}.txt`, text);
    expect(findings.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });
});
