import type { AttachmentLink } from '../../document/model.js';
import { fileNameOf, isAttachment, isDocumentAddress, nameOf, targetOf } from './attachment-link.js';
import type { DomElement } from './dom.js';
import { attribute, descendants } from './dom.js';
import { DISCLOSURE_WORDS, HELPER_DOWNLOAD } from './page-words.js';
import { isLink, type Weights } from './weigh.js';

/** Files and pages that hold content beside the page's own text. */
export interface Linked {
  readonly attachments: readonly AttachmentLink[];
  /** Addresses of pages that the article shows in a frame. */
  readonly frames: readonly string[];
  /** True where a script writes a table, which only a browser can show. */
  readonly scriptedTable: boolean;
  /** Pages over which a script of the page divides the article; 1 where it does not. */
  readonly articlePages: number;
  /** Links to other pages that speak of a disclosure. */
  readonly disclosures: number;
}

const SCRIPT_LINK =
  /<a\b[^<>]{0,1000}?href\s*=\s*\\?["']([^"'<>]{1,1000})["'][^<>]{0,1000}>([^<>]{0,300})<\s*\\?\/a>/gi;
const SCRIPT_FILE =
  /["'](?=[^"'<>\s]{5,600}["'])([^"'<>\s]{1,590}[\w%)）\u4e00-\u9fff]\.(?:pdf|docx?|xlsx?|zip|rar|ofd|wps|et))["']/gi;
/** A cell with a figure in the text of a script. */
const SCRIPT_FIGURE = /<td\b[^<>]{0,300}>\s{0,20}-?\d[\d,]{0,20}(?:\.\d{1,6})?\s{0,20}</gi;
/** The call by which page builders draw the numbers of an article's pages: how many, and which this one is. */
const PAGER = /\bcreatePage\w{0,20}\(\s*(?:["'][^"']{0,40}["']\s*,\s*)?(\d{1,3})\s*,\s*\d/;
const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame', 'embed', 'object']);
/** Most files listed of one page. */
const MOST = 2_000;

/**
 * Files that a page links to and that may hold the content: links by address or words, frames and embedded objects that
 * show a file, links that a script writes. Parts around the article are left out. Addresses are as printed.
 */
export function linkedFiles(
  body: DomElement,
  article: DomElement,
  weights: Weights,
  blockOfLink: ReadonlyMap<DomElement, number>,
): Linked {
  const found = new Map<string, AttachmentLink>();
  const frames: string[] = [];
  let scriptedTable = false;
  let articlePages = 1;
  let disclosures = 0;
  const add = (name: string, href: string, block: number | undefined) => {
    const known = found.get(href);
    if (HELPER_DOWNLOAD.test(name) || (!known && found.size >= MOST)) return;
    if (known && known.name !== fileNameOf(href)) return;
    found.set(href, { name: name || fileNameOf(href), href, locator: block === undefined ? {} : { block } });
  };
  const articleFrames = new Set([...descendants(article)].filter((element) => FRAMES.has(element.name)));
  for (const element of descendants(body, (e) => !weights.isAround(e))) {
    if (element.name === 'a' && isAttachment(element)) {
      const targets = targetOf(element).split(/[\r\n]+\s*/);
      const name = targets.length === 1 ? nameOf(element) : '';
      for (const href of targets) add(name, href, blockOfLink.get(element));
    } else if (element.name === 'a') {
      if (isLink(element) && DISCLOSURE_WORDS.test(nameOf(element))) disclosures++;
    } else if (FRAMES.has(element.name)) {
      const address = (attribute(element, 'src') || attribute(element, 'data')).trim();
      if (isDocumentAddress(address)) add('', address, undefined);
      else if (address !== '' && articleFrames.has(element) && !/^(?:javascript|about):/i.test(address))
        frames.push(address);
    } else if (element.name === 'script') {
      const source = scriptOf(element);
      scriptedTable ||= (source.match(SCRIPT_FIGURE)?.length ?? 0) > 1;
      articlePages = Math.max(articlePages, Number(PAGER.exec(source)?.[1] ?? 1));
      for (const { name, href } of filesIn(source)) add(name, href, undefined);
    }
  }
  return { attachments: [...found.values()], frames, scriptedTable, articlePages, disclosures };
}

const scriptOf = (script: DomElement): string =>
  script.children.map((child) => ('data' in child ? String(child.data) : '')).join('');

function filesIn(source: string): { readonly name: string; readonly href: string }[] {
  const links = [...source.matchAll(SCRIPT_LINK)].flatMap(([, href, name]) =>
    isDocumentAddress(href!) || isDocumentAddress(name!) ? [{ href: href!, name: name!.trim() }] : [],
  );
  const files = [...source.matchAll(SCRIPT_FILE)].map(([, href]) => ({ href: href!, name: '' }));
  return [...links, ...files];
}
