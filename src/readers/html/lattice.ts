import type { Rule } from './position.js';

/** A cell that drawn lines enclose. Rows and columns count from 0; lengths in points. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A table that lines draw on a page. */
export interface Lattice {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** In reading order; together they cover the table without overlapping. */
  readonly cells: readonly LatticeCell[];
}

/** Lines nearer than this are one line drawn twice. */
const SAME_LINE = 2;
/** Most crossings on one page that are looked at. */
const MOST_CROSSINGS = 400_000;

/** Tables that the rules of a page draw, from top to bottom. Rules that enclose too few cells are none. */
export function latticesOf(rules: readonly Rule[]): Lattice[] {
  const xs = cluster(rules.flatMap((rule) => (rule.left === rule.right ? [rule.left] : [])));
  const ys = cluster(rules.flatMap((rule) => (rule.top === rule.bottom ? [rule.top] : [])));
  if (!isTable(xs, ys) || xs.length * ys.length > MOST_CROSSINGS) return [];
  const edges = new Edges(xs, ys);
  for (const rule of rules) edges.draw(rule);
  return edges.tables().sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Two rows and columns at least; a single row (the tail of a table on the next page) has three columns at least. */
const isTable = (xs: readonly number[], ys: readonly number[]): boolean =>
  (xs.length >= 3 && ys.length >= 3) || (xs.length >= 4 && ys.length === 2);

function cluster(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const lines: number[] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const value of sorted)
    if (value - first > SAME_LINE) {
      lines.push(value);
      first = value;
    }
  return lines;
}

/** Index of the line that `value` belongs to: the nearest one, if it is near enough; else -1. */
function lineAt(lines: readonly number[], value: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= value + SAME_LINE / 2) low = middle;
    else high = middle - 1;
  }
  return Math.abs(lines[low]! - value) <= 2 * SAME_LINE ? low : -1;
}

class Edges {
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  /** Whether the line above slot (y, x) is drawn, and the one left of it. */
  readonly #above: Uint8Array;
  readonly #before: Uint8Array;
  readonly #group: Int32Array;

  constructor(xs: readonly number[], ys: readonly number[]) {
    this.#xs = xs;
    this.#ys = ys;
    this.#above = new Uint8Array(xs.length * ys.length);
    this.#before = new Uint8Array(xs.length * ys.length);
    this.#group = Int32Array.from({ length: xs.length * ys.length }, (_, i) => i);
  }

  draw(rule: Rule): void {
    const width = this.#xs.length;
    if (rule.top === rule.bottom) {
      const y = lineAt(this.#ys, rule.top);
      if (y < 0) return;
      for (
        let x = firstAt(this.#xs, rule.left);
        x + 1 < width && this.#xs[x + 1]! <= rule.right + SAME_LINE;
        x++
      ) {
        this.#above[y * width + x] = 1;
        this.#join(y * width + x, y * width + x + 1);
      }
      return;
    }
    const x = lineAt(this.#xs, rule.left);
    if (x < 0) return;
    for (
      let y = firstAt(this.#ys, rule.top);
      y + 1 < this.#ys.length && this.#ys[y + 1]! <= rule.bottom + SAME_LINE;
      y++
    ) {
      this.#before[y * width + x] = 1;
      this.#join(y * width + x, (y + 1) * width + x);
    }
  }

  tables(): Lattice[] {
    const width = this.#xs.length;
    const columns = new Map<number, Set<number>>();
    const rows = new Map<number, Set<number>>();
    const note = (map: Map<number, Set<number>>, group: number, line: number) => {
      const known = map.get(group);
      if (known) known.add(line);
      else map.set(group, new Set([line]));
    };
    for (let slot = 0; slot < this.#group.length; slot++) {
      const group = this.#find(slot);
      if (this.#before[slot]) note(columns, group, slot % width);
      if (this.#above[slot]) note(rows, group, Math.floor(slot / width));
    }
    return [...columns.keys()].flatMap((group) => {
      const xs = [...columns.get(group)!].sort((a, b) => a - b);
      const ys = [...(rows.get(group) ?? [])].sort((a, b) => a - b);
      return isTable(xs, ys) ? [this.#table(xs, ys)] : [];
    });
  }

  /** The table between the lines `xs` and `ys`: slots with no line between them are one cell. */
  #table(xs: readonly number[], ys: readonly number[]): Lattice {
    const width = xs.length - 1;
    const height = ys.length - 1;
    const taken = new Uint8Array(width * height);
    const cells: LatticeCell[] = [];
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        if (taken[row * width + column]) continue;
        let right = column + 1;
        while (right < width && !taken[row * width + right] && !this.#isBefore(ys, row, xs[right]!)) right++;
        let bottom = row + 1;
        while (bottom < height && this.#isOpen(xs, ys, bottom, column, right, taken, width)) bottom++;
        for (let r = row; r < bottom; r++) taken.fill(1, r * width + column, r * width + right);
        cells.push({
          row,
          column,
          rowSpan: bottom - row,
          columnSpan: right - column,
          left: this.#xs[xs[column]!]!,
          right: this.#xs[xs[right]!]!,
          top: this.#ys[ys[row]!]!,
          bottom: this.#ys[ys[bottom]!]!,
        });
      }
    return {
      height,
      left: this.#xs[xs[0]!]!,
      right: this.#xs[xs.at(-1)!]!,
      top: this.#ys[ys[0]!]!,
      bottom: this.#ys[ys.at(-1)!]!,
      cells,
    };
  }

  /** Whether a line is drawn left of slot (row, x), anywhere along the row's height. */
  #isBefore(ys: readonly number[], row: number, x: number): boolean {
    for (let y = ys[row]!; y < ys[row + 1]!; y++) if (this.#before[y * this.#xs.length + x]) return true;
    return false;
  }

  /** Whether the cell over columns [column, right) reaches into `row`: no line above it, none inside it. */
  #isOpen(
    xs: readonly number[],
    ys: readonly number[],
    row: number,
    column: number,
    right: number,
    taken: Uint8Array,
    width: number,
  ): boolean {
    const y = ys[row]!;
    for (let x = xs[column]!; x < xs[right]!; x++) if (this.#above[y * this.#xs.length + x]) return false;
    for (let c = column; c < right; c++) {
      if (taken[row * width + c]) return false;
      if (c > column && this.#isBefore(ys, row, xs[c]!)) return false;
    }
    return true;
  }

  #find(slot: number): number {
    let root = slot;
    while (this.#group[root] !== root) root = this.#group[root]!;
    for (let at = slot; at !== root; ) {
      const next = this.#group[at]!;
      this.#group[at] = root;
      at = next;
    }
    return root;
  }

  #join(a: number, b: number): void {
    this.#group[this.#find(a)] = this.#find(b);
  }
}

/** Index of the first line at or behind `value`. */
function firstAt(lines: readonly number[], value: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! >= value - SAME_LINE) high = middle;
    else low = middle + 1;
  }
  return low;
}
