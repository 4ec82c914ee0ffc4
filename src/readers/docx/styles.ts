import {
  childOf,
  descend,
  elementsOf,
  numberOf,
  stringOf,
  switchOf,
  wholeNumber,
  type XmlElement,
} from './xml/tree.js';

/** Properties of paragraphs and runs that the reader uses; undefined where nothing is stated. */
export interface StyleProperties {
  readonly outlineLevel?: number | undefined;
  readonly centered?: boolean | undefined;
  readonly bold?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  /** Size of the letters in points. */
  readonly size?: number | undefined;
  /** List that the paragraph belongs to; `0` for expressly none. */
  readonly listId?: string | undefined;
  readonly listLevel?: number | undefined;
  /** Style that states `listId`. */
  readonly listStyle?: string | undefined;
}

/** Styles with what they inherit. */
export interface StyleSheet {
  /** Properties of a paragraph with this style; undefined means the default style. */
  readonly paragraph: (id: string | undefined) => StyleProperties;
  /** Properties that a character style adds. */
  readonly character: (id: string | undefined) => StyleProperties;
  /** The list that a numbering style names. */
  readonly listOfNumberingStyle: (id: string) => string | undefined;
}

const NOTHING: StyleProperties = Object.freeze({});
const DEFAULT_SIZE = 10;
/** Longest chain of styles based on each other that is followed; Word itself allows eleven. */
const LONGEST_CHAIN = 32;

/** The style sheet in the root of a styles part; an empty one for undefined. */
export function styleSheet(root: XmlElement | undefined): StyleSheet {
  const styles = new Map<string, XmlElement>();
  let defaultId: string | undefined;
  for (const element of root ? elementsOf(root) : []) {
    const id = element.attributes.get('w:styleId');
    if (element.name !== 'w:style' || id === undefined || styles.has(id)) continue;
    styles.set(id, element);
    const isDefault = /^(?:1|true|on)$/.test(element.attributes.get('w:default') ?? '');
    if (isDefault && element.attributes.get('w:type') === 'paragraph') defaultId = id;
  }
  const defaults: StyleProperties = {
    size: DEFAULT_SIZE,
    ...stated(runProperties(descend(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'))),
    ...stated(paragraphProperties(descend(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr'))),
  };
  const known = new Map<string, StyleProperties>();
  const chain = (id: string | undefined): StyleProperties => {
    if (id === undefined || !styles.has(id)) return NOTHING;
    const done = known.get(id);
    if (done) return done;
    let properties: StyleProperties = NOTHING;
    for (const style of ancestry(id, styles)) properties = { ...properties, ...stated(ownProperties(style)) };
    known.set(id, properties);
    return properties;
  };
  const paragraphs = new Map<string | undefined, StyleProperties>();
  const paragraph = (id: string | undefined): StyleProperties => {
    const known = id !== undefined && styles.has(id) ? id : defaultId;
    const properties = paragraphs.get(known) ?? { ...defaults, ...chain(known) };
    paragraphs.set(known, properties);
    return properties;
  };
  return {
    paragraph,
    character: chain,
    listOfNumberingStyle: (id) => chain(id).listId,
  };
}

/** The style and those that it is based on, the farthest first. Ends where the chain bites its tail. */
function ancestry(id: string, styles: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let at = styles.get(id); at && chain.length < LONGEST_CHAIN && !chain.includes(at); ) {
    chain.push(at);
    const base = stringOf(at, 'w:basedOn');
    at = base === undefined ? undefined : styles.get(base);
  }
  return chain.reverse();
}

function ownProperties(style: XmlElement): StyleProperties {
  const paragraph = paragraphProperties(childOf(style, 'w:pPr'));
  const named = /^heading ([1-9])$/i.exec(stringOf(style, 'w:name') ?? '')?.[1];
  return {
    ...paragraph,
    outlineLevel: paragraph.outlineLevel ?? (named === undefined ? undefined : Number(named) - 1),
    listStyle: paragraph.listId === undefined ? undefined : style.attributes.get('w:styleId'),
    ...runProperties(childOf(style, 'w:rPr')),
  };
}

/** What a `w:pPr` states itself, styles left aside. */
export function paragraphProperties(properties: XmlElement | undefined): StyleProperties {
  if (!properties) return NOTHING;
  const alignment = stringOf(properties, 'w:jc');
  const list = childOf(properties, 'w:numPr');
  return {
    outlineLevel: numberOf(properties, 'w:outlineLvl'),
    centered: alignment === undefined ? undefined : alignment === 'center',
    listId: stringOf(list, 'w:numId'),
    listLevel: numberOf(list, 'w:ilvl'),
  };
}

/** What a `w:rPr` states itself, styles left aside. */
export function runProperties(properties: XmlElement | undefined): StyleProperties {
  if (!properties) return NOTHING;
  return {
    bold: switchOf(properties, 'w:b'),
    hidden: switchOf(properties, 'w:vanish'),
    size: pointsOf(stringOf(properties, 'w:sz')),
  };
}

/** A size in half-points or, in strict files, with its unit. */
function pointsOf(value: string | undefined): number | undefined {
  const halfPoints = wholeNumber(value);
  if (halfPoints !== undefined) return halfPoints > 0 ? halfPoints / 2 : undefined;
  const points = /^(\d{1,4}(?:\.\d{1,3})?)pt$/.exec(value ?? '')?.[1];
  return points === undefined ? undefined : Number(points);
}

/** The properties that are stated, so that spreading them does not wipe out inherited ones. */
export function stated(properties: StyleProperties): StyleProperties {
  if (properties === NOTHING) return NOTHING;
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
