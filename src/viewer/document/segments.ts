import type { RangeMark } from './marks.js';

/** A stretch of text all of whose characters belong to the same marks. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly RangeMark[];
}

/** Cuts a text at every beginning and end of a mark. */
export function segmentsOf(text: string, marks: readonly RangeMark[]): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) {
    if (start < text.length) cuts.add(start);
    if (end < text.length) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1]!;
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start <= start && end <= mark.end),
    };
  });
}

/**
 * The facts that a stretch of text is about: those with the shortest words around it. A quote runs from its subject to its
 * figure, so a longer one holds the figures of others too.
 */
export function factsOf(marks: readonly RangeMark[]): readonly string[] {
  const facts = marks.filter(({ kind }) => kind === 'fact');
  const shortest = Math.min(...facts.map(({ start, end }) => end - start));
  return facts.filter(({ start, end }) => end - start === shortest).map(({ id }) => id);
}
