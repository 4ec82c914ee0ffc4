import type { DomDocument, DomElement, DomNode } from './dom.js';
import { attribute, descendants, hasAttribute, isElement, isHidden, nameWords, textOf } from './dom.js';
import { NEVER_TEXT } from './elements.js';
import { AROUND_ELEMENTS, ARTICLE_NAMES, isAroundName } from './page-names.js';

/** What an element and everything in it hold. Characters are counted without white space. */
export interface Weight {
  /** Visible characters outside links. */
  text: number;
  /** Visible characters inside links. */
  linkText: number;
  links: number;
  /** Characters outside links that the page hides. */
  hiddenText: number;
  /** Visible characters outside links that stand in parts around an article (navigation, footers, …). */
  aroundText: number;
  /** True where the element or one in it carries a name that page builders give to the article. */
  article: boolean;
  readonly hidden: boolean;
  readonly inLink: boolean;
}

/** Most characters outside links in a part that its name alone makes navigation, header or footer. */
const AROUND_TEXT = 600;

const characters = (node: DomNode): number => {
  const text = textOf(node);
  if (text === null) return 0;
  let n = 0;
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) n++;
  return n;
};
const isSpace = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f);

/** A link that leads out of the page; a bookmark of Word (`<a name>`) and a line of its contents (`#…`) do not. */
export const isLink = (element: DomElement): boolean =>
  element.name === 'a' && hasAttribute(element, 'href') && !attribute(element, 'href').startsWith('#');

/** Weights of all elements that may hold text, in one pass over the page. */
export class Weights {
  readonly #weights = new Map<DomElement, Weight>();
  readonly #around = new Set<DomElement>();

  constructor(root: DomDocument) {
    const elements = [...descendants(root, (element) => !NEVER_TEXT.has(element.name))];
    for (const element of elements) {
      const parent =
        element.parent && isElement(element.parent) ? this.#weights.get(element.parent) : undefined;
      this.#weights.set(element, {
        text: 0,
        linkText: 0,
        links: 0,
        hiddenText: 0,
        aroundText: 0,
        article: nameWords(element).some((name) => ARTICLE_NAMES.has(name)),
        hidden: (parent?.hidden ?? false) || isHidden(element),
        inLink: (parent?.inLink ?? false) || isLink(element),
      });
    }
    for (let i = elements.length - 1; i >= 0; i--) this.#settle(elements[i]!);
  }

  /** Weight of an element; zero for one that never holds text. */
  of(element: DomElement): Weight {
    return this.#weights.get(element) ?? NOTHING;
  }

  /** True for navigation, headers, footers, side bars, share buttons: what stands around an article. */
  isAround(element: DomElement): boolean {
    return this.#around.has(element);
  }

  #settle(element: DomElement): void {
    const own = this.#weights.get(element)!;
    let here = 0;
    for (const child of element.children) {
      if (!isElement(child)) here += characters(child);
      const inner = isElement(child) ? this.#weights.get(child) : undefined;
      if (!inner) continue;
      own.text += inner.text;
      own.linkText += inner.linkText;
      own.links += inner.links;
      own.hiddenText += inner.hiddenText;
      own.aroundText += inner.aroundText;
      own.article ||= inner.article;
    }
    if (own.hidden) own.hiddenText += own.inLink ? 0 : here;
    else if (own.inLink) own.linkText += here;
    else own.text += here;
    if (isLink(element)) own.links++;
    if (this.#standsAround(element, own)) {
      this.#around.add(element);
      own.aroundText = own.text;
    }
  }

  #standsAround(element: DomElement, weight: Weight): boolean {
    if (element.name === 'body' || element.name === 'html' || weight.article) return false;
    const named =
      (AROUND_ELEMENTS.has(element.name) && !isInArticle(element)) ||
      attribute(element, 'role') === 'navigation' ||
      nameWords(element).some(isAroundName);
    return named && (weight.text <= AROUND_TEXT || weight.linkText > weight.text);
  }
}

const NOTHING: Weight = Object.freeze({
  text: 0,
  linkText: 0,
  links: 0,
  hiddenText: 0,
  aroundText: 0,
  article: false,
  hidden: false,
  inLink: false,
});

/** `<header>` and `<footer>` inside an `<article>` are parts of it: its title stands there. */
function isInArticle(element: DomElement): boolean {
  for (let at = element.parent; at && isElement(at); at = at.parent) if (at.name === 'article') return true;
  return false;
}
