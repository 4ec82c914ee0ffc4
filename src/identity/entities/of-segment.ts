import type { SourceDocument } from '../../document/model.js';
import type { Outline } from '../../outline/types.js';
import type { Entity } from '../../schema/document.js';
import type { Tables } from '../../tables/types.js';
import { entityOf } from '../entity.js';
import { sourcesOf } from '../sources.js';
import { titleOf } from '../title.js';
import { firstBlocks, type Segment } from './segments.js';

/** Whose disclosure a part of a document is: read from that part alone, as if it were the document. */
export function entityOfSegment({
  document,
  outline,
  tables,
  segment,
}: {
  readonly document: SourceDocument;
  readonly outline: Outline;
  readonly tables: Tables;
  readonly segment: Segment;
}): Entity | null {
  const inside = (block: number): boolean => block >= segment.from && block < segment.to;
  const first = firstBlocks(tables);
  const headings = new Map([...outline.headingBlocks].map(([block, id]) => [id, block]));
  const part = {
    document: {
      ...document,
      statedTitle: null,
      blocks: document.blocks.filter(({ index }) => inside(index)),
    },
    outline: {
      ...outline,
      sections: outline.sections.filter(({ id }) => inside(headings.get(id) ?? -1)),
      titleBlocks: [...new Set([...outline.titleBlocks.filter(inside), ...segment.titles])],
    },
    tables: { ...tables, tables: tables.tables.filter(({ id }) => inside(first.get(id) ?? -1)) },
  };
  const sources = sourcesOf(part.document, part.outline, part.tables);
  return entityOf(sources, titleOf(sources)).entity;
}
