/** An element of a part, with the names of `knownName`. Text stands as strings among the children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The child elements, text left out. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((node) => typeof node !== 'string');
}

/** The first child element with this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** The first element reached by following `names` from child to child. */
export function descend(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let at = element;
  for (const name of names) at = childOf(at, name);
  return at;
}

/** Value of the `w:val` attribute of the child `name`; undefined where either is missing. */
export function stringOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val');
}

/** The `w:val` of the child `name` as a whole number; undefined where it is missing or no number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return wholeNumber(stringOf(element, name));
}

/** A whole number with an optional sign; undefined for anything else. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}

/** An on/off property (`<w:b/>`, `<w:b w:val="0"/>`): its state, undefined where it is not stated. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child === undefined
    ? undefined
    : !/^(?:0|false|off|none)$/.test(child.attributes.get('w:val') ?? '');
}

/** Whether `test` holds for the element or anything below it. */
export function someElement(element: XmlElement, test: (element: XmlElement) => boolean): boolean {
  return (
    test(element) || element.children.some((node) => typeof node !== 'string' && someElement(node, test))
  );
}
