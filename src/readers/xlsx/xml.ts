import { SaxesParser } from 'saxes';
import { decode } from '../../intake/decode.js';

/** What is met while walking a part: names are local ones, without their prefix. */
export interface XmlVisitor {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Walks one small XML part of a workbook. A part that is not well-formed is walked as far as it goes. */
export function walkXml(part: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', ({ local, attributes }) =>
    visitor.open?.(
      local,
      new Map(Object.values(attributes).map((attribute) => [attribute.local, attribute.value])),
    ),
  );
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('closetag', ({ local }) => visitor.close?.(local));
  try {
    parser.write(decode(part).text).close();
  } catch {
    // Drawings and relations only add to what the sheets hold; the sheets themselves are judged by their own parser.
  }
}
