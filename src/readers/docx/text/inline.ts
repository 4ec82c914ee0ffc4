import type { ReadingContext } from '../context.js';
import { runProperties, type StyleProperties, stated } from '../styles.js';
import { childOf, elementsOf, stringOf, type XmlElement } from '../xml/tree.js';
import { noteExternal, noteExternalField, numbersPages } from './fields.js';
import { chosenBranch, readGraphic } from './graphics.js';
import { symbolOf } from './symbols.js';

/** Text of one run with the looks that count. */
export interface TextPiece {
  readonly text: string;
  readonly hidden: boolean;
  readonly bold: boolean;
  /** Size in points; undefined where neither the run nor any style states one. */
  readonly size: number | undefined;
}

/** What the content of a paragraph comes to. */
export interface InlineContent {
  readonly pieces: readonly TextPiece[];
  /** Contents of the text boxes anchored in it (`w:txbxContent`), in order. */
  readonly boxes: readonly XmlElement[];
  /** Text drawn as a shape (WordArt), one string a shape. */
  readonly drawnTexts: readonly string[];
  readonly numbersPages: boolean;
}

interface Collector {
  readonly context: ReadingContext;
  readonly paragraphStyle: StyleProperties;
  readonly pieces: TextPiece[];
  readonly boxes: XmlElement[];
  readonly drawnTexts: string[];
  numbersPages: boolean;
}

type Handler = (element: XmlElement, run: StyleProperties, to: Collector) => void;

/**
 * Reads the runs of a paragraph: the final text where changes are tracked, results of fields, one of the alternatives
 * of a drawing. `paragraphStyle` is what the paragraph's style gives its runs.
 */
export function readInline(
  paragraph: XmlElement,
  paragraphStyle: StyleProperties,
  context: ReadingContext,
): InlineContent {
  const collector: Collector = {
    context,
    paragraphStyle,
    pieces: [],
    boxes: [],
    drawnTexts: [],
    numbersPages: false,
  };
  readChildren(paragraph, paragraphStyle, collector);
  context.fields.endParagraph();
  return collector;
}

const readChildren: Handler = (element, run, to) => {
  for (const child of elementsOf(element)) {
    const handler = HANDLERS.get(child.name);
    if (handler) handler(child, run, to);
    else if (child.name.startsWith('m:') || child.name.startsWith('?:')) readChildren(child, run, to);
  }
};

const put = (text: string, run: StyleProperties, to: Collector): void => {
  if (text === '' || to.context.fields.inInstruction()) return;
  to.context.spend(text.length);
  to.pieces.push({ text, hidden: run.hidden ?? false, bold: run.bold ?? false, size: run.size });
};

const literal =
  (text: string): Handler =>
  (_, run, to) =>
    put(text, run, to);

const readRun: Handler = (element, _, to) => {
  const own = childOf(element, 'w:rPr');
  readChildren(element, own ? looksOf(own, to) : to.paragraphStyle, to);
};

function looksOf(own: XmlElement, { paragraphStyle, context }: Collector): StyleProperties {
  const style = context.styles.character(stringOf(own, 'w:rStyle'));
  return { ...paragraphStyle, ...style, ...stated(runProperties(own)) };
}

const readText: Handler = (element, run, to) => {
  const text = textOf(element);
  const kept = element.attributes.get('xml:space') === 'preserve';
  put(kept ? text : trimXmlSpace(text), run, to);
};

const readSymbol: Handler = (element, run, to) => {
  const symbol = symbolOf(element.attributes.get('w:font') ?? '', element.attributes.get('w:char') ?? '');
  if (symbol === null)
    to.context.notes.count('symbol-unknown', (count) => ({
      message: `${count} ${count === 1 ? 'character' : 'characters'} of a symbol font could not be read and stand as �.`,
    }));
  put(symbol ?? '�', run, to);
};

const readFieldMark: Handler = (element, _, to) => {
  const instruction = to.context.fields.mark(element.attributes.get('w:fldCharType'));
  if (instruction !== undefined) noteField(instruction, to);
};

const readSimpleField: Handler = (element, run, to) => {
  noteField(element.attributes.get('w:instr') ?? '', to);
  readChildren(element, run, to);
};

function noteField(instruction: string, to: Collector): void {
  if (numbersPages(instruction)) to.numbersPages = true;
  noteExternalField(instruction, to.context.notes);
}

const readAlternatives: Handler = (element, run, to) => {
  const branch = chosenBranch(element);
  if (branch) readChildren(branch, run, to);
};

const readDrawn: Handler = (element, _, to) => {
  if (to.context.fields.inInstruction()) return;
  const graphic = readGraphic(element, to.context.notes);
  to.boxes.push(...graphic.boxes);
  to.drawnTexts.push(...graphic.texts);
};

const refer =
  (kind: 'footnote' | 'endnote'): Handler =>
  (element, _, to) => {
    const id = element.attributes.get('w:id');
    if (id !== undefined) to.context.referTo({ kind, id });
  };

const within =
  (name: string): Handler =>
  (element, run, to) => {
    const content = childOf(element, name);
    if (content) readChildren(content, run, to);
  };

/** What is done with each element inside a paragraph. What is not listed (deletions among it) is no text. */
const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['w:r', readRun],
  ['w:t', readText],
  ['m:t', readText],
  ['w:tab', literal('\t')],
  ['w:ptab', literal('\t')],
  ['w:br', literal('\n')],
  ['w:cr', literal('\n')],
  ['w:noBreakHyphen', literal('-')],
  ['w:sym', readSymbol],
  ['w:fldChar', readFieldMark],
  ['w:instrText', (element, _, to) => to.context.fields.instruct(textOf(element))],
  ['w:fldSimple', readSimpleField],
  ['w:hyperlink', readChildren],
  ['w:smartTag', readChildren],
  ['w:customXml', readChildren],
  ['w:ins', readChildren],
  ['w:moveTo', readChildren],
  ['w:dir', readChildren],
  ['w:bdo', readChildren],
  ['w:sdt', within('w:sdtContent')],
  ['w:ruby', within('w:rubyBase')],
  ['w:subDoc', (_, __, to) => noteExternal(to.context.notes)],
  ['w:footnoteReference', refer('footnote')],
  ['w:endnoteReference', refer('endnote')],
  ['mc:AlternateContent', readAlternatives],
  ['w:drawing', readDrawn],
  ['w:pict', readDrawn],
  ['w:object', readDrawn],
]);

function textOf(element: XmlElement): string {
  return element.children.filter((node) => typeof node === 'string').join('');
}

/** XML's own white space dropped at both ends; the ideographic space is text. */
function trimXmlSpace(text: string): string {
  const isSpace = (at: number): boolean => ' \t\r\n'.includes(text[at]!);
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  return text.slice(start, end);
}
