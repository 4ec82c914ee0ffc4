import { InputProblem } from '../../shared/input-error.js';
import { progressed } from '../../shared/progress.js';
import { isAttachment } from './attachment-link.js';
import { type DivTable, divTablesIn } from './div-table.js';
import type { DomElement, DomNode } from './dom.js';
import { descendants, isElement, isHidden, plainText, styleOf, textOf } from './dom.js';
import { BLOCK, NEVER_TEXT } from './elements.js';
import type { FlowBlock, FlowContext, FlowTable } from './flow-block.js';
import { InlineText } from './inline.js';
import { cellsOf, isLayoutTable, rowsOf } from './layout-table.js';
import { beginsWithNumber, oneParagraph, paragraphsOf } from './lines.js';
import { labelGap, listLabels } from './list-label.js';
import type { Style } from './look.js';
import { PLAIN, styleWithin } from './look.js';
import { isPageLabel } from './page-words.js';
import { readPositioned } from './positioned.js';
import { readDivRows, readRows } from './table-rows.js';

/** Links in number and weight from which a list of them is navigation. */
const LINK_LIST = { links: 4, weight: 4 };
const SYMBOL_FONT = /wingdings|symbol|webdings/;

/** The blocks inside `root` in reading order. Recursion is bounded by the depth that the reader allows. */
export function flowOf(root: DomElement, context: FlowContext): FlowBlock[] {
  const flow = new Flow(context, 'prose');
  flow.children(root, styleWithin(PLAIN, root));
  flow.end();
  return flow.blocks;
}

/** Text of a table cell (lines divided by `\n`) and the tables nested in it. */
export function flowOfCell(
  cell: DomElement,
  context: FlowContext,
): { readonly text: string; readonly nested: readonly FlowTable[]; readonly links: readonly DomElement[] } {
  const flow = new Flow(context, 'cell');
  flow.children(cell, styleWithin(PLAIN, cell));
  flow.end();
  const lines = flow.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
  const nested = flow.blocks.filter((block) => block.kind === 'table');
  return { text: lines.join('\n').trimEnd(), nested, links: flow.blocks.flatMap((block) => block.links) };
}

class Flow {
  readonly blocks: FlowBlock[] = [];
  readonly #context: FlowContext;
  readonly #mode: 'prose' | 'cell';
  readonly #inline = new InlineText();
  #label: string | null = null;
  #style: Style = PLAIN;
  #links: DomElement[] = [];
  #pages: DomElement[] = [];

  constructor(context: FlowContext, mode: 'prose' | 'cell') {
    this.#context = context;
    this.#mode = mode;
  }

  children(parent: DomElement, style: Style): void {
    const tables = this.#mode === 'prose' ? divTablesIn(parent, this.#context.weights) : null;
    for (const child of parent.children) {
      const table = tables?.find(({ nodes }) => nodes.has(child));
      if (!table) this.#node(child, style);
      else if (table.nodes.values().next().value === child) this.#divTable(table);
    }
  }

  #divTable({ rows }: DivTable): void {
    this.#flush();
    const read = readDivRows(rows, this.#context, (cell) => flowOfCell(cell, this.#context));
    if (read !== null) this.blocks.push(read);
  }

  end(): void {
    this.#flush();
    this.#flushPages();
  }

