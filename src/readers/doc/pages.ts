import { progressed } from '../../shared/progress.js';
import type { Bytes } from './bytes.js';
import { STRUCTURES, type WordFile } from './fib.js';

/** Properties of a run of the text stream, from `start` up to but not with `end` (offsets in bytes). */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph's style; 0 for runs of characters. */
  readonly style: number;
  readonly properties: Bytes;
}

const PAGE_BYTES = 512;
const PARAGRAPH_ENTRY = 13;

/** Runs of paragraph properties in ascending order. */
export const paragraphRuns = (file: WordFile): readonly PropertyRun[] =>
  runsOf(file, file.structure(STRUCTURES.paragraphPages), PARAGRAPH_ENTRY, paragraphEntry);

/** Runs of character properties in ascending order. */
export const characterRuns = (file: WordFile): readonly PropertyRun[] =>
  runsOf(file, file.structure(STRUCTURES.characterPages), 1, characterEntry);

type Entry = (page: Bytes, at: number) => Pick<PropertyRun, 'style' | 'properties'>;

function runsOf(file: WordFile, index: Bytes, width: number, entry: Entry): readonly PropertyRun[] {
  const count = Math.floor((index.length - 4) / 8);
  const runs: PropertyRun[] = [];
  for (let i = 0; i < count; i++) {
    progressed();
    const number = index.u32(4 * (count + 1) + 4 * i) & 0x3fffff;
    const page = file.text.slice(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
    if (page.length < PAGE_BYTES) continue;
    const entries = page.u8(PAGE_BYTES - 1);
    const offsets = 4 * (entries + 1);
    if (offsets + entries * width >= PAGE_BYTES) continue;
    for (let k = 0; k < entries; k++) {
      const at = 2 * page.u8(offsets + k * width);
      runs.push({ start: page.u32(4 * k), end: page.u32(4 * (k + 1)), ...entry(page, at) });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

function paragraphEntry(page: Bytes, at: number): Pick<PropertyRun, 'style' | 'properties'> {
  if (at === 0) return { style: 0, properties: page.slice(0, 0) };
  const short = page.u8(at);
  const start = short === 0 ? at + 2 : at + 1;
  const end = short === 0 ? start + 2 * page.u8(at + 1) : start + 2 * short - 1;
  if (end > PAGE_BYTES || end < start + 2) return { style: 0, properties: page.slice(0, 0) };
  return { style: page.u16(start), properties: page.slice(start + 2, end) };
}

function characterEntry(page: Bytes, at: number): Pick<PropertyRun, 'style' | 'properties'> {
  if (at === 0) return { style: 0, properties: page.slice(0, 0) };
  return { style: 0, properties: page.slice(at + 1, at + 1 + page.u8(at)) };
}

/** A look-up of the run that holds an offset; null where none does. Binary search. */
export function runFinder(runs: readonly PropertyRun[]): (offset: number) => PropertyRun | null {
  return (offset) => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const run = runs[low - 1];
    return run && offset < run.end ? run : null;
  };
}
