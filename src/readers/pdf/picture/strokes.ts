/** A long straight stroke in a picture, in pixels along its own axis; `at` runs from `atFrom` to `atTo` where it leans. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly atFrom: number;
  readonly atTo: number;
}

/** A picture as dark (1) and light (0), line by line along one axis. */
export interface DarkLines {
  /** Number of lines across the axis, and of places along it. */
  readonly lines: number;
  readonly length: number;
  readonly dark: Uint8Array;
}

/** A gap of so many pixels inside a stroke is dirt. */
const GAP = 2;
/** A stroke wider than this is an area or a picture. */
const WIDEST = 12;
/** Steepest lean of a stroke: scans lie askew, but not more. */
const STEEPEST = 0.035;

interface Open {
  from: number;
  to: number;
  firstLine: number;
  lastLine: number;
  /** Ends of the first and last piece, for the lean. */
  firstMiddle: number;
  lastMiddle: number;
  lastFrom: number;
  lastTo: number;
  pixels: number;
}

/**
 * Long straight strokes of at least `shortest` pixels along one axis. Runs of dark pixels on neighbouring lines that
 * touch are pieces of one stroke, so that a stroke which leans is one. Each pixel is looked at once.
 */
export function strokesIn(picture: DarkLines, shortest: number): Stroke[] {
  const found: Stroke[] = [];
  // Pieces of a leaning stroke are shorter than the stroke.
  const piece = Math.max(8, Math.min(shortest, Math.floor(1 / STEEPEST)));
  let open: Open[] = [];
  for (let line = 0; line < picture.lines; line++) {
    const runs = runsOn(picture, line, piece);
    const next: Open[] = [];
    const joined = new Set<Open>();
    for (const run of runs) {
      const stroke = open.find(
        (one) => !joined.has(one) && one.lastFrom <= run.to + 1 && run.from <= one.lastTo + 1,
      );
      const middle = (run.from + run.to) / 2;
      if (!stroke) {
        next.push({
          ...run,
          firstLine: line,
          lastLine: line,
          firstMiddle: middle,
          lastMiddle: middle,
          lastFrom: run.from,
          lastTo: run.to,
          pixels: run.to - run.from,
        });
        continue;
      }
      joined.add(stroke);
      stroke.from = Math.min(stroke.from, run.from);
      stroke.to = Math.max(stroke.to, run.to);
      stroke.lastLine = line;
      stroke.lastMiddle = middle;
      stroke.lastFrom = run.from;
      stroke.lastTo = run.to;
      stroke.pixels += run.to - run.from;
      next.push(stroke);
    }
    for (const one of open) if (!joined.has(one)) close(one, shortest, found);
    open = next;
  }
  for (const one of open) close(one, shortest, found);
  return found;
}

function runsOn({ length, dark }: DarkLines, line: number, shortest: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = -1;
  let last = -1;
  const start = line * length;
  for (let place = 0; place < length; place++) {
    if (dark[start + place] === 0) continue;
    if (from < 0) from = place;
    else if (place - last > GAP + 1) {
      if (last - from + 1 >= shortest) runs.push({ from, to: last + 1 });
      from = place;
    }
    last = place;
  }
  if (from >= 0 && last - from + 1 >= shortest) runs.push({ from, to: last + 1 });
  return runs;
}

function close(one: Open, shortest: number, found: Stroke[]): void {
  const length = one.to - one.from;
  if (length < shortest) return;
  const lines = one.lastLine - one.firstLine + 1;
  const width = one.pixels / length;
  if (width > WIDEST || lines > WIDEST + STEEPEST * length) return;
  const middle = (one.firstLine + one.lastLine + 1) / 2;
  const drift = one.lastMiddle - one.firstMiddle;
  // The lean shows in how the pieces wander; over the whole stroke it comes to the lines that it crosses, less its width.
  const rise = Math.abs(drift) < length / 4 ? 0 : Math.max(0, lines - width) * Math.sign(drift);
  found.push({ from: one.from, to: one.to, atFrom: middle - rise / 2, atTo: middle + rise / 2 });
}
