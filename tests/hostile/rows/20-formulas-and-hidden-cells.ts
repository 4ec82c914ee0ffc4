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
];
