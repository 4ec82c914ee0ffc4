import type { Notes } from '../notes.js';
import { elementsOf, someElement, type XmlElement } from '../xml/tree.js';

/** Text that a drawing holds. */
export interface Graphic {
  /** Contents of its text boxes (`w:txbxContent`), in order. */
  readonly boxes: readonly XmlElement[];
  /** Strings drawn as shapes (WordArt, watermarks). */
  readonly texts: readonly string[];
}

/**
 * The branch of an `mc:AlternateContent` that is read: the first choice that holds text or a picture, else the fallback.
 * Both say the same in two languages of drawing; reading both would double the text.
 */
export function chosenBranch(alternatives: XmlElement): XmlElement | undefined {
  const branches = elementsOf(alternatives);
  const choices = branches.filter((branch) => branch.name === 'mc:Choice');
  const fallback = branches.find((branch) => branch.name === 'mc:Fallback');
  return choices.find((choice) => someElement(choice, bearsContent)) ?? fallback ?? choices[0];
}

const TEXT_BEARING = new Set([
  'w:t',
  'w:txbxContent',
  'm:t',
  'w:sym',
  'w:tbl',
  'v:textpath',
  'a:blip',
  'w:instrText',
]);

function bearsContent(element: XmlElement): boolean {
  return TEXT_BEARING.has(element.name);
}

/** Reads a `w:drawing`, `w:pict` or `w:object`. What holds content that is not read is noted. */
export function readGraphic(element: XmlElement, notes: Notes): Graphic {
  const boxes: XmlElement[] = [];
  const texts: string[] = [];
  const visit = (at: XmlElement): void => {
    if (at.name === 'mc:AlternateContent') {
      const branch = chosenBranch(at);
      if (branch) visit(branch);
      return;
    }
    if (at.name === 'w:txbxContent') {
      boxes.push(at);
      return;
    }
    const drawn = at.name === 'v:textpath' ? at.attributes.get('string') : undefined;
    if (drawn?.trim()) texts.push(drawn);
    noteUnread(at, notes);
    for (const child of elementsOf(at)) visit(child);
  };
  visit(element);
  return { boxes, texts };
}

/** Kinds of content that are not read, by the element that shows them. */
const UNREAD: ReadonlyMap<
  string,
  { readonly code: string; readonly what: string; readonly incomplete: boolean }
> = new Map([
  ['a:blip', { code: 'picture-not-read', what: 'picture', incomplete: false }],
  ['v:imagedata', { code: 'picture-not-read', what: 'picture', incomplete: false }],
  ['o:OLEObject', { code: 'embedded-object-not-read', what: 'embedded object', incomplete: true }],
  ['c:chart', { code: 'chart-not-read', what: 'chart', incomplete: false }],
  ['dgm:relIds', { code: 'diagram-not-read', what: 'diagram', incomplete: true }],
]);

function noteUnread(element: XmlElement, notes: Notes): void {
  const unread = UNREAD.get(element.name);
  if (!unread) return;
  notes.count(unread.code, (count) => ({
    message: `The document holds ${count} ${unread.what}${count === 1 ? '' : 's'}; what stands in ${count === 1 ? 'it' : 'them'} is not read.`,
    ...(unread.incomplete ? { incomplete: true } : {}),
  }));
}
