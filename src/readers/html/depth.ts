import type { DomDocument, DomNode } from './dom.js';
import { isElement } from './dom.js';
import { CLOSED_BY_NEXT, RAW_TEXT, VOID } from './elements.js';

const TAG = /<(?:!--|(\/?)([a-zA-Z][^\s/>]{0,60}))/g;

/**
 * Whether the tags of `text` nest deeper than `limit`, told from the tags alone before anything is parsed: the parser
 * walks its stack of open elements at every tag, so that very deep markup costs it time in the square of its size.
 * Linear; an estimate that leaves out elements that close by themselves.
 */
export function nestsDeeperThan(text: string, limit: number): boolean {
  const open: string[] = [];
  const openByName = new Map<string, number>();
  let foreign = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    if (match[2] === undefined) {
      const end = text.indexOf('-->', TAG.lastIndex);
      if (end < 0) return false;
      TAG.lastIndex = end + 3;
      continue;
    }
    const name = match[2].toLowerCase();
    const outside = name === 'svg' || name === 'math';
    if (match[1] === '/') {
      if (!openByName.get(name)) continue;
      if (outside) foreign--;
      for (;;) {
        const closed = open.pop()!;
        openByName.set(closed, openByName.get(closed)! - 1);
        if (closed === name) break;
      }
      continue;
    }
    if (VOID.has(name) || (CLOSED_BY_NEXT.has(name) && foreign <= 0)) continue;
    if (RAW_TEXT.has(name) && foreign <= 0) {
      const end = text.indexOf(`</`, TAG.lastIndex);
      TAG.lastIndex = end < 0 ? text.length : rawTextEnd(text, name, end);
      continue;
    }
    if (outside) foreign++;
    open.push(name);
    openByName.set(name, (openByName.get(name) ?? 0) + 1);
    if (open.length > limit) return true;
  }
  return false;
}

/** Offset of the closing tag of a raw-text element, from the first `</` at or behind `from`; the end where there is none. */
function rawTextEnd(text: string, name: string, from: number): number {
  for (let at = from; at >= 0; at = text.indexOf('</', at + 2))
    if (text.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  return text.length;
}

/** Depth of the deepest element of the parsed page. Walks without recursion. */
export function depthOf(root: DomDocument): number {
  let deepest = 0;
  const stack: { readonly node: DomNode; readonly depth: number }[] = root.children.map((node) => ({
    node,
    depth: 1,
  }));
  while (stack.length > 0) {
    const { node, depth } = stack.pop()!;
    if (!isElement(node)) continue;
    if (depth > deepest) deepest = depth;
    for (const child of node.children) stack.push({ node: child, depth: depth + 1 });
  }
  return deepest;
}
