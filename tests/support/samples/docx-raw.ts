import type { Block, SourceDocument } from '../../../src/document/model.js';
import { readDocx } from '../../../src/readers/docx/index.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/shared/limits.js';
import { type ZipEntry, zipOf } from '../zip.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}/relationships"`,
  `xmlns:m="${OFFICE}/math"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** A Word file written by hand: the XML inside each part's root. */
export interface RawDocx {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Headers and footers by relation id (`h1`, `f1`): ids beginning with `h` are headers. */
  readonly furniture?: Readonly<Record<string, string>>;
  /** More `<Relationship …/>` elements of the document part. */
  readonly relations?: string;
  readonly core?: string;
  /** Entries that replace or join those made of the above. */
  readonly entries?: readonly ZipEntry[];
}

/** The entries of the Word file. */
export function entriesOf(raw: RawDocx): ZipEntry[] {
  const relations: string[] = [];
  const entries: ZipEntry[] = [];
  const add = (type: string, root: string, content: string | undefined, id = type): void => {
    if (content === undefined) return;
    relations.push(`<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${id}.xml"/>`);
    entries.push({
      name: `word/${id}.xml`,
      data: `${DECLARATION}<w:${root} ${NAMESPACES}>${content}</w:${root}>`,
    });
  };
  add('styles', 'styles', raw.styles);
  add('numbering', 'numbering', raw.numbering);
  add('footnotes', 'footnotes', raw.footnotes);
  add('endnotes', 'endnotes', raw.endnotes);
  for (const [id, content] of Object.entries(raw.furniture ?? {}))
    add(id.startsWith('h') ? 'header' : 'footer', id.startsWith('h') ? 'hdr' : 'ftr', content, id);
  const core =
    raw.core === undefined
      ? ''
      : `<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
  if (raw.core !== undefined) entries.push({ name: 'docProps/core.xml', data: raw.core });
  const made: ZipEntry[] = [
    {
      name: '[Content_Types].xml',
      data: `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: relationsPart(
        `<Relationship Id="d" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/>${core}`,
      ),
    },
    { name: 'word/document.xml', data: documentXml(raw.body) },
    { name: 'word/_rels/document.xml.rels', data: relationsPart(relations.join('') + (raw.relations ?? '')) },
    ...entries,
  ];
  const given = new Set((raw.entries ?? []).map((entry) => entry.name));
  return [...made.filter((entry) => !given.has(entry.name)), ...(raw.entries ?? [])];
}

/** A relations part with these elements. */
export const relationsPart = (relations: string): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;

/** A document part with this body. */
export const documentXml = (body: string): string =>
  `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;

/** Reads a Word file written by hand; fails the test where the reader fails. */
export async function readRaw(raw: RawDocx, limits: Limits = DEFAULT_LIMITS): Promise<SourceDocument> {
  const outcome = await readDocx(zipOf(entriesOf(raw)), { name: 'raw.docx', limits });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** The code with which the reader refuses a Word file written by hand; null where it reads it. */
export async function refusal(raw: RawDocx, limits: Limits = DEFAULT_LIMITS): Promise<string | null> {
  const outcome = await readDocx(zipOf(entriesOf(raw)), { name: 'raw.docx', limits });
  return outcome.ok ? null : outcome.error.code;
}

/** A paragraph; `properties` goes into its `w:pPr`. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

/** A run of text; `properties` goes into its `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Properties that make a paragraph member of a list. */
export const listed = (list: number | string, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A table of rows; `columns` are widths of the grid. */
export const tbl = (rows: readonly string[], columns: readonly number[] = []): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${columns.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** A row of cells; `properties` goes into its `w:trPr`. */
export const tr = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;

/** A cell; content that is no markup becomes a paragraph. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : content ? p(content) : '<w:p/>'}</w:tc>`;

/** Texts of the paragraphs; tables as `row,column+rowSpan×columnSpan text` lines. */
export function shape(blocks: readonly Block[]): (string | string[])[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.grid.cells.map((cell) => {
          const spans = cell.rowSpan > 1 || cell.columnSpan > 1 ? `+${cell.rowSpan}×${cell.columnSpan}` : '';
          return `${cell.row},${cell.column}${spans} ${cell.text}`;
        }),
  );
}

/** Codes of the notes of a document. */
export const noteCodes = (document: SourceDocument): string[] => document.notes.map((note) => note.code);