  #node(node: DomNode, style: Style): void {
    const text = textOf(node);
    if (text !== null) {
      this.#count(text.length);
      this.#style = style;
      this.#inline.add(text, style, style.preformatted);
    }
    if (!isElement(node)) return;
    progressed();
    this.#element(node, style);
  }

  #element(element: DomElement, outer: Style): void {
    const { weights, tally, positioned } = this.#context;
    if (element.name === 'img') tally.images++;
    if (NEVER_TEXT.has(element.name)) return;
    if (element.name === 'br') {
      this.#inline.break();
      return;
    }
    if (isHidden(element) && !this.#context.readHidden) {
      const { hiddenText } = weights.of(element);
      tally.hiddenText += hiddenText;
      return;
    }
    if (weights.isAround(element) || this.#isLinkList(element)) {
      const text = plainText(element, (e) => NEVER_TEXT.has(e.name));
      if (text !== '') tally.furniture.push(text);
      return;
    }
    if (positioned.has(element)) {
      this.#flush();
      this.#pages.push(element);
      return;
    }
    const style = styleWithin(outer, element);
    if (element.name === 'a') this.#links.push(element);
    if (styleOf(element).get('mso-list') === 'ignore') this.#wordLabel(element);
    else if (element.name === 'table') this.#table(element, style);
    else if (element.name === 'ol') this.#list(element, style);
    else if (BLOCK.has(element.name)) {
      this.#flush();
      this.children(element, style);
      this.#flush();
    } else this.children(element, style);
  }

  /** The number that Word wrote out for programs without lists. */
  #wordLabel(element: DomElement): void {
    const { parent } = element;
    const styled = [element, ...(parent && isElement(parent) ? [parent] : []), ...descendants(element)];
    const fonts = styled.map((e) => styleOf(e).get('font-family') ?? '');
    const label = plainText(element, () => false).replace(/[\s\u00a0]+/g, '');
    if (label !== '' && !fonts.some((font) => SYMBOL_FONT.test(font))) this.#label = label;
  }

  #list(list: DomElement, style: Style): void {
    this.#flush();
    const labels = listLabels(list);
    for (const child of list.children) {
      const label = isElement(child) ? (labels.get(child) ?? null) : null;
      if (
        label !== null &&
        !beginsWithNumber(plainText(child as DomElement, (e) => e.name === 'ol' || e.name === 'ul'))
      ) {
        this.#flush();
        this.#label = label;
      }
      this.#node(child, style);
    }
    this.#flush();
    this.#label = null;
  }

  #table(table: DomElement, style: Style): void {
    this.#flush();
    const rows = rowsOf(table);
    for (const child of table.children)
      if (isElement(child) && child.name === 'caption') {
        this.children(child, style);
        this.#flush();
      }
    if (isLayoutTable(table)) {
      for (const { row } of rows) {
        if (isHidden(row) && !this.#context.readHidden) {
          this.#context.tally.hiddenText += this.#context.weights.of(row).hiddenText;
          continue;
        }
        for (const cell of cellsOf(row)) {
          this.#element(cell, style);
          this.#flush();
        }
      }
      return;
    }
    const read = readRows(table, this.#context, (cell) => flowOfCell(cell, this.#context));
    if (read === null) return;
    const cells = read.rows.flat();
    const labels = cells.filter((cell) => isPageLabel(cell.text)).length;
    if (labels >= 3 && labels * 3 >= cells.length) {
      this.#context.tally.furniture.push(cells.map((cell) => cell.text).join(' '));
      return;
    }
    this.blocks.push(read);
  }

  #isLinkList(element: DomElement): boolean {
    if (!BLOCK.has(element.name)) return false;
    const { text, linkText, links } = this.#context.weights.of(element);
    if (links < LINK_LIST.links || linkText < LINK_LIST.weight * Math.max(1, text)) return false;
    for (const inner of descendants(element)) if (inner.name === 'a' && isAttachment(inner)) return false;
    return true;
  }

  #count(characters: number): void {
    const { tally, limits } = this.#context;
    tally.characters += characters;
    if (tally.characters > limits.textCharacters)
      throw new InputProblem('too-much-content', `The limit textCharacters is ${limits.textCharacters}.`);
  }

  #flush(): void {
    const { lines, bold, size } = this.#inline.take();
    if (lines.every((line) => line.trim() === '')) return;
    this.#flushPages();
    const { heading, centered } = this.#style;
    const texts = this.#paragraphs(lines);
    texts.forEach((text, i) => {
      const label = i === 0 ? this.#label : null;
      this.blocks.push({
        kind: 'paragraph',
        text: label === null ? text : `${label}${labelGap(label)}${text}`,
        label,
        heading,
        look: { bold, centered, size },
        links: i === texts.length - 1 ? this.#links : [],
      });
    });
    this.#label = null;
    this.#links = [];
  }

  #paragraphs(lines: readonly string[]): readonly string[] {
    if (this.#mode === 'cell')
      return lines.filter((line) => line.trim() !== '').map((line) => line.trimEnd());
    if (this.#style.preformatted) return lines.map((line) => line.trim()).filter((line) => line !== '');
    return this.#style.heading === null ? paragraphsOf(lines) : [oneParagraph(lines)];
  }

  #flushPages(): void {
    if (this.#pages.length === 0) return;
    const pages = this.#pages;
    this.#pages = [];
    this.blocks.push(...readPositioned(pages, this.#context));
  }
}
