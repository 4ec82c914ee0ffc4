import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveLocator } from '../../src/document/resolve.js';
import { outlineOf } from '../../src/outline/index.js';
import { documentOf } from '../support/document.js';
import { expectMatchesFile } from '../support/expected.js';

const folder = join(import.meta.dirname, 'cases');

describe('outline of invented documents', () => {
  test.each(readdirSync(folder).sort())('%s', (name) => {
    const document = documentOf(readFileSync(join(folder, name, 'input.txt'), 'utf8').split('\n'));
    const outline = outlineOf(document);
    const textAt = (index: number): string | null => resolveLocator(document, { block: index });
    expectMatchesFile(join(folder, name, 'expected.json'), {
      title: outline.titleBlocks.map(textAt),
      contents: outline.contentsBlocks.size,
      tree: outline.sections.map(
        (s) =>
          `${'  '.repeat(s.level - 1)}${s.label ?? '-'} | ${s.title} | ${s.kind} | ${s.text.slice(0, 12)}`,
      ),
      runIn: [...outline.proseStart].map(([block, start]) => textAt(block)!.slice(start, start + 8)),
      notes: outline.notes.map((note) => note.code),
    });
    // The place of a section shows its number and title as printed.
    for (const section of outline.sections) {
      const printed = resolveLocator(document, section.locator)!.replace(/\s/gu, '');
      expect(
        printed.startsWith(section.label?.slice(0, 1) ?? '') || printed.includes(section.label ?? ''),
      ).toBe(true);
    }
  });
});
