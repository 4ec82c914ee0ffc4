import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differences } from './compare.js';
import { parseForm } from './form.js';
import { FORMS } from './print.js';
import { checkedRecordOf } from './read.js';

/** Tables that these documents leave out, since each holds a few only. */
const LEFT_OUT = 'F-019';

const root = join(import.meta.dirname, 'cases');

/** Whole documents in forms of many kinds of bodies and years, each printed in several formats. */
describe.each(readdirSync(root).sort())('%s', (name) => {
  const made = parseForm(readFileSync(join(root, name, 'document.txt'), 'utf8'));

  test.each(made.forms)('as %s', async (form) => {
    const { ending, print } = FORMS[form]!;
    const record = await checkedRecordOf(await print(made), `document.${ending}`);
    expect(differences(made, record)).toEqual([]);
    const told = record.findings.filter(
      ({ rule, severity }) => rule !== LEFT_OUT && !(severity === 'notice' && made.notices.includes(rule)),
    );
    expect(told.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });
});
