import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveLocator } from '../../src/document/resolve.js';
import { identify } from '../../src/identity/index.js';
import { outlineOf } from '../../src/outline/index.js';
import { understandTables } from '../../src/tables/index.js';
import { documentOf } from '../support/document.js';
import { expectMatchesFile } from '../support/expected.js';

const folder = join(import.meta.dirname, 'cases');

describe('identity of invented documents', () => {
  test.each(readdirSync(folder).sort())('%s', (name) => {
    const document = documentOf(readFileSync(join(folder, name, 'input.txt'), 'utf8').split('\n'));
    const outline = outlineOf(document);
    const identity = identify(document, outline, understandTables(document, outline));
    const { entity, notes } = identity;
    expectMatchesFile(join(folder, name, 'expected.json'), {
      ...identity,
      entity: entity && { ...entity, locator: undefined },
      printed: entity?.locator ? resolveLocator(document, entity.locator) : null,
      notes: notes.map((note) => note.code),
    });
    expect(identity.legalBasis.every((title) => /^《.*》$/u.test(title))).toBe(true);
  });
});
