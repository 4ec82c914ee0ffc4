import type { DocumentView } from '../../../report/view.js';
import type { Locator } from '../../../shared/locator.js';
import { boxesAt } from '../places.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Lights up places in the original that is shown below `root`, puts out what was lit, and gives the first thing lit. The
 * original is drawn once and lit by hand: drawing thousands of cells anew for a click would be slow.
 */
export function light(root: HTMLElement, view: DocumentView, places: readonly Locator[]): Element | null {
  for (const lit of root.querySelectorAll('.lit')) lit.classList.remove('lit');
  for (const layer of root.querySelectorAll('.lit-layer')) layer.replaceChildren();
  const lit = places.flatMap((place) => [...onPages(root, view, place), ...inText(root, place)]);
  return lit[0] ?? null;
}

function onPages(root: HTMLElement, view: DocumentView, place: Locator): Element[] {
  return boxesAt(view, place).flatMap(([page, x0, y0, x1, y1]) => {
    const layer = root.querySelector(`[data-page="${page}"] .lit-layer`);
    if (!layer) return [];
    const box = document.createElementNS(SVG, 'rect');
    const set = (name: string, value: number): void => box.setAttribute(name, String(value));
    set('x', x0);
    set('y', y0);
    set('width', Math.max(2, x1 - x0));
    set('height', Math.max(2, y1 - y0));
    box.setAttribute('class', 'lit-box');
    layer.append(box);
    return [box];
  });
}

function inText(root: HTMLElement, { block, row, column, start, end }: Locator): Element[] {
  if (block === undefined) return [];
  const whole = root.querySelector(`[data-block="${block}"]`);
  if (!whole) return [];
  let part: Element = whole;
  if (row !== undefined && column === undefined) part = whole.querySelector(`[data-row="${row}"]`) ?? whole;
  else if (row !== undefined) part = cellAt(whole, row, column!) ?? whole;
  const pieces =
    start === undefined || end === undefined
      ? []
      : [...part.querySelectorAll<HTMLElement>('[data-start]')].filter(
          ({ dataset }) => start <= Number(dataset.start) && Number(dataset.end) <= end,
        );
  const lit = pieces.length > 0 ? pieces : [part];
  for (const piece of lit) piece.classList.add('lit');
  return lit;
}

/** The cell that covers a slot: its own, or a merged one that reaches over it. */
function cellAt(table: Element, row: number, column: number): Element | null {
  for (let r = row; r >= 0; r--)
    for (const cell of table.querySelectorAll<HTMLTableCellElement>(`[data-row="${r}"] > td`)) {
      const left = Number(cell.dataset.column);
      if (r + cell.rowSpan > row && left <= column && column < left + cell.colSpan) return cell;
    }
  return null;
}
