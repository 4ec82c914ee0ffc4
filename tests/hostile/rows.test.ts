import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../src/document/grid.js';
import { INPUT_ERRORS } from '../../src/shared/input-error.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { type HostileInput, readHostile } from './support.js';

const folder = join(import.meta.dirname, 'rows');
const rows = readdirSync(folder).sort();

describe.each(rows)('%s', async (row) => {
  const { inputs } = (await import(join(folder, row))) as { readonly inputs: readonly HostileInput[] };

  test.each(inputs.map((input) => [input.what, input] as const))('%s', async (_what, input) => {
    const outcome = await readHostile(input);
    if (input.refused) {
      if (outcome.ok) throw new Error(`it was read: ${JSON.stringify(outcome.value.notes)}`);
      const { code, message, hint } = outcome.error;
      expect(code).toBe(input.refused);
      expect(message.startsWith(INPUT_ERRORS[code].message)).toBe(true);
      expect(hint).toBe(INPUT_ERRORS[code].hint);
      if (input.says) expect(message).toMatch(input.says);
      // Where a limit was hit, its name is said.
      if (input.limits && code === 'too-much-content')
        expect(Object.keys(DEFAULT_LIMITS).some((name) => message.includes(name))).toBe(true);
      return;
    }
    if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
    const codes = outcome.value.notes.map(({ code }) => code);
    for (const code of input.notes ?? []) expect(codes).toContain(code);
    for (const block of outcome.value.blocks)
      if (block.kind === 'table') expect(checkGrid(block.grid)).toEqual([]);
    input.look?.(outcome.value);
  });
});
