import { walkXml } from './xml.js';

/** What is drawn on a sheet. */
export interface Drawn {
  /** Paragraphs of its text boxes and shapes. */
  readonly texts: readonly string[];
  readonly pictures: number;
}

type Parts = ReadonlyMap<string, Uint8Array>;

/** What is drawn on each sheet of an .xlsx file, by the relation id by which the workbook names the sheet. */
export function drawingsOf(parts: Parts): ReadonlyMap<string, Drawn> {
  const drawn = new Map<string, Drawn>();
  const workbook = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined) return drawn;
  for (const { id, type, target } of relationsOf(parts, workbook)) {
    if (!type.endsWith('sheet')) continue;
    const drawings = relationsOf(parts, target).filter((relation) => relation.type === 'drawing');
    const read = drawings.flatMap((drawing) => {
      const part = parts.get(drawing.target);
      return part ? [readDrawing(part)] : [];
    });
    drawn.set(id, {
      texts: read.flatMap(({ texts }) => texts),
      pictures: read.reduce((count, { pictures }) => count + pictures, 0),
    });
  }
  return drawn;
}

/** Index of the sheet that is shown when an .xlsx file is opened. */
export function shownSheet(parts: Parts): number {
  const workbook = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  const part = workbook === undefined ? undefined : parts.get(workbook);
  let shown = 0;
  if (part)
    walkXml(part, {
      open: (name, attributes) => {
        if (name === 'workbookView') shown = Number(attributes.get('activeTab') ?? 0) || 0;
      },
    });
  return shown;
}

function readDrawing(part: Uint8Array): Drawn {
  const texts: string[] = [];
  let pictures = 0;
  let paragraph: string | null = null;
  let inText = false;
  walkXml(part, {
    open: (name) => {
      if (name === 'p') paragraph = '';
      else if (name === 't') inText = true;
      else if (name === 'br' && paragraph !== null) paragraph += '\n';
      else if (name === 'pic') pictures++;
    },
    text: (text) => {
      if (inText && paragraph !== null) paragraph += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name !== 'p' || paragraph === null) return;
      if (paragraph.trim() !== '') texts.push(paragraph);
      paragraph = null;
    },
  });
  return { texts, pictures };
}

interface Relation {
  readonly id: string;
  /** Last segment of the relation's type. */
  readonly type: string;
  readonly target: string;
}

/** Relations of a part to other parts of the file; of the file itself for the empty name. */
function relationsOf(parts: Parts, source: string): readonly Relation[] {
  const slash = source.lastIndexOf('/');
  const part = parts.get(`${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`);
  const relations: Relation[] = [];
  if (!part) return relations;
  walkXml(part, {
    open: (name, attributes) => {
      const target = attributes.get('Target');
      if (name !== 'Relationship' || target === undefined || attributes.get('TargetMode') === 'External')
        return;
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      relations.push({ id: attributes.get('Id') ?? '', type, target: resolved(source, target) });
    },
  });
  return relations;
}

function resolved(source: string, target: string): string {
  const segments = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
