import type { DomElement } from './dom.js';
import { attribute, plainText } from './dom.js';
import { ATTACHMENT_WORDS, HELPER_DOWNLOAD } from './page-words.js';

const DOCUMENT_FILE = /\.(?:pdf|docx?|xlsx?|xlsm|csv|zip|rar|7z|ofd|wps|et|rtf)(?=$|[?#&"'\s])/i;
const SCRIPT_URL = /^(?:javascript:|#|$)/i;
const QUOTED = /["']([^"']{3,2000})["']/g;
const PAGE_FILE = /\.(?:html?|shtml|jsp|php|aspx?)(?=$|[?#])|\/$/i;

/** Where a link leads, as printed; the address inside its `onclick` where the `href` is only a script. */
export function targetOf(link: DomElement): string {
  const href = attribute(link, 'href').trim();
  if (!SCRIPT_URL.test(href)) return href;
  const scripts = `${href} ${attribute(link, 'onclick')}`;
  for (const [, quoted] of scripts.matchAll(QUOTED)) if (DOCUMENT_FILE.test(quoted!)) return quoted!;
  return '';
}

/** Name of the file behind a link: its text, else its title, else the end of its address. */
export function nameOf(link: DomElement): string {
  const text = plainText(link, () => false);
  return text || attribute(link, 'title').trim() || fileNameOf(targetOf(link));
}

/** The last part of an address, percent signs resolved where they can be. */
export function fileNameOf(address: string): string {
  const path = address.split(/[?#]/)[0]!.replaceAll('\\', '/');
  const last = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** True for an address of a document file. */
export const isDocumentAddress = (address: string): boolean => DOCUMENT_FILE.test(address);

/** True for a link to a file that may hold content, told by its address or by its words. */
export function isAttachment(link: DomElement): boolean {
  const target = targetOf(link);
  if (target === '' || /^mailto:|^tel:/i.test(target)) return false;
  const name = nameOf(link);
  if (HELPER_DOWNLOAD.test(name)) return false;
  if (DOCUMENT_FILE.test(target) || DOCUMENT_FILE.test(name)) return true;
  return ATTACHMENT_WORDS.test(name.replace(/\s+/g, '')) && !PAGE_FILE.test(target);
}
