import type { CheerioAPI } from 'cheerio';

/** The parsed page. */
export type DomDocument = ReturnType<CheerioAPI['root']>[number];
/** Any node of the page: element, text, comment. */
export type DomNode = DomDocument['children'][number];
/** An element of the page. */
export type DomElement = Extract<DomNode, { attribs: unknown }>;

/** True for elements, scripts and styles among them. */
export const isElement = (node: DomNode | DomDocument): node is DomElement => 'attribs' in node;

/** Text of a text node, null for every other node. */
export const textOf = (node: DomNode): string | null => (node.type === 'text' ? node.data : null);

/** Value of an attribute, `""` where it is absent. Names are in lower case. */
export const attribute = (element: DomElement, name: string): string =>
  Object.hasOwn(element.attribs, name) ? (element.attribs[name] ?? '') : '';

/** True where the element carries the attribute, whatever its value. */
export const hasAttribute = (element: DomElement, name: string): boolean =>
  Object.hasOwn(element.attribs, name);

/** Child elements in order. */
export const childElements = (element: DomElement | DomDocument): DomElement[] =>
  element.children.filter(isElement);

/** Every element below `root` in document order, without recursion. `enter` false leaves a subtree out. */
export function* descendants(
  root: DomElement | DomDocument,
  enter: (element: DomElement) => boolean = () => true,
): Generator<DomElement> {
  const stack: DomNode[] = [...root.children].reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (!isElement(node) || !enter(node)) continue;
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
  }
}

/** All text below `root` that a reader of the page may see, white space collapsed. Scripts and styles are left out. */
export function plainText(root: DomElement | DomDocument, skip: (element: DomElement) => boolean): string {
  const parts: string[] = [];
  const stack: DomNode[] = [...root.children].reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    const text = textOf(node);
    if (text !== null) parts.push(text);
    if (!isElement(node) || skip(node)) continue;
    if (!INLINE.has(node.name)) parts.push(' ');
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const INLINE: ReadonlySet<string> = new Set([
  'a',
  'b',
  'em',
  'font',
  'i',
  'span',
  'strong',
  'u',
  'sub',
  'sup',
]);

const styles = new WeakMap<DomElement, ReadonlyMap<string, string>>();
/** Most elements have none: a map for each would take more memory than the elements. */
const NO_STYLE: ReadonlyMap<string, string> = new Map();

/** Declarations of the element's own `style` attribute, names and values in lower case, `!important` dropped. */
export function styleOf(element: DomElement): ReadonlyMap<string, string> {
  const source = attribute(element, 'style');
  if (source === '') return NO_STYLE;
  const known = styles.get(element);
  if (known) return known;
  const declarations = new Map<string, string>();
  for (const declaration of source.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).toLowerCase();
    const important = value.indexOf('!');
    declarations.set(
      declaration.slice(0, colon).trim().toLowerCase(),
      (important < 0 ? value : value.slice(0, important)).trim(),
    );
  }
  styles.set(element, declarations);
  return declarations;
}

/** True where the element says of itself that it is not shown. */
export function isHidden(element: DomElement): boolean {
  if (hasAttribute(element, 'hidden')) return true;
  const style = styleOf(element);
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('visibility') === 'collapse' ||
    style.get('mso-hide') === 'all'
  );
}

/** Words of the element's `class` and `id`, in lower case with `-` and `_` removed. */
export function nameWords(element: DomElement): string[] {
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`.trim();
  return names === '' ? [] : names.toLowerCase().replace(/[-_]/g, '').split(/\s+/);
}
