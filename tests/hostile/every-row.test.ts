import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Kinds of harm that are numbered, from empty files to readers that throw. */
const ROWS = 35;

test('every kind of harm has a file of its own', () => {
  const names = [
    ...readdirSync(join(import.meta.dirname, 'rows')),
    ...readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts')),
  ];
  const numbers = new Set(names.flatMap((name) => /^(\d\d)-/.exec(name)?.[1] ?? []).map(Number));
  for (let row = 1; row <= ROWS; row++) expect(numbers).toContain(row);
});
