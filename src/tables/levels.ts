import type { Inset } from '../document/grid.js';
import { codeLevel } from '../vocabulary/classification/index.js';
import { indentSteps } from './indents.js';

/** What the level of a row can be told from. `print` is the name cell with its leading spaces. */
export interface LevelSource {
  readonly code: string | null;
  readonly name: string | null;
  readonly print: string;
  /** Where the name cell's text stands in the cell; null where the source does not place it. */
  readonly inset: Inset | null;
  /** Which of the table's columns of names the name is from. */
  readonly side: number;
  /** Totals and rows without a name have no level. */
  readonly ranked: boolean;
}

/** Numbering labels in the order in which they nest. */
const LABELS: readonly RegExp[] = [
  /^[一二三四五六七八九十百]+[、.．]/u,
  /^[(（][一二三四五六七八九十百]+[)）]/u,
  /^\d{1,3}[、.．](?!\d)/u,
  /^[(（]\d{1,3}[)）]|^\d{1,3}[)）]/u,
  /^[①-⑳]/u,
];
const OF_WHICH = /^(?:其中|其 中)[:：]?/u;

/**
 * Level of every row: by the length of its code; else by its numbering label; else by its indentation. Labels and
 * indents are ranked among those that the table uses, so the outermost is always 1. A row that begins with 其中 stands
 * one below the row before it.
 */
export function levelsOf(sources: readonly LevelSource[]): readonly (number | null)[] {
  const labelRanks = ranks(sources.map((s) => labelClass(s)).filter((n) => n >= 0));
  const indents = indentsOf(sources);
  const indentRanks = ranks(indents.filter((_, i) => sources[i]!.ranked && sources[i]!.name !== null));
  const indented = indentRanks.size > 1;
  const belowLabels = levelsBelowLabels(sources, indents, labelRanks);
  let previous: number | null = null;
  let ofWhich: number | null = null;
  return sources.map((source, i) => {
    if (!source.ranked || (source.name === null && source.code === null)) return null;
    const level = levelOf(source, indents[i]!);
    if (level !== null) previous = level;
    return level;
  });

  function levelOf(source: LevelSource, indent: number): number | null {
    if (source.code !== null) return codeLevel(source.code);
    const name = source.name ?? '';
    if (OF_WHICH.test(name)) {
      ofWhich ??= (previous ?? 0) + 1;
      return ofWhich;
    }
    ofWhich = null;
    const label = labelClass(source);
    if (label >= 0) return labelRanks.get(label)!;
    if (labelRanks.size > 0) return indented && previous !== null ? belowLabels(source, indent) : null;
    return indented ? indentRanks.get(indent)! : null;
  }
}

/**
 * How far each name is indented: by the spaces printed before it, else by the steps at which the names of its side begin.
 */
function indentsOf(sources: readonly LevelSource[]): readonly number[] {
  const spaces = sources.map((source) => indentOf(source.print));
  if (spaces.some((width) => width > 0)) return spaces;
  const indents = spaces.slice();
  for (const side of new Set(sources.map((source) => source.side))) {
    const own = sources.map((s) => s.side === side && s.ranked && s.code === null && s.name !== null);
    const steps = indentSteps(sources.map((source, i) => (own[i] ? source.inset : null)));
    steps.forEach((step, i) => {
      if (step !== null) indents[i] = step;
    });
  }
  return indents;
}

/**
 * The level of names without a label in a table of labels. Spaces are often set to the eye, other in each row: such names
 * stand one below all labels. Where names begin at steps, the step tells, if the labels of its side stand at steps of
 * their own.
 */
function levelsBelowLabels(
  sources: readonly LevelSource[],
  indents: readonly number[],
  labelRanks: ReadonlyMap<number, number>,
): (source: LevelSource, indent: number) => number | null {
  if (sources.some((source) => indentOf(source.print) > 0))
    return (_, indent) => (indent > 0 ? labelRanks.size + 1 : null);
  const bySide = new Map<number, ReadonlyMap<number, number> | null>();
  for (const side of new Set(sources.map((source) => source.side)))
    bySide.set(side, labelSteps(sources, indents, labelRanks, side));
  return ({ side }, indent) => {
    const rankAt = bySide.get(side);
    // Where labels number the other side only, the steps are the levels.
    if (rankAt?.size === 0)
      return sources.some((s, i) => s.side === side && indents[i]! > 0) ? indent + 1 : null;
    if (indent === 0) return null;
    const from = [...(rankAt?.keys() ?? [])].filter((step) => step <= indent).sort((a, b) => b - a)[0];
    return from === undefined ? null : rankAt!.get(from)! + indent - from;
  };
}

/** The rank of the labels at each step of a side; null where labels of two kinds stand at one step, or the inner further out. */
function labelSteps(
  sources: readonly LevelSource[],
  indents: readonly number[],
  labelRanks: ReadonlyMap<number, number>,
  side: number,
): ReadonlyMap<number, number> | null {
  const rankAt = new Map<number, number>();
  for (const [i, source] of sources.entries()) {
    const rank = source.side === side ? labelRanks.get(labelClass(source)) : undefined;
    if (rank === undefined) continue;
    if ((rankAt.get(indents[i]!) ?? rank) !== rank) return null;
    rankAt.set(indents[i]!, rank);
  }
  const steps = [...rankAt].sort(([a], [b]) => a - b);
  return steps.every(([, rank], i) => i === 0 || rank > steps[i - 1]![1]) ? rankAt : null;
}

function labelClass(source: LevelSource): number {
  if (!source.ranked || source.code !== null || source.name === null) return -1;
  return LABELS.findIndex((label) => label.test(source.name!));
}

/** Dense ranks from 1. */
const ranks = (values: readonly number[]): ReadonlyMap<number, number> =>
  new Map([...new Set(values)].sort((a, b) => a - b).map((value, i) => [value, i + 1]));

/** Width of the leading white space; a full-width space counts two. */
function indentOf(print: string): number {
  const space = /^[\s\u3000]*/u.exec(print)![0];
  let width = 0;
  for (const character of space) width += character === '\u3000' ? 2 : character === '\t' ? 4 : 1;
  return width;
}
