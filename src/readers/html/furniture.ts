import type { Furniture } from '../../document/model.js';
import { ancestry } from './article.js';
import type { DomElement } from './dom.js';
import { isElement, plainText, textOf } from './dom.js';
import { NEVER_TEXT } from './elements.js';
import type { FlowBlock } from './flow-block.js';
import { isPageLine } from './page-words.js';

/** Lines at each end of an article among which the page builder's own are looked for. */
const EDGE = 12;
/** A paragraph longer than this is the document's: behind it no heading line of the page is expected. */
const PROSE = 60;

/** Text of the page outside the article and its title, one entry for each part. */
export function furnitureAround(body: DomElement, article: readonly DomElement[]): Furniture[] {
  const furniture: Furniture[] = [];
  const inside = new Set(article);
  const line = new Set(article.flatMap((element) => [...ancestry(element)]));
  const add = (text: string) => {
    if (text !== '') furniture.push(navigation(text));
  };
  const stack = [body];
  while (stack.length > 0) {
    const element = stack.pop()!;
    if (inside.has(element) || NEVER_TEXT.has(element.name)) continue;
    if (!line.has(element)) {
      add(plainText(element, (e) => NEVER_TEXT.has(e.name)));
      continue;
    }
    add(
      element.children
        .map((child) => textOf(child) ?? '')
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    stack.push(...element.children.filter(isElement).reverse());
  }
  return furniture;
}

/** Text as furniture of the page builder. */
export const navigation = (text: string): Furniture => ({ role: 'navigation', text, locator: {} });

/** Parts the lines that the page builder printed at both ends of the article from the article's blocks. */
export function withoutPageLines(flow: readonly FlowBlock[]): {
  readonly blocks: readonly FlowBlock[];
  readonly lines: readonly string[];
} {
  const dropped = new Set<number>();
  const sweep = (indexes: Iterable<number>) => {
    for (const i of indexes) {
      const block = flow[i];
      if (block?.kind !== 'paragraph' || block.text.length > PROSE * 3) break;
      if (isPageLine(block.text)) dropped.add(i);
      else if (block.text.length > PROSE) break;
    }
  };
  sweep(range(0, Math.min(EDGE, flow.length), 1));
  sweep(range(flow.length - 1, Math.max(-1, flow.length - 1 - EDGE), -1));
  return {
    blocks: flow.filter((_, i) => !dropped.has(i)),
    lines: flow.flatMap((block, i) => (dropped.has(i) && block.kind === 'paragraph' ? [block.text] : [])),
  };
}

function* range(from: number, to: number, step: number): Generator<number> {
  for (let i = from; i !== to; i += step) yield i;
}
