/** How the cells of a header row spread over the cells of the row below. */
export interface SpanFit {
  /** Number of lower cells under each upper cell; sums to the number of lower cells. */
  readonly spans: readonly number[];
  /** True where other spans would fit as well. */
  readonly ambiguous: boolean;
}

/** A run of lower cells: one blank cell (merged upwards), or neighbours with text under one or more parents. */
interface Run {
  readonly blank: boolean;
  readonly texts: readonly string[];
}

/**
 * Spans of `upper` header cells over the `lower` row, which has at least as many. A blank lower cell continues the one
 * upper cell above it; a run of lower cells with text stands below one parent, or below several where there are more
 * upper cells: then repeated texts (`预算数 决算数 预算数 决算数`) show where a parent ends.
 */
export function fitSpans(upper: number, lower: readonly string[]): SpanFit {
  if (upper >= lower.length) return { spans: lower.map(() => 1), ambiguous: false };
  const runs = runsOf(lower);
  const spare = upper - runs.length;
  if (spare < 0) return { spans: lastTakesRest(upper, lower.length), ambiguous: true };
  const filled = runs.filter((run) => !run.blank);
  const parents = shareParents(filled, spare);
  let ambiguous = parents.ambiguous;
  const spans: number[] = [];
  let index = 0;
  for (const run of runs) {
    if (run.blank) {
      spans.push(1);
      continue;
    }
    const parts = splitRun(run.texts, parents.counts[index++]!);
    ambiguous ||= parts.ambiguous;
    spans.push(...parts.spans);
  }
  return { spans, ambiguous };
}

function runsOf(lower: readonly string[]): Run[] {
  const runs: { blank: boolean; texts: string[] }[] = [];
  for (const text of lower) {
    const blank = text.trim() === '';
    const last = runs.at(-1);
    if (last && !last.blank && !blank) last.texts.push(text);
    else runs.push({ blank, texts: [text] });
  }
  return runs;
}

/** Gives each run one parent and the spare ones to the runs whose texts repeat, else to the longest. */
function shareParents(
  runs: readonly Run[],
  spare: number,
): { readonly counts: readonly number[]; readonly ambiguous: boolean } {
  const counts = runs.map(() => 1);
  if (spare === 0) return { counts, ambiguous: false };
  const natural = runs.map((run) => groupStarts(run.texts).length);
  const naturalSpare = natural.reduce((total, n) => total + n - 1, 0);
  if (naturalSpare === spare) return { counts: natural, ambiguous: false };
  let left = spare;
  const order = runs.map((_, i) => i).sort((a, b) => runs[b]!.texts.length - runs[a]!.texts.length);
  for (const i of order) {
    const more = Math.min(left, runs[i]!.texts.length - 1);
    counts[i]! += more;
    left -= more;
  }
  return { counts, ambiguous: runs.length > 1 };
}

/** Where groups of children begin: at the first text of a run and wherever that text comes again. */
function groupStarts(texts: readonly string[]): number[] {
  const first = texts[0]!.trim();
  return texts.flatMap((text, i) => (text.trim() === first ? [i] : []));
}

function splitRun(texts: readonly string[], parents: number): SpanFit {
  if (parents === 1) return { spans: [texts.length], ambiguous: false };
  if (parents === texts.length) return { spans: texts.map(() => 1), ambiguous: false };
  const starts = groupStarts(texts);
  if (starts.length === parents)
    return { spans: starts.map((start, i) => (starts[i + 1] ?? texts.length) - start), ambiguous: false };
  return { spans: lastTakesRest(parents, texts.length), ambiguous: true };
}

/** One each, and the rest to the last. */
function lastTakesRest(parts: number, total: number): number[] {
  return Array.from({ length: parts }, (_, i) => (i < parts - 1 ? 1 : total - parts + 1));
}
