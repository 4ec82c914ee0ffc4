import { codeLevel } from '../vocabulary/classification/index.js';

/** What the level of a row can be told from. `print` is the name cell with its leading spaces. */
export interface LevelSource {
  readonly code: string | null;
  readonly name: string | null;
  readonly print: string;
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
  const indentRanks = ranks(sources.filter((s) => s.ranked && s.name !== null).map((s) => indentOf(s.print)));
  const indented = indentRanks.size > 1;
  let previous: number | null = null;
  let ofWhich: number | null = null;
  return sources.map((source) => {
    if (!source.ranked || (source.name === null && source.code === null)) return null;
    const level = levelOf(source);
    if (level !== null) previous = level;
    return level;
  });

  function levelOf(source: LevelSource): number | null {
    if (source.code !== null) return codeLevel(source.code);
    const name = source.name ?? '';
    if (OF_WHICH.test(name)) {
      ofWhich ??= (previous ?? 0) + 1;
      return ofWhich;
    }
    ofWhich = null;
    const label = labelClass(source);
    if (label >= 0) return labelRanks.get(label)!;
    if (labelRanks.size > 0)
      return indented && previous !== null && indentOf(source.print) > 0 ? labelRanks.size + 1 : null;
    return indented ? indentRanks.get(indentOf(source.print))! : null;
  }
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
