/**
 * Namespaces of Word files by the prefix that the reader uses for them, transitional and strict forms alike. A prefix
 * that a file itself chooses means nothing.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Names already made, by namespace and local name: the same few are asked for a million times. */
const made = new Map<string, Map<string, string>>();
const MOST_MADE = 2_000;

/** Name of an element or attribute as the reader knows it: `w:p`; the local name alone without a namespace; `?:x` for an unknown one. */
export function knownName(uri: string, local: string): string {
  if (uri === '') return local;
  const ofSpace = made.get(uri);
  const known = ofSpace?.get(local);
  if (known !== undefined) return known;
  const prefix = PREFIXES.get(uri);
  const name = `${prefix ?? '?'}:${local}`;
  if (prefix === undefined) return name;
  if (!ofSpace) made.set(uri, new Map([[local, name]]));
  else if (ofSpace.size < MOST_MADE) ofSpace.set(local, name);
  return name;
}
