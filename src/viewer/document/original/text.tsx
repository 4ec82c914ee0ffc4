import { memo } from 'preact/compat';
import type { DocumentRecord } from '../../../schema/document.js';
import { useLanguage } from '../../common/settings.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { Marked } from './marked.js';
import { TableOfText } from './table.js';

type Block = DocumentRecord['blocks'][number];

/** The original set from the text as it was read: every paragraph, heading and table, in its order. */
export const TextOriginal = memo(function TextOriginal() {
  const { view, marks } = usePage();
  const language = useLanguage();
  const { record } = view;
  const headings = new Map(record.sections.map((section) => [section.locator.block, section]));
  let sheet: string | undefined;
  let page: number | undefined;
  return (
    <div class="paper text-original" lang="zh-CN">
      {record.blocks.map((block, index) => {
        const { locator } = block;
        const newSheet = locator.sheet !== undefined && locator.sheet !== sheet;
        const newPage = locator.page !== undefined && locator.page !== page;
        sheet = locator.sheet;
        page = locator.page;
        const level = headings.get(index)?.level;
        return (
          <>
            {newSheet && <p class="sheet-name">{locator.sheet}</p>}
            {newPage && <p class="page-name">{say(language, 'page', { n: locator.page! })}</p>}
            {block.kind === 'table' ? (
              <TableOfText index={index} block={block} />
            ) : (
              <p
                class={block.text === record.title ? 'title' : paragraphClass(block, level)}
                data-block={index}
                {...(level !== undefined && { role: 'heading', 'aria-level': Math.min(6, level + 2) })}
              >
                <Marked text={block.text} marks={marks.ranges.get(index) ?? []} />
              </p>
            )}
          </>
        );
      })}
    </div>
  );
});

function paragraphClass(block: Extract<Block, { kind: 'paragraph' }>, level: number | undefined): string {
  if (level !== undefined) return `heading heading-${Math.min(4, level)}`;
  return block.role === 'body' ? 'body' : `body ${block.role.replace('_', '-')}`;
}
