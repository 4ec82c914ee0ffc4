import type { ContentType } from './content-type.js';

const COMMENTS = /^(?:\s*<!--[\s\S]{0,4096}?-->)+/;
const XML_DECLARATION = /^\s*<\?xml[^>]{0,256}\?>/i;
const HTML_START =
  /^\s*<(?:!doctype\s+html|html|head|body|title|meta|style|script|link|table|div|span|p|br|h[1-6]|font|center|ul|ol|a|b|iframe|o:p|v:)(?=[\s>/:])/i;
const HTML_ANYWHERE = /<(?:html|body|table)[\s>]/i;
const MIME_HEADER =
  /^(?:[a-z-]{1,40}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n)*){0,40}?content-type:\s*multipart\/related/i;
const CLOSING_TAG = /<\/[a-z][a-z0-9]{0,10}>/gi;
/** Closing tags in the head of a file that show that angle brackets are markup, not prose. */
const TAGS_FOR_MARKUP = 3;

/** Which markup the beginning of a decoded text is; `text` where it is none. */
export function markupTypeOf(head: string): ContentType {
  const bare = head.replace(/^\ufeff/, '');
  if (/^\s*\{\\rtf/.test(bare)) return 'rtf';
  if (MIME_HEADER.test(bare)) return 'mhtml';
  const declared = XML_DECLARATION.test(bare);
  const body = bare.replace(XML_DECLARATION, '').replace(COMMENTS, '');
  if (declared || /^\s*<\?mso-application/.test(body)) {
    if (/schemas\.microsoft\.com\/office\/word\/2003|progid="Word\.Document"|\/xmlPackage/.test(bare))
      return 'word-xml';
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(bare) && !/<html[\s>]/i.test(bare))
      return 'excel-xml';
    return /<(?:!doctype\s+html|html)[\s>]/i.test(body) ? 'html' : 'xml';
  }
  if (HTML_START.test(body)) return 'html';
  const tags = body.match(CLOSING_TAG)?.length ?? 0;
  return HTML_ANYWHERE.test(body) && tags >= TAGS_FOR_MARKUP ? 'html' : 'text';
}
