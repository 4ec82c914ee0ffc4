import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../src/outline/index.js';
import { cpuTime } from '../support/cpu-time.js';
import { documentOf } from '../support/document.js';

const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '第一部分 ',
        '第二部分',
        '一、',
        '二、',
        '三、',
        '（一）',
        '(二）',
        '1、',
        '2．',
        '(1)',
        '①',
        '',
      ),
      fc.constantFrom(
        '部门概况',
        '主要职责：',
        '名词解释',
        '负责全县工作。',
        '收入情况说明。2024年收入10万元。',
        '基本支出：指支出。',
        '',
        '......3',
      ),
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('目录', '|项目|金额|', '# 标题', '## 小标题'),
);

describe('laws of the outline', () => {
  test('a tree in document order that covers every block behind its first heading', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const document = documentOf(lines);
        const { sections, sectionOfBlock, headingBlocks, contentsBlocks, proseStart } = outlineOf(document);
        expect(sectionOfBlock).toHaveLength(document.blocks.length);
        const place = new Map(sections.map((section, at) => [section.id, at]));
        expect(place.size).toBe(sections.length);
        sections.forEach((section, at) => {
          const parent = section.parent === null ? null : sections[place.get(section.parent)!]!;
          expect(section.level).toBe(parent ? parent.level + 1 : 1);
          if (section.parent !== null) expect(place.get(section.parent)!).toBeLessThan(at);
        });
        for (const [block, id] of headingBlocks) {
          expect(place.has(id)).toBe(true);
          expect(contentsBlocks.has(block)).toBe(false);
          expect(sectionOfBlock[block]).toBe(id);
        }
        for (const [block, start] of proseStart) {
          const paragraph = document.blocks[block]!;
          expect(paragraph.kind === 'paragraph' && start <= paragraph.text.length).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no text is lost: every paragraph behind the first heading is contents, heading or text of its section', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const document = documentOf(['一、部门概况', ...lines.filter((text) => !text.startsWith('|'))]);
        const outline = outlineOf(document);
        for (const block of document.blocks) {
          if (block.kind !== 'paragraph' || outline.headingBlocks.has(block.index)) continue;
          if (outline.contentsBlocks.has(block.index) || block.text.trim() === '') continue;
          // Text before the first heading belongs to no section.
          if (outline.sectionOfBlock[block.index] === null) continue;
          const owner = outline.sections.find(({ id }) => id === outline.sectionOfBlock[block.index])!;
          expect(owner.text.replace(/\s/gu, '')).toContain(block.text.replace(/\s/gu, ''));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('time grows with the number of blocks, not with its square', () => {
    const lines = (n: number): string[] =>
      Array.from({ length: n }, (_, i) =>
        i % 3 === 0 ? `${(i % 9) + 1}、收入情况说明` : i % 3 === 1 ? '（一）一、（一）1、（二）' : '职责：',
      );
    const timeOf = (n: number): number => {
      const document = documentOf(lines(n));
      const start = cpuTime();
      outlineOf(document);
      return cpuTime() - start;
    };
    timeOf(2_000);
    const small = Math.min(timeOf(4_000), timeOf(4_000));
    const large = Math.min(timeOf(16_000), timeOf(16_000));
    expect(large).toBeLessThan(12 * small + 50);
  });
});
