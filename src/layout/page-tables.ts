import { alignedTables } from './aligned/index.js';
import { withOpenBody } from './aligned/open-body.js';
import { shiftBetween } from './column-lines.js';
import { cellSlots, intervalOf, type Lattice, type LatticeCell } from './lattice.js';
import { latticesOf } from './lattices-of.js';
import type { Line } from './line.js';
import { freeLinesOf, linesOf } from './lines.js';
import type { Glyph, Page } from './page.js';
import type { PageTable } from './page-table.js';
import { type Run, runOf, runsOf } from './runs.js';

/** What stands on a page: its tables and the lines of text outside them. */
export interface PageContent {
  readonly tables: readonly PageTable[];
  readonly lines: readonly Line[];
}

/** What is known of a page beforehand. */
export interface ContentOptions {
  /** Column lines of the last table of the page before. */
  readonly before?: readonly number[];
  /** Whether no lines drew them. */
  readonly beforeAligned?: boolean;
  /** Whether tables that no lines draw are looked for. */
  readonly aligned?: boolean;
}

/** Characters in one run this far apart, in ems, may belong to two cells if a border runs between them. */
const PARTED = 0.12;
/** Text this far outside a table's outer border still belongs to it. */
const SLACK = 1.5;

interface Grounds {
  readonly lattice: Lattice;
  readonly slots: readonly (readonly LatticeCell[])[];
  readonly runs: Map<LatticeCell, Run[]>;
}

/**
 * Finds the tables that lines draw on a page and gives each run of characters to the cell in which it stands. What lines
 * enclose at the head of a page goes on from the page before if it stands on the column lines `before` of its last table.
 */
export function contentOf(
  page: Pick<Page, 'glyphs' | 'rules'>,
  { before = [], beforeAligned = false, aligned = true }: ContentOptions = {},
): PageContent {
  const runs = runsOf(page.glyphs);
  const all = latticesOf(page.rules).filter(({ cells }, i) => cells.length > 1 || i === 0);
  let grounds = all.map(groundsOf);
  let rest = distribute(runs, grounds);
  const tables = grounds.filter(
    (ground, i) =>
      isTable(ground) ||
      (i === 0 && ground.runs.size > 0 && shiftBetween(before, ground.lattice.xs) !== null),
  );
  if (tables.length < grounds.length) {
    grounds = tables.map(({ lattice }) => groundsOf(lattice));
    rest = distribute(runs, grounds);
  }
  if (!aligned) return { tables: drawnOf(grounds), lines: freeLinesOf(rest) };
  const onto = beforeAligned ? before : [];
  // A frame with lines between its rows, but none between columns, may hold columns told by the text alone.
  const columned = grounds
    .filter(({ lattice }) => lattice.xs.length > 2)
    .map(({ lattice }) => groundsOf(lattice));
  if (columned.length < grounds.length) {
    const free = distribute(runs, columned);
    const found = alignedFrom(columned, free, page, onto);
    const isFilled = ({ lattice }: Grounds): boolean =>
      lattice.xs.length > 2 ||
      found.tables.some((table) => table.aligned && isAround(lattice, table.lattice));
    if (grounds.every(isFilled)) return found;
  }
  return alignedFrom(grounds, rest, page, onto);
}

const drawnOf = (grounds: readonly Grounds[]): PageTable[] =>
  grounds.map((ground) => tableOf(ground, grounds));

/** The drawn tables with those that only the text shows. */
function alignedFrom(
  grounds: readonly Grounds[],
  rest: readonly Run[],
  { rules }: Pick<Page, 'rules'>,
  before: readonly number[],
): PageContent {
  const drawn = drawnOf(grounds).map(
    (table, i) => withOpenBody(table, (cell) => grounds[i]!.runs.get(cell) ?? []) ?? table,
  );
  const found = alignedTables(rest, { rules, drawn, before });
  // A table inside another one names it by its place among all.
  const keep = found.heads.size > 0 && drawn.every((table) => table.within === null);
  const own = keep ? drawn.filter((table) => !found.heads.has(table)) : drawn;
  return { tables: [...own, ...found.tables], lines: freeLinesOf(found.rest) };
}

const isAround = (frame: Lattice, { x0, y0, x1, y1 }: Lattice): boolean =>
  isInside(frame, (x0 + x1) / 2, (y0 + y1) / 2);

const groundsOf = (lattice: Lattice): Grounds => ({ lattice, slots: cellSlots(lattice), runs: new Map() });

/**
 * Whether what lines enclose is a table: text in at least two cells of at least two rows and columns, or of a row of
 * three. Lines of a chart and a box around a text are none.
 */
