import { progressed } from '../../shared/progress.js';
import type { CharacterRange, WordFile } from './fib.js';
import { numberingOf, type ParagraphNumber } from './lists/numbering.js';
import { characterRuns, paragraphRuns, runFinder } from './pages.js';
import type { PiecedText } from './pieces.js';
import {
  type CharacterProperties,
  characterProperties,
  type ParagraphProperties,
  paragraphProperties,
} from './properties.js';

/** A paragraph of the file, or the text of a cell up to its mark. */
export interface WordParagraph {
  /** Visible text without its mark; line breaks inside are `\n`. */
  readonly text: string;
  /** True where the mark of a cell or row ends it. */
  readonly cellMark: boolean;
  readonly properties: ParagraphProperties;
  /** Numbers of the pictures and embedded objects in it. */
  readonly pictures: readonly number[];
  /** True where hidden text was left out of it. */
  readonly hidden: boolean;
  /** The number that Word draws in front of it, which `text` leaves out. */
  readonly number: ParagraphNumber;
}

/** The text with the number that Word draws in front; a bullet without a text is nothing. */
export function numberedText({ text, number }: WordParagraph): string {
  if (typeof number !== 'object') return text;
  if (text.trim() === '') return number.bullet ? text : number.text;
  return number.text + (/^\s/.test(text) ? '' : number.separator) + text;
}

const CELL_MARK = '\u0007';
const MARKS = new Set(['\r', CELL_MARK, '\f']);
const FIELD_BEGIN = '\u0013';
const FIELD_RESULT = '\u0014';
const FIELD_END = '\u0015';
/** Characters that stand for something: a tab, a line break, a hyphen that does not break. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['\u000b', '\n'],
  ['\u000e', '\n'],
  ['\u001e', '-'],
  ['\u00a0', ' '],
]);

/** A reader of the paragraphs of a range of the text: fields as their results, the final text of tracked changes. */
export function paragraphReader(
  file: WordFile,
  pieced: PiecedText,
): (range: CharacterRange) => readonly WordParagraph[] {
  const numberOf = numberingOf(file);
  const paragraphAt = runFinder(paragraphRuns(file));
  const charactersAt = runFinder(characterRuns(file));
  const known = new Map<object, CharacterProperties>();
  const propertiesAt = (offset: number): CharacterProperties => {
    const run = charactersAt(offset);
    if (!run) return characterProperties(null);
    const properties = known.get(run) ?? characterProperties(run);
    known.set(run, properties);
    return properties;
  };

  return ({ start, end }) => {
    const paragraphs: WordParagraph[] = [];
    /** For each open field, whether its result has begun. */
    const fields: boolean[] = [];
    let text = '';
    let hidden = false;
    let pictures: number[] = [];
    for (let at = start; at < Math.min(end, pieced.text.length); at++) {
      const character = pieced.text[at]!;
      const offset = pieced.offsetOf(at);
      if (MARKS.has(character)) {
        progressed();
        const properties = paragraphProperties(paragraphAt(offset), file);
        const endsRow = properties.rowEnd || properties.innerEnd === 'row';
        const number = endsRow ? undefined : numberOf(properties);
        paragraphs.push({ text, cellMark: character === CELL_MARK, properties, pictures, hidden, number });
        text = '';
        hidden = false;
        pictures = [];
        continue;
      }
      const { deleted, hidden: vanished, picture } = propertiesAt(offset);
      if (
        picture !== null &&
        (character === '\u0001' || character === FIELD_RESULT) &&
        !pictures.includes(picture)
      )
        pictures.push(picture);
      if (character === FIELD_BEGIN) fields.push(false);
      else if (character === FIELD_RESULT && fields.length > 0) fields[fields.length - 1] = true;
      else if (character === FIELD_END) fields.pop();
      else if (deleted || fields.includes(false)) continue;
      else if (vanished) hidden ||= character.trim() !== '';
      else if (WRITTEN.has(character)) text += WRITTEN.get(character);
      else if (character >= ' ' || character === '\t') text += character;
    }
    if (text !== '')
      paragraphs.push({
        text,
        cellMark: false,
        properties: paragraphProperties(null, file),
        pictures,
        hidden,
        number: undefined,
      });
    return paragraphs;
  };
}
