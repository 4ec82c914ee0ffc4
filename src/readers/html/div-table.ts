import type { DomElement, DomNode } from './dom.js';
import { attribute, childElements, isElement, nameWords, styleOf, textOf } from './dom.js';
import { BLOCK, NEVER_TEXT } from './elements.js';
import type { Weights } from './weigh.js';

/** Rows of cells that a page lays out without `<table>`, and the nodes of the parent that they fill. */
export interface DivTable {
  readonly rows: readonly (readonly DomElement[])[];
  readonly nodes: ReadonlySet<DomNode>;
}

/** Fewer rows or columns than these are no table that a page lays out with blocks. */
const LEAST = { rows: 3, columns: 2 };
/** So many rows hold a figure, or the rows are a layout of words. */
const LEAST_FIGURES = 2;
/** A cell of more characters is running text. */
const LONGEST_CELL = 200;
const FIGURE = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;
const CELL_NAMES: ReadonlySet<string> = new Set(['td', 'th', 'cell', 'col', 'tablecell', 'column']);

/**
 * Tables among the children of `parent` that are made of other elements: three or more siblings one after the other, of
 * which nearly each has the same number of short cells, with figures in some. Groups of rows (a head, a body) count as
 * the rows in them. Null where there is none.
 */
export function divTablesIn(parent: DomElement, weights: Weights): readonly DivTable[] | null {
  if (parent.name === 'table' || NEVER_TEXT.has(parent.name)) return null;
  const placed = gridOf(parent, weights);
  if (placed) return [{ rows: placed, nodes: new Set(parent.children) }];
  const found: DivTable[] = [];
  let rows: DomElement[][] = [];
  let nodes: DomNode[] = [];
  const close = (): void => {
    if (isTable(rows, weights)) found.push({ rows, nodes: new Set(nodes) });
    rows = [];
    nodes = [];
  };
  for (const child of parent.children) {
    if (!isElement(child)) {
      if ((textOf(child) ?? '').trim() !== '') close();
      continue;
    }
    const own = rowsIn(child, weights);
    if (own === null) close();
    else {
      rows.push(...own);
      nodes.push(child);
    }
  }
  close();
  return found.length > 0 ? found : null;
}

/** The rows that an element is: itself, or the rows of a group; null where it is neither. */
function rowsIn(element: DomElement, weights: Weights): DomElement[][] | null {
  const cells = cellsIn(element, weights);
  if (cells !== null) return [cells];
  const inner = partsOf(element);
  if (inner === null || inner.length === 0) return null;
  const rows = inner.map((row) => cellsIn(row, weights));
  return rows.every((row) => row !== null) ? rows : null;
}

/** Element children of a block that holds no text of its own beside them. */
function partsOf(element: DomElement): readonly DomElement[] | null {
  if (!BLOCK.has(element.name) || element.name === 'table') return null;
  const parts: DomElement[] = [];
  for (const child of element.children) {
    if (isElement(child)) parts.push(child);
    else if ((textOf(child) ?? '').trim() !== '') return null;
  }
  return parts;
}

function cellsIn(row: DomElement, weights: Weights): DomElement[] | null {
  const parts = partsOf(row);
  if (parts === null || parts.length < LEAST.columns) return null;
  const spread = /flex|grid|table-row/.test(styleOf(row).get('display') ?? '');
  return parts.every((part) => (spread || standsApart(part)) && isCell(part, weights)) ? [...parts] : null;
}

/** Whether an element stands beside its neighbours as a cell does, rather than in one line of text with them. */
function standsApart(element: DomElement): boolean {
  if (BLOCK.has(element.name)) return true;
  const style = styleOf(element);
  return (
    /^(?:table-cell|inline-block|inline-flex)$/.test(style.get('display') ?? '') ||
    /^(?:left|right)$/.test(style.get('float') ?? '') ||
    /^(?:cell|gridcell|columnheader|rowheader)$/.test(attribute(element, 'role')) ||
    nameWords(element).some((name) => CELL_NAMES.has(name))
  );
}

/** Whether an element holds a few words and nothing that is divided again. */
function isCell(element: DomElement, weights: Weights): boolean {
  if (element.name === 'table' || NEVER_TEXT.has(element.name)) return false;
  const { text, linkText, links } = weights.of(element);
  if (links > 0 || linkText > 0 || text > LONGEST_CELL) return false;
  const blocks = childElements(element).filter((child) => BLOCK.has(child.name));
  return (
    blocks.length <= 1 && blocks.every((block) => block.name !== 'table' && childElements(block).length <= 1)
  );
}

function isTable(rows: readonly (readonly DomElement[])[], weights: Weights): boolean {
  if (rows.length < LEAST.rows) return false;
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [width, most] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  if (most < LEAST.rows || most * 3 < rows.length * 2 || rows.some((row) => row.length > width)) return false;
  const withFigures = rows.filter((row) => row.some((cell) => isFigure(cell, weights))).length;
  return withFigures >= LEAST_FIGURES;
}

/** Whether a cell holds one figure and nothing else. */
function isFigure(cell: DomElement, weights: Weights): boolean {
  const { text } = weights.of(cell);
  if (text === 0 || text > 24) return false;
  let at: DomElement = cell;
  for (let depth = 0; depth < 4; depth++) {
    const inner = childElements(at);
    const own = at.children
      .map((child) => textOf(child) ?? '')
      .join('')
      .trim();
    if (own !== '') return inner.length === 0 && FIGURE.test(own);
    if (inner.length !== 1) return false;
    at = inner[0]!;
  }
  return false;
}

/** The rows of a CSS grid whose cells follow one another without rows: the style says how many columns it has. */
function gridOf(parent: DomElement, weights: Weights): readonly (readonly DomElement[])[] | null {
  const style = styleOf(parent);
  if (!/grid/.test(style.get('display') ?? '')) return null;
  const columns = columnsOf(style.get('grid-template-columns') ?? '');
  const parts = partsOf(parent);
  if (columns < LEAST.columns || parts === null || parts.length % columns !== 0) return null;
  if (!parts.every((part) => isCell(part, weights))) return null;
  const rows = Array.from({ length: parts.length / columns }, (_, r) =>
    parts.slice(r * columns, (r + 1) * columns),
  );
  return isTable(rows, weights) ? rows : null;
}

function columnsOf(template: string): number {
  const repeated = /^repeat\(\s*(\d{1,3})\s*,[^()]*(?:\([^()]*\)[^()]*)?\)$/.exec(template);
  if (repeated) return Number(repeated[1]);
  return template.includes('repeat') || template === ''
    ? 0
    : template.replace(/\([^()]*\)/g, '').split(/\s+/).length;
}
