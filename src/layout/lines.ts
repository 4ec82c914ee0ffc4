import type { Line } from './line.js';
import { lineOf } from './line-of.js';
import type { Run } from './runs.js';
import { withTails } from './tails.js';
import { wrapBeside } from './wrap-beside.js';

/** Runs whose heights overlap by this share of the lower one stand on one line, on whatever base line. */
const OVERLAP = 0.45;
/** Runs further apart than this, in ems, stand on one line only if their base lines differ by less than `LEVEL` ems. */
const APART = 2;
const LEVEL = 0.25;
/** A run that begins this many ems inside another is printed over it: it is of another line. */
const OVER = 2;

const NONE: readonly Line[] = [];

/** Puts runs together to lines, from top to bottom; within a line from left to right. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  if (runs.length <= 1) return runs.length === 0 ? NONE : [lineOf(runs)];
  return rowsOf(runs).map((row) => lineOf(row));
}

/** Lines as `linesOf`, but text that stands beside other text at another height is a line of its own. */
export function freeLinesOf(runs: readonly Run[]): Line[] {
  const lines = withTails(rowsOf(runs).map(levelsOf));
  return wrapBeside(lines.sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1));
}

/** One row of runs cut where a wide gap parts runs of different base lines, or one is printed over the other. */
function levelsOf(row: readonly Run[]): readonly (readonly Run[])[] {
  const runs = [...row].sort((a, b) => a.x0 - b.x0);
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.findLast((candidate) => goesOn(candidate.at(-1)!, run));
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

function goesOn(last: Run, run: Run): boolean {
  const gap = run.x0 - last.x1;
  if (gap < -OVER * run.size) return false;
  return gap <= APART * run.size || Math.abs(run.base - last.base) <= LEVEL * run.size;
}

function rowsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const rows: { runs: Run[]; y0: number; y1: number }[] = [];
  for (const run of [...runs].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const shared = row ? Math.min(row.y1, run.y1) - Math.max(row.y0, run.y0) : 0;
    if (row && shared >= OVERLAP * Math.min(row.y1 - row.y0, run.y1 - run.y0)) {
      row.runs.push(run);
      // The line keeps the height of its tallest run: a chain of small steps must not run down the page.
      if (run.y1 - run.y0 > row.y1 - row.y0) {
        row.y0 = run.y0;
        row.y1 = run.y1;
      }
    } else rows.push({ runs: [run], y0: run.y0, y1: run.y1 });
  }
  return rows.map((row) => row.runs);
}

const middle = (run: Run): number => (run.y0 + run.y1) / 2;
