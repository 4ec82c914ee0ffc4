import { rawWorkbook } from '../../readers/xlsx/support.js';
import type { HostileInput } from '../support.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** One string of `length` characters that `times` cells show. */
const shared = (length: number, times: number) => (): Uint8Array => {
  const cells = Array.from(
    { length: times },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
  );
  return rawWorkbook(`<sheetData>${cells.join('')}</sheetData>`, [
    {
      name: 'xl/sharedStrings.xml',
      data: `<sst xmlns="${MAIN}"><si><t>${'字'.repeat(length)}</t></si></sst>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    },
  ]);
};

export const inputs: readonly HostileInput[] = [
  {
    what: 'a string of a million characters in 1,000 cells counts as often as it is shown',
    name: 'a.xlsx',
    make: shared(1_000_000, 1_000),
    limits: { inflationRatio: 100_000 },
    refused: 'too-much-content',
  },
  {
    what: 'a cell of more characters than Excel allows',
    name: 'a.xlsx',
    make: shared(40_000, 1),
    limits: { inflationRatio: 100_000 },
  },
];
