import { squash } from '../../shared/text.js';
import type { DomElement } from './dom.js';
import { childElements, descendants, isElement, nameWords, plainText } from './dom.js';
import { NEVER_TEXT } from './elements.js';
import { isLayoutTable } from './layout-table.js';
import { ARTICLE_NAMES, LIKELY_ARTICLE_NAMES, TITLE_NAME } from './page-names.js';
import { DISCLOSURE_WORDS } from './page-words.js';
import type { Weights } from './weigh.js';

/** Where on a page the document stands. */
export interface Article {
  readonly root: DomElement;
  /** The title printed outside `root`; null where there is none. */
  readonly title: DomElement | null;
}

/** Share of a page's text that a box named as the article must hold to be believed. */
const NAMED_SHARE = 0.25;
/** Share of a page's text from which a named box is one of several parts of the article. */
const PART_SHARE = 0.05;
/** Share of all named boxes' text that makes one of them the whole article. */
const WHOLE_SHARE = 0.9;
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

/** Text of an element that counts as article text: outside links and outside the parts around an article. */
const mass = (element: DomElement, weights: Weights): number => {
  const { text, aroundText } = weights.of(element);
  return weights.isAround(element) ? 0 : text - aroundText;
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
  if (named.size === 0) return null;
  const all = mass(body, weights);
  const textOf = (element: DomElement) => Math.max(weights.of(element).text, weights.of(element).hiddenText);
  const heavy = withoutCopies(
    [...named].filter((element) => textOf(element) >= PART_SHARE * all),
    weights,
  );
  const together = heavy.reduce((sum, element) => sum + textOf(element), 0);
  const best = heaviest([...named], weights);
  if (heavy.length > 1 && together >= NAMED_SHARE * all && textOf(best) < WHOLE_SHARE * together)
    return commonBox(heavy, together, weights);
  return textOf(best) >= NAMED_SHARE * all || all <= SMALL_PAGE ? best : null;
}

/** Boxes without those that repeat an earlier one, as pages do that hold a copy for small screens. */
function withoutCopies(boxes: readonly DomElement[], weights: Weights): readonly DomElement[] {
  const seen = new Set<string>();
  return boxes.filter((box) => {
    const { text, linkText } = weights.of(box);
    const print = `${text} ${linkText} ${squash(plainText(box, (e) => NEVER_TEXT.has(e.name)))}`;
    return !seen.has(print) && seen.add(print);
  });
}

/** The smallest box around several boxes that are the article only together. */
function commonBox(boxes: readonly DomElement[], together: number, weights: Weights): DomElement {
  let box = boxes[0]!;
  while (box.parent && isElement(box.parent) && box.name !== 'body' && weights.of(box).text < together)
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
    else if (heading && links === 0 && isLikelyTitle(print, stated)) likely = element;
  }
  return exact ?? likely;
}

/** A heading is the title where it agrees in part with what the page states, or speaks of a disclosure. */
function isLikelyTitle(print: string, stated: ReadonlySet<string>): boolean {
  if (DISCLOSURE_WORDS.test(print)) return true;
  for (const title of stated) if (title.includes(print) || print.includes(title)) return true;
  return false;
}
