const HEAD_BYTES = 4_096;
const XML_ENCODING = /<\?xml[^>]{0,200}?encoding\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const META = /<meta\b[^>]{0,1000}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
/** Labels that no Chinese page means: single-byte sets that decode any bytes, and sets that a tag in ASCII disproves. */
const MEANINGLESS =
  /^(?:iso-?8859|latin|windows-125|cp125|us-?ascii|ascii|x-user|utf-?16|unicode|none|auto)/i;

/**
 * The charset that a page states of itself in its first bytes (`<meta charset>`, `http-equiv`, XML declaration); null
 * where it states none, or one in which no Chinese page can be written.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const label = (XML_ENCODING.exec(head) ?? META.exec(head))?.[1];
  return label === undefined ? null : meaningfulCharset(label);
}

/** `label` where it can be meant, else null. */
export const meaningfulCharset = (label: string): string | null => (MEANINGLESS.test(label) ? null : label);
