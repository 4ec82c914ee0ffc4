import { load } from 'cheerio';
import { attribute, type DomDocument, type DomElement, descendants, textOf } from './dom.js';
import { stringsOf } from './script-strings.js';

/** Least number of Chinese characters in a text that is an article and no message of a program. */
const LEAST_TEXT = 200;
const BUDGET_WORDS = /[预預][決决]?算|[决決]算|三公|[财財]政[拨撥]款/;
const CHINESE = /[\u4e00-\u9fff]/g;
const MARKUP = /<(?:p|div|table|tr|td|span|br|h[1-6])[\s>/]/i;
const TEMPLATE = /template|html|json|plain/i;

/** How many Chinese characters a text has. */
export const chineseIn = (text: string): number => text.match(CHINESE)?.length ?? 0;

/**
 * The markup of an article that a page keeps where a browser shows nothing by itself: strings of scripts, templates,
 * hidden fields. Null where there is none. Scripts are never run.
 */
export function articleInScripts(document: DomDocument): string | null {
  const articles: string[] = [];
  for (const element of descendants(document)) {
    const texts = textsOf(element).map(decoded);
    const own = texts.filter(isArticle);
    // Scripts write some pages line by line.
    const joined = own.length > 0 ? '' : texts.filter((text) => MARKUP.test(text)).join('');
    for (const text of isArticle(joined) ? [joined] : own) if (!articles.includes(text)) articles.push(text);
  }
  if (articles.length === 0) return null;
  return articles.map((text) => (MARKUP.test(text) ? text : paragraphsOf(text))).join('\n');
}

const isArticle = (text: string): boolean => chineseIn(text) >= LEAST_TEXT && BUDGET_WORDS.test(text);

function textsOf(element: DomElement): readonly string[] {
  switch (element.name) {
    case 'script': {
      const content = contentOf(element);
      if (chineseIn(content) === 0 && !/\\u[4-9]|%u[4-9]|%E[4-9]/i.test(content)) return [];
      const type = attribute(element, 'type');
      const own = TEMPLATE.test(type) && !/json/i.test(type) ? [content] : [];
      return [...own, ...stringsOf(content)];
    }
    case 'textarea':
    case 'xmp':
      return [contentOf(element)];
    case 'input':
      return attribute(element, 'type').toLowerCase() === 'hidden' ? [attribute(element, 'value')] : [];
    default:
      return [];
  }
}

const contentOf = (element: DomElement): string =>
  element.children.map((node) => textOf(node) ?? '').join('');

/** A text as it was before it was made safe for its place: percent codes and entities of markup undone once. */
function decoded(text: string): string {
  const unescaped = /%(?:u[4-9][0-9a-f]{3}|E[4-9]%[89AB][0-9A-F])/i.test(text) ? fromPercent(text) : text;
  return /&lt;\/?[a-z]/i.test(unescaped) && !MARKUP.test(unescaped)
    ? load(unescaped).root().text()
    : unescaped;
}

function fromPercent(text: string): string {
  const wide = text.replace(/%u([0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  try {
    return decodeURIComponent(wide);
  } catch {
    return wide;
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
]);

/** Lines of plain text as paragraphs. */
const paragraphsOf = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `<p>${line.replace(/[&<]/g, (sign) => ENTITIES.get(sign)!)}</p>`)
    .join('');
