import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseForm } from './form.js';
import { PLANTED } from './planted.js';
import { FURTHER } from './planted-further.js';
import { FORMS } from './print.js';
import { checkedRecordOf } from './read.js';

const findingsOf = async (source: string) => {
  const bytes = await FORMS.html!.print(parseForm(source));
  const { findings } = await checkedRecordOf(bytes, 'document.html');
  return findings.filter(({ rule }) => rule !== 'F-019');
};

describe('a mistake in a made document', () => {
  test.each([...PLANTED, ...FURTHER])('$document: $name', async ({ document, changes, rules, shows }) => {
    let source = readFileSync(join(import.meta.dirname, 'cases', document, 'document.txt'), 'utf8');
    for (const [from, to] of changes) {
      expect(source).toContain(from);
      source = source.replace(from, () => to);
    }
    const findings = await findingsOf(source);
    const roots = findings.filter(({ cause }) => cause === null);
    for (const { rule, message } of roots) expect(rules, message.zh).toContain(rule);
    const printed = roots.flatMap(({ evidence }) => evidence.map((piece) => piece.printed));
    expect(
      printed.some((print) => print.includes(shows)),
      printed.join(' | '),
    ).toBe(true);
  });
});
