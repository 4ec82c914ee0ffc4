import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decode } from '../../../intake/decode.js';
import { InputProblem } from '../../../shared/input-error.js';
import type { Limits } from '../../../shared/limits.js';
import { progressed } from '../../../shared/progress.js';
import { knownName } from './names.js';
import type { XmlElement, XmlNode } from './tree.js';

/** What a caller wants done while a part is parsed. */
export interface ParseHooks {
  /** Name of the elements whose children are handed to `child` one by one and then forgotten. */
  readonly streamed: string;
  readonly child: (element: XmlElement) => void;
}

/**
 * Elements that say nothing about the text. They are dropped while parsing, which keeps the tree of a large table small;
 * what they hold is dropped with them.
 */
const IGNORED = new Set([
  'w:tcBorders',
  'w:tblBorders',
  'w:pBdr',
  'w:tcMar',
  'w:tblCellMar',
  'w:shd',
  'w:rFonts',
  'w:lang',
  'w:color',
  'w:kern',
  'w:spacing',
  'w:ind',
  'w:szCs',
  'w:bCs',
  'w:proofErr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:lastRenderedPageBreak',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:binData',
]);

type Attributes = ReadonlyMap<string, string>;

const NO_ATTRIBUTES: Attributes = new Map();
const NO_CHILDREN: readonly XmlNode[] = Object.freeze([]);
/** Sets of attributes that are kept for sharing; a large table repeats the same few in every cell. */
const MOST_SHARED = 4_096;

interface OpenElement {
  readonly name: string;
  readonly attributes: Attributes;
  children: readonly XmlNode[];
}

/** After so many tags the work is said to go on. */
const TAGS_A_STEP = 8_192;

/**
 * Parses one XML part of a Word file into a tree and returns its root. White space between elements is kept as it is.
 *
 * Throws an `InputProblem`: `xml-doctype-forbidden`, `too-deep`, `too-much-content` (more table cells than the limit),
 * `input-corrupt` (not well-formed). Nothing outside the part is ever read; no entity but XML's own five is known.
 *
 * @param part what the part is called in messages.
 */
export function parseXml(bytes: Uint8Array, part: string, limits: Limits, hooks?: ParseHooks): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: OpenElement[] = [];
  const shared = new Map<string, Attributes>();
  let root: XmlElement | undefined;
  let ignoredDepth = 0;
  let cells = 0;
  let tags = 0;
  parser.on('doctype', () => {
    throw new InputProblem('xml-doctype-forbidden', `It is the part ${part}.`);
  });
  parser.on('error', (error) => {
    throw new InputProblem('input-corrupt', `The part ${part} is not well-formed: ${error.message}`);
  });
  parser.on('opentag', (tag) => {
    if (++tags % TAGS_A_STEP === 0) progressed();
    if (open.length + ignoredDepth >= limits.markupDepth)
      throw new InputProblem('too-deep', `The limit markupDepth is ${limits.markupDepth} elements.`);
    const name = knownName(tag.uri, tag.local);
    if (ignoredDepth > 0 || IGNORED.has(name)) {
      ignoredDepth++;
      return;
    }
    if (name === 'w:tc' && ++cells > limits.tableCells)
      throw new InputProblem('too-much-content', `The limit tableCells is ${limits.tableCells}.`);
    open.push({ name, attributes: attributesOf(tag, shared), children: NO_CHILDREN });
  });
  parser.on('closetag', () => {
    if (ignoredDepth > 0) {
      ignoredDepth--;
      return;
    }
    const element = open.pop()!;
    const parent = open.at(-1);
    if (!parent) root = element;
    else if (hooks && parent.name === hooks.streamed) hooks.child(element);
    else adopt(parent, element);
  });
  const text = (value: string): void => {
    const parent = open.at(-1);
    if (parent && ignoredDepth === 0) adopt(parent, value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decodeXml(bytes)).close();
  return root!;
}

function adopt(parent: OpenElement, child: XmlNode): void {
  if (parent.children === NO_CHILDREN) parent.children = [child];
  else (parent.children as XmlNode[]).push(child);
}

/** The attributes of a tag; equal sets are one object as long as `shared` has room. */
function attributesOf(tag: SaxesTagNS, shared: Map<string, Attributes>): Attributes {
  let key = '';
  const pairs: [string, string][] = [];
  for (const { uri, prefix, local, value } of Object.values(tag.attributes)) {
    if (prefix === 'xmlns' || local === 'xmlns' || local.startsWith('rsid')) continue;
    const name = knownName(uri, local);
    pairs.push([name, value]);
    key += `${name}\0${value}\0`;
  }
  if (pairs.length === 0) return NO_ATTRIBUTES;
  const known = shared.get(key);
  if (known) return known;
  const attributes = new Map(pairs);
  if (shared.size < MOST_SHARED && key.length < 200) shared.set(key, attributes);
  return attributes;
}

function decodeXml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 256)).toString(
    'latin1',
  );
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head)?.[1];
  return decode(bytes, { declared: declared ?? null }).text;
}
