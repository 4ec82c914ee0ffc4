import type { DrawnLabel } from '../../../document/lists/label.js';
import type { ReadingContext } from '../context.js';
import type { DraftParagraph } from '../drafts.js';
import { paragraphProperties, type StyleProperties, stated } from '../styles.js';
import { childOf, stringOf, switchOf, type XmlElement } from '../xml/tree.js';
import { type InlineContent, readInline, type TextPiece } from './inline.js';

/** A paragraph that has been read; `joins` says that its mark is deleted or hidden and its text runs on into the next. */
export interface ReadParagraph {
  readonly content: InlineContent;
  readonly joins: boolean;
  readonly direct: StyleProperties;
  readonly style: StyleProperties;
}

/** Reads a `w:p`. */
export function readParagraph(element: XmlElement, context: ReadingContext): ReadParagraph {
  const properties = childOf(element, 'w:pPr');
  const style = context.styles.paragraph(stringOf(properties, 'w:pStyle'));
  const mark = childOf(properties, 'w:rPr');
  const deleted = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
  const hidden = switchOf(mark, 'w:vanish') ?? style.hidden ?? false;
  return {
    content: readInline(element, style, context),
    joins: deleted || hidden,
    direct: stated(paragraphProperties(properties)),
    style,
  };
}

/**
 * Makes the draft of a paragraph, counting its list on. `carried` is the text of paragraphs before it that run on into
 * it. Undefined where there is nothing to print and nothing hidden.
 */
export function draftParagraph(
  { content, direct, style }: ReadParagraph,
  carried: readonly TextPiece[],
  context: ReadingContext,
): DraftParagraph | undefined {
  const pieces = carried.length > 0 ? [...carried, ...content.pieces] : content.pieces;
  const visible = pieces.filter((piece) => !piece.hidden);
  const body = trimBreaks(visible.map((piece) => piece.text).join(''));
  const label = context.numbering.next(direct, style);
  const blank = body.trim() === '';
  const shown = label && !(blank && label.bullet) ? label : undefined;
  const hidden = pieces.map((piece) => (piece.hidden ? piece.text : '')).join('');
  if (blank && !shown && hidden.trim() === '') return undefined;
  const text = shown ? withLabel(shown, blank ? '' : body) : body;
  const level = direct.outlineLevel ?? style.outlineLevel;
  return {
    kind: 'paragraph',
    text: blank && !shown ? '' : text,
    label: shown?.text ?? null,
    heading: level !== undefined && level >= 0 && level < 9 ? level + 1 : null,
    look: lookOf(visible, direct.centered ?? style.centered ?? false),
    hidden: hidden.trim() === '' ? '' : trimBreaks(hidden),
    numbersPages: content.numbersPages,
  };
}

/** The label in front of the text; a space that is typed at its beginning stands for the one drawn behind the label. */
function withLabel({ text, separator }: DrawnLabel, body: string): string {
  return text + (body === '' || /^\s/.test(body) ? '' : separator) + body;
}

/** Bold and size by the majority of the characters that are printed. */
function lookOf(pieces: readonly TextPiece[], centered: boolean): DraftParagraph['look'] {
  const [first] = pieces;
  if (first && pieces.length === 1) return { bold: first.bold, centered, ...sized(first.size) };
  const sizes = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const piece of pieces) {
    const weight = piece.text.trim().length;
    all += weight;
    if (piece.bold) bold += weight;
    if (piece.size !== undefined) sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + weight);
  }
  const size = [...sizes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
  return { bold: all > 0 && bold * 2 > all, centered, ...sized(size) };
}

function sized(size: number | undefined): { readonly size?: number } {
  return size === undefined ? {} : { size };
}

/** Drops line breaks at both ends and white space at the end; an indentation of the first line stays. */
function trimBreaks(text: string): string {
  const end = text.trimEnd();
  const lead = end.slice(0, end.length - end.trimStart().length);
  return end.slice(lead.lastIndexOf('\n') + 1);
}
