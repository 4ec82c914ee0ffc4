import type { RecognizedWord } from './recognizer.js';

const LINE = '4';
const WORD = '5';

/**
 * The words in a table that tesseract prints (`tsv`): level, page, block, paragraph, line, word, left, top, width,
 * height, confidence, text. Lines that are none of that are left out.
 */
export function wordsOfTsv(tsv: string): RecognizedWord[] {
  const words: RecognizedWord[] = [];
  let line = -1;
  let lineTop = 0;
  let lineBottom = 0;
  for (const row of tsv.split('\n')) {
    const cells = row.replace(/\r$/, '').split('\t');
    if (cells.length < 12 || (cells[0] !== LINE && cells[0] !== WORD)) continue;
    const [left, top, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number];
    if (![left, top, width, height].every(Number.isFinite)) continue;
    if (cells[0] === LINE) {
      line++;
      lineTop = top;
      lineBottom = top + height;
      continue;
    }
    const text = cells.slice(11).join(' ').trim();
    if (text === '' || line < 0 || width <= 0 || height <= 0) continue;
    const confidence = Math.max(0, Math.min(100, Number(cells[10]) || 0));
    words.push({
      text,
      x0: left,
      y0: top,
      x1: left + width,
      y1: top + height,
      confidence,
      line,
      lineTop,
      lineBottom,
    });
  }
  return words;
}