function isTable({ lattice, runs }: Grounds): boolean {
  const width = lattice.xs.length - 1;
  const height = lattice.ys.length - 1;
  if (width < 2 && height < 2) return false;
  return runs.size >= 2 || (runs.size === 1 && width >= 2 && height >= 2);
}

/** Gives each run to the cell of the smallest table around it; what stands in none is given back. */
function distribute(runs: readonly Run[], grounds: readonly Grounds[]): Run[] {
  const bySize = [...grounds].sort((a, b) => areaOf(a.lattice) - areaOf(b.lattice));
  const rest: Run[] = [];
  for (const run of runs) {
    const x = (run.x0 + run.x1) / 2;
    const y = (run.y0 + run.y1) / 2;
    const ground = bySize.find(({ lattice }) => isInside(lattice, x, y) || touches(lattice, run, y));
    if (!ground) rest.push(run);
    else
      for (const { cell, part } of partsOf(run, ground)) {
        const known = ground.runs.get(cell);
        if (known) known.push(part);
        else ground.runs.set(cell, [part]);
      }
  }
  return rest;
}

const areaOf = ({ x0, x1, y0, y1 }: Lattice): number => (x1 - x0) * (y1 - y0);

const isInside = (lattice: Lattice, x: number, y: number): boolean =>
  lattice.x0 - SLACK <= x && x <= lattice.x1 + SLACK && lattice.y0 - SLACK <= y && y <= lattice.y1 + SLACK;

/** Whether a run that stands mostly outside begins inside: text that runs past the outer border. */
const touches = (lattice: Lattice, run: Run, y: number): boolean =>
  isInside(lattice, run.x0 + run.size / 2, y) && run.x1 > lattice.x1;

/** A run cut where a border runs through a gap in it; each part goes to the cell in which most of it stands. */
function partsOf(run: Run, { lattice, slots }: Grounds): { cell: LatticeCell; part: Run }[] {
  const cellOf = (glyph: Glyph): LatticeCell => {
    const x = glyph.home ?? (glyph.x0 + glyph.x1) / 2;
    const row = intervalOf(lattice.ys, (run.y0 + run.y1) / 2);
    return slots[row]![intervalOf(lattice.xs, x)]!;
  };
  const ends = [run.glyphs[0]!, run.glyphs.at(-1)!].map(cellOf);
  // Most runs stand in one cell as a whole.
  if (ends[0] === ends[1]) return [{ cell: ends[0]!, part: run }];
  const cells = run.glyphs.map(cellOf);
  const parts: { cell: LatticeCell; part: Run }[] = [];
  let start = 0;
  for (let i = 1; i <= run.glyphs.length; i++) {
    if (i < run.glyphs.length && !partsAt(run, cells, i)) continue;
    const part = runOf(run.glyphs.slice(start, i));
    if (part) parts.push({ cell: mostOf(cells.slice(start, i)), part });
    start = i;
  }
  return parts;
}

function partsAt(run: Run, cells: readonly LatticeCell[], i: number): boolean {
  if (cells[i] === cells[i - 1]) return false;
  const before = run.glyphs[i - 1]!;
  const next = run.glyphs[i]!;
  const blank = before.text.trim() === '' || next.text.trim() === '';
  return blank || next.x0 - before.x1 >= PARTED * run.size;
}

function mostOf(cells: readonly LatticeCell[]): LatticeCell {
  const counts = new Map<LatticeCell, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function tableOf(ground: Grounds, all: readonly Grounds[]): PageTable {
  const { lattice, runs } = ground;
  return {
    lattice,
    texts: lattice.cells.map((cell) => linesOf(runs.get(cell) ?? [])),
    within: outerOf(lattice, all),
  };
}

/** The cell of the smallest other table that holds all of this one. */
function outerOf(lattice: Lattice, all: readonly Grounds[]): PageTable['within'] {
  const holders = all
    .map((ground, table) => ({ ground, table }))
    .filter(
      ({ ground: { lattice: other } }) =>
        other !== lattice &&
        areaOf(other) > areaOf(lattice) &&
        isInside(other, lattice.x0, lattice.y0) &&
        isInside(other, lattice.x1, lattice.y1),
    )
    .sort((a, b) => areaOf(a.ground.lattice) - areaOf(b.ground.lattice));
  const holder = holders[0];
  if (!holder) return null;
  const { lattice: outer, slots } = holder.ground;
  const row = intervalOf(outer.ys, (lattice.y0 + lattice.y1) / 2);
  const column = intervalOf(outer.xs, (lattice.x0 + lattice.x1) / 2);
  return { table: holder.table, cell: slots[row]![column]! };
}
