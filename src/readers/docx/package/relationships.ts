import { elementsOf, type XmlElement } from '../xml/tree.js';

/** A link from one part of the package to another part or to the outside. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the relation's type: `officeDocument`, `styles`, `header`, `hyperlink`… */
  readonly type: string;
  /** Name of the part meant, without a leading slash; for an external relation the target as it is written. */
  readonly target: string;
  readonly external: boolean;
}

/** The relations stated by a parsed `.rels` part; targets are resolved against the folder of `source`. */
export function relationshipsOf(root: XmlElement, source: string): readonly Relationship[] {
  const relationships: Relationship[] = [];
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('Id');
    const target = element.attributes.get('Target');
    const type = element.attributes.get('Type')?.split('/').at(-1);
    if (element.name !== 'rel:Relationship' || id === undefined || target === undefined || !type) continue;
    const external = element.attributes.get('TargetMode') === 'External';
    relationships.push({ id, type, target: external ? target : resolvePart(source, target), external });
  }
  return relationships;
}

/** Name of the part that holds the relations of `source`; the package's own for the empty name. */
export function relationshipsPartOf(source: string): string {
  const slash = source.lastIndexOf('/');
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

/** Name of the part that `target` means when it is written in `source`. */
function resolvePart(source: string, target: string): string {
  const path = percentDecoded(target.split(/[#?]/, 1)[0]!);
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
