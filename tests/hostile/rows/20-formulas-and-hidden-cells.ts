import { expect } from 'vitest';
import { rawWorkbook, sheetOf, workbookOf } from '../../readers/xlsx/support.js';
import { type HostileInput, textsOf } from '../support.js';

const data = (cells: string, more = ''): Uint8Array =>
  rawWorkbook(
    `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>科目</t></is></c><c r="B1" t="inlineStr"><is><t>金额</t></is></c></row><row r="2"${more}>${cells}</row></sheetData>`,
  );
const name = '<c r="A2" t="inlineStr"><is><t>教育</t></is></c>';
const shows =
  (text: string): NonNullable<HostileInput['look']> =>
  (document) =>
    expect(textsOf(document)).toContain(text);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbookXml = (properties: string): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** Parts that give cells of the style 1 the short form of a date. */
const DATED = [
  {
    name: 'xl/styles.xml',
    data: `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  },
  {
    name: '[Content_Types].xml',
    data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  },
];

export const inputs: readonly HostileInput[] = [
  {
    what: 'a formula with its saved result',
    name: 'a.xlsx',
    make: () => data(`${name}<c r="B2"><f>1+1</f><v>7</v></c>`),
    look: shows('7'),
  },
  {
    what: 'a formula without a result is not computed',
    name: 'a.xlsx',
    make: () => data(`${name}<c r="B2"><f>1+1</f></c>`),
    notes: ['no-cached-value'],
  },
  {
    what: 'an error as a result',
    name: 'a.xlsx',
    make: () => data(`${name}<c r="B2" t="e"><f>X</f><v>#REF!</v></c>`),
    look: shows('#REF!'),
  },
  {
    what: 'a formula that fetches from another place',
    name: 'a.xlsx',
    make: () => data(`${name}<c r="B2" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>保存</v></c>`),
    look: shows('保存'),
  },
  {
    what: 'a hidden row is read and marked',
    name: 'a.xlsx',
    make: () => data(`${name}<c r="B2"><v>5</v></c>`, ' hidden="1"'),
    notes: ['hidden-cells'],
  },
  {
    what: 'a hidden sheet is read and marked',
    name: 'a.xlsx',
    make: () => workbookOf({ 甲: sheetOf([['明']]), 乙: sheetOf([['暗', 1]]) }, 'xlsx', [1]),
    notes: ['hidden-sheet'],
  },
  {
    what: 'a hidden column is read and marked',
    name: 'a.xlsx',
    make: () =>
      rawWorkbook(
        `<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData><row r="1">${name.replace('A2', 'A1')}<c r="B1"><v>5</v></c></row></sheetData>`,
      ),
    notes: ['hidden-cells'],
    look: shows('5'),
  },
  {
    what: 'a number stored as text, one with an exponent, one with the noise of binary arithmetic',
    name: 'a.xlsx',
    make: () =>
      data(
        `${name}<c r="B2" t="str"><v>1,234.50</v></c><c r="C2"><v>1.62917E7</v></c><c r="D2"><v>0.30000000000000004</v></c>`,
      ),
    look: (document) =>
      expect(textsOf(document)).toEqual(expect.arrayContaining(['1,234.50', '16291700', '0.3'])),
  },
  ...[
    { since: 'Excel for Windows', properties: '', serial: 45_292 },
    {
      since: 'Excel for Macintosh, which counts from 1904',
      properties: '<workbookPr date1904="1"/>',
      serial: 43_830,
    },
  ].map(
    ({ since, properties, serial }): HostileInput => ({
      what: `a day as ${since} counts it`,
      name: 'a.xlsx',
      make: () =>
        rawWorkbook(
          `<sheetData><row r="1">${name.replace('A2', 'A1')}<c r="B1" s="1"><v>${serial}</v></c></row></sheetData>`,
          [...DATED, { name: 'xl/workbook.xml', data: workbookXml(properties) }],
        ),
      look: shows('2024/1/1'),
    }),
  ),
  {
    what: 'a link to another workbook: the saved result counts, the other is not opened',
    name: 'a.xlsx',
    make: () => data(`${name}<c r="B2"><f>[1]Sheet1!A1</f><v>9</v></c>`),
    look: shows('9'),
  },
];
