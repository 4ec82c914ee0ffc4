import { squash } from '../../shared/text.js';
import type { DomElement } from './dom.js';
import { childElements, descendants, isElement, nameWords, plainText } from './dom.js';
import { NEVER_TEXT } from './elements.js';
import { isLayoutTable } from './layout-table.js';
import { ARTICLE_NAMES, LIKELY_ARTICLE_NAMES, TITLE_NAME } from './page-names.js';
import type { Weights } from './weigh.js';

/** Where on a page the document stands. */
export interface Article {
  readonly root: DomElement;
  /** The title printed outside `root`; null where there is none. */
  readonly title: DomElement | null;
}

/** Share of a page's text that a box named as the article must hold to be believed. */
const NAMED_SHARE = 0.25;
/** Characters up to which a page is small, so that a named box is believed whatever it holds. */
const SMALL_PAGE = 1_500;
/** Share of a box's text that one child must hold for the article to be inside the child. */
const DOMINANT = 0.97;
const DOMINANT_LIKELY = 0.8;
const BOXES: ReadonlySet<string> = new Set([
  'article',
  'body',
  'center',
  'div',
  'form',
  'main',
  'section',
  'span',
  'font',
]);
const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'tbody', 'tr', 'td']);
const TITLE_LENGTH = { least: 6, most: 120 };

/**
 * Finds the article of a page: the box that page builders name so, if it holds its share of the text; else the smallest
 * box that holds nearly all text outside links and navigation.
 *
 * @param statedTitles titles that the page states of itself, to find the printed one by.
 */
export function findArticle(body: DomElement, weights: Weights, statedTitles: readonly string[]): Article {
  const root = namedArticle(body, weights) ?? densestBox(body, weights);
  return { root, title: printedTitle(body, root, weights, statedTitles) };
}

/** Text of an element that counts as article text. */
const mass = (element: DomElement, weights: Weights): number => {
  if (weights.isAround(element)) return 0;
  const { text, linkText, aroundText } = weights.of(element);
  return Math.max(0, text - Math.max(0, aroundText - linkText));
};

function namedArticle(body: DomElement, weights: Weights): DomElement | null {
  const named = new Set<DomElement>();
  const walk = descendants(
    body,
    (element) =>
      !NEVER_TEXT.has(element.name) &&
      !weights.isAround(element) &&
      !(element.parent && isElement(element.parent) && named.has(element.parent)),
  );
  for (const element of walk)
    if (nameWords(element).some((name) => ARTICLE_NAMES.has(name))) named.add(element);
  const all = mass(body, weights);
  const believed = [...named].filter((element) => {
    const { text, hiddenText } = weights.of(element);
    return Math.max(text, hiddenText) >= NAMED_SHARE * all || all <= SMALL_PAGE;
  });
  if (believed.length > 0) return heaviest(believed, weights);
  return commonBox([...named], weights, all);
}

/** Several boxes that are the article only together: the box around them, if it holds little else. */
function commonBox(named: readonly DomElement[], weights: Weights, all: number): DomElement | null {
  if (named.length < 2) return null;
  const inside = named.reduce((sum, element) => sum + weights.of(element).text, 0);
  if (inside < 0.5 * all) return null;
  let box = named[0]!;
  while (box.parent && isElement(box.parent) && box.name !== 'body' && weights.of(box).text < inside)
    box = box.parent;
  return box;
}

const heaviest = (elements: readonly DomElement[], weights: Weights): DomElement =>
  elements.reduce((best, element) => {
    const weight = (e: DomElement) => weights.of(e).text + weights.of(e).hiddenText + weights.of(e).links;
    return weight(element) > weight(best) ? element : best;
  });

function densestBox(body: DomElement, weights: Weights): DomElement {
  let box = body;
  for (;;) {
    const whole = mass(box, weights);
    const children = childElements(box).filter(
      (child) => !weights.isAround(child) && !weights.of(child).hidden,
    );
    const best = children.reduce<DomElement | null>(
      (top, child) => (top === null || mass(child, weights) > mass(top, weights) ? child : top),
      null,
    );
    if (best === null || !mayHoldArticle(best)) return box;
    const likely = nameWords(best).some((name) => LIKELY_ARTICLE_NAMES.has(name)) || best.name === 'article';
    if (whole === 0 || mass(best, weights) < (likely ? DOMINANT_LIKELY : DOMINANT) * whole) return box;
    box = best;
  }
}

const mayHoldArticle = (element: DomElement): boolean =>
  BOXES.has(element.name) ||
  (TABLE_PARTS.has(element.name) && (element.name !== 'table' || isLayoutTable(element)));

/** `element` and every element around it. */
export function ancestry(element: DomElement): ReadonlySet<DomElement> {
  const line = new Set<DomElement>();
  for (let at: DomElement['parent'] | DomElement = element; at && isElement(at); at = at.parent) line.add(at);
  return line;
}

function printedTitle(
  body: DomElement,
  root: DomElement,
  weights: Weights,
  statedTitles: readonly string[],
): DomElement | null {
  const stated = new Set(statedTitles.map(squash));
  const around = ancestry(root);
  let exact: DomElement | null = null;
  let likely: DomElement | null = null;
  const walk = descendants(
    body,
    (element) => !NEVER_TEXT.has(element.name) && !weights.isAround(element) && !weights.of(element).hidden,
  );
  for (const element of walk) {
    if (element === root) break;
    const { text, links, inLink } = weights.of(element);
    if (inLink || text < TITLE_LENGTH.least || text > TITLE_LENGTH.most || around.has(element)) continue;
    const print = squash(plainText(element, (e) => NEVER_TEXT.has(e.name)));
    const heading = /^h[1-4]$/.test(element.name) || nameWords(element).some((name) => TITLE_NAME.test(name));
    if (stated.has(print) && (exact === null || heading || ancestry(element).has(exact))) exact = element;
    else if (heading && links === 0 && /[\u4e00-\u9fff]/.test(print)) likely = element;
  }
  return exact ?? likely;
}
