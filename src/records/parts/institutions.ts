import type { Institution } from '../../schema/records.js';
import type { Table } from '../../schema/table.js';
import { comparable, oneLine } from '../../shared/text.js';
import { itemsOfAll } from '../items.js';
import { openingNumber } from '../numbering.js';
import { type Piece, pieceOf, proseOfKind } from '../section-prose.js';
import type { Assembly } from '../types.js';
import { columnWhere } from './columns.js';

const NAME = /(?:单位|机构|部门|预算单位)(?:\(.*\))?名称|^名称$|^单位$|^机构$/;
const NATURE = /性质|类型|类别/;
const RANK = /规格|级别/;
const FUNDING = /经费|保障形式|拨款方式|预算形式|供给方式/;

/** The institutions of the department: from its table of institutions, else from the list in the prose. */
export function institutions(assembly: Assembly): Institution[] {
  const listed = assembly.tables.tables.filter((table) => table.kind === 'institutions').flatMap(rowsOf);
  return listed.length > 0 ? listed : namesIn(proseOfKind(assembly, 'institutions'));
}

function rowsOf(table: Table): Institution[] {
  const name = columnWhere(table, NAME);
  if (name === null) return [];
  const [nature, rank, funding] = [NATURE, RANK, FUNDING].map((header) => columnWhere(table, header));
  return table.rows.flatMap((row): Institution[] => {
    const at = (column: number | null | undefined): string | null =>
      column == null ? null : oneLine(row.cells[column] ?? '') || null;
    const printed = at(name);
    // Dots in a form that nobody filled in are no name.
    if (printed === null || !/\p{L}/u.test(printed) || row.kind === 'note' || row.kind === 'total') return [];
    const locator = row.cell_locators[name] ?? row.locator;
    return [{ name: printed, nature: at(nature), rank: at(rank), funding: at(funding), locator }];
  });
}

/** Words that stand between a sentence and the names it lists: `下属单位包括：A、B`. */
const LIST_OPENING = /(?:包括|包含|分别是|分别为|如下|为|有|是|设)[:：]/u;
/** What a name of an institution ends in. */
const NAME_END =
  /(?:局|委员会|办公室|办公厅|厅|院|所|站|中心|馆|队|大队|支队|处|科|室|校|学校|中学|小学|幼儿园|部|机关|\(本级\)|本级|学院|大学|医院|会|社|园|场|中队|段|团|台|基地|协会|执法局|街道办事处|公司)(?:\(.{1,20}\))?$/;

/** Words by which a sentence says that what it lists is inside the department. */
const INTERNAL = /内设(?:机构|科室|处室|部门|职能科室)/u;

/**
 * Names that the prose lists: numbered names, or a sentence whose colon opens a list. Offices inside the department
 * (内设机构) are told from its units by the words that lead in to them.
 */
function namesIn(pieces: readonly Piece[]): Institution[] {
  let nature: string | null = null;
  return itemsOfAll(pieces).flatMap((item) => {
    if (item.label !== null && isName(item.text)) return nameAt(item, 0, item.text.length, nature);
    const opening = LIST_OPENING.exec(item.text);
    if (!opening) return [];
    nature = INTERNAL.exec(item.text.slice(0, opening.index))?.[0] ?? null;
    return enumerated(item, opening.index + opening[0].length, nature);
  });
}

/** The names between `from` and the end of the sentence, parted by 、 or ，; none where one of them is no name. */
function enumerated(piece: Piece, from: number, nature: string | null): Institution[] {
  const stop = piece.text.slice(from).search(/[。；;]/u);
  const end = stop < 0 ? piece.text.length : from + stop;
  const names: Institution[] = [];
  let start = from;
  for (let i = from; i <= end; i++) {
    if (i < end && !'、，,'.includes(piece.text[i]!)) continue;
    const number = openingNumber(piece.text.slice(start, i));
    if (number) start += number.end;
    if (!isName(piece.text.slice(start, i))) return [];
    names.push(...nameAt(piece, start, i, nature));
    start = i + 1;
  }
  return names;
}

function nameAt(piece: Piece, start: number, end: number, nature: string | null): Institution[] {
  const printed = piece.text.slice(start, end).replace(/(?<![。；;，,、])[。；;，,、]+\s*$/u, '');
  const name = pieceOf(piece.paragraph, piece.start + start, piece.start + start + printed.length);
  return name ? [{ name: name.text, nature, rank: null, funding: null, locator: name.locator }] : [];
}

function isName(printed: string): boolean {
  const text = comparable(printed).replace(/(?<![。;,、])[。;,、]+$/, '');
  return text.length >= 2 && text.length <= 40 && !/[。;,:]/.test(text) && NAME_END.test(text);
}
