import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceDocument } from '../../document/model.js';
import { readBytes } from '../../readers/index.js';
import { drawPages, type PlacedCharacter } from '../../readers/pdf/render/index.js';
import type { DocumentRecord } from '../../schema/document.js';
import { writeAtomically } from '../../shared/atomic-write.js';
import { DEFAULT_LIMITS } from '../../shared/limits.js';
import type { Locator } from '../../shared/locator.js';
import { makeFolder } from '../../shared/make-folder.js';
import { OutputError } from '../../shared/output-error.js';
import { progressed } from '../../shared/progress.js';
import { type DocumentView, type OriginalView, type PageBox, type PageView, placeKey } from '../view.js';
import { wordsMissing } from './missing-words.js';
import { narrow } from './narrow.js';
import { findSource } from './source.js';
import { type TextLine, textLines } from './text-lines.js';

/** Dots an inch: enough to read the small print of a table. */
const DPI = 110;

export interface OriginalOptions {
  /** Folder of the report. */
  readonly folder: string;
  /** Folders that the paths of the records may start from. */
  readonly sources: readonly string[];
  /** Whether pages are drawn. */
  readonly pictures: boolean;
  /** False where an attempt to draw the document has failed. */
  readonly drawable: boolean;
  /** Most pages drawn of one document. */
  readonly pages: number;
}

/** How the original is shown, and where the given ranges of text stand on its pages. Pictures are written as they are made. */
export async function originalView(
  record: DocumentRecord,
  ranges: readonly Locator[],
  options: OriginalOptions,
): Promise<Pick<DocumentView, 'original' | 'boxes'>> {
  const asText = (why: Extract<OriginalView, { form: 'text' }>['why']) =>
    ({ original: { form: 'text', why }, boxes: {} }) as const;
  if (record.source.format !== 'pdf') return asText('no-pages');
  if (!options.pictures) return asText('not-drawn');
  if (!options.drawable) return asText('not-drawable');
  const source = await findSource(record, options.sources);
  if (!source.found) return asText(source.why);
  const read = await readBytes(source.bytes, { name: 'original.pdf', limits: DEFAULT_LIMITS });
  const lines = read.ok ? textLines(record, read.value) : new Map<number, readonly TextLine[]>();
  const drawing = await draw(record, source.bytes, options);
  if (drawing.pages.length === 0) return asText('not-drawable');
  return {
    original: { form: 'pages', pages: drawing.pages, cut: drawing.cut },
    boxes: {
      ...rangeBoxes(ranges, lines, (page) => drawing.characters.get(page) ?? []),
      ...(read.ok && cellBoxes(ranges, read.value)),
    },
  };
}

async function draw(record: DocumentRecord, bytes: Uint8Array, { folder, pages: limit }: OriginalOptions) {
  const inside = `pages/${record.document_id}`;
  const target = join(folder, inside);
  const pages: PageView[] = [];
  const characters = new Map<number, readonly PlacedCharacter[]>();
  await clear(target);
  const outcome = await drawPages(bytes, { dpi: DPI, limit }, async (page) => {
    const { number, width, height } = page;
    progressed();
    const picture = `${inside}/${number}.png`;
    await writeAtomically(join(folder, picture), page.png);
    characters.set(number, page.characters);
    pages.push({ number, width: round(width), height: round(height), picture, words: wordsMissing(page) });
  });
  return { pages, characters, cut: outcome.ok ? Math.max(0, outcome.value.pages - limit) : 0 };
}

async function clear(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
    await makeFolder(folder);
  } catch (error) {
    throw OutputError.from(error, folder);
  }
}

const round = (points: number): number => Math.round(points * 100) / 100;

function rangeBoxes(
  ranges: readonly Locator[],
  lines: ReadonlyMap<number, readonly TextLine[]>,
  charactersOf: (page: number) => readonly PlacedCharacter[],
): Readonly<Record<string, readonly PageBox[]>> {
  const boxes: Record<string, readonly PageBox[]> = {};
  for (const locator of ranges) {
    const { block, row, start, end } = locator;
    if (block === undefined || row !== undefined || start === undefined || end === undefined) continue;
    const found = narrow(lines.get(block) ?? [], { start, end }, charactersOf);
    if (found.length > 0) boxes[placeKey(locator)] = found;
  }
  return boxes;
}

/** Boxes of cells whose locators have none: records give those of the rows of tables only. */
function cellBoxes(
  ranges: readonly Locator[],
  document: SourceDocument,
): Readonly<Record<string, readonly PageBox[]>> {
  const boxes: Record<string, readonly PageBox[]> = {};
  for (const locator of ranges) {
    const block = document.blocks[locator.block ?? -1];
    if (block?.kind !== 'table' || locator.row === undefined || locator.bbox) continue;
    const cell = block.grid.cells.find(({ row, column }) => row === locator.row && column === locator.column);
    const { page, bbox } = cell?.locator ?? {};
    if (page !== undefined && bbox) boxes[placeKey(locator)] = [[page, ...bbox]];
  }
  return boxes;
}
