import type { DomDocument } from './dom.js';
import { attribute, descendants, plainText } from './dom.js';

/** Names of `<meta>` elements that state the title of the article, the most telling first. */
const META_TITLES: readonly string[] = ['articletitle', 'og:title', 'dc.title', 'title'];
const SITE_DIVIDER = /(?<!\s)\s*(?:[_|｜]|—{1,2}|–|(?<=\s)-{1,2}\s|--)\s*/;

/** Titles that a page states of itself: `stated` is the best of them, `all` are the forms in which it may be printed. */
export function statedTitles(document: DomDocument): {
  readonly stated: string | null;
  readonly all: readonly string[];
} {
  const metas = new Map<string, string>();
  let title = '';
  for (const element of descendants(document, (e) => e.name !== 'body')) {
    if (element.name === 'title' && title === '') title = plainText(element, () => false);
    if (element.name !== 'meta') continue;
    const name = (attribute(element, 'name') || attribute(element, 'property')).toLowerCase();
    const content = attribute(element, 'content').replace(/\s+/g, ' ').trim();
    if (META_TITLES.includes(name) && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  const stated = META_TITLES.map((name) => metas.get(name)).find((value) => value !== undefined) ?? title;
  const parts = title.split(SITE_DIVIDER).filter((part) => part !== '');
  const all = new Set([...metas.values(), title, ...parts].filter((value) => value !== ''));
  return { stated: stated === '' ? null : stated, all: [...all] };
}
