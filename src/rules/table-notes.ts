import type { Table } from '../schema/table.js';
import { squash } from '../shared/text.js';

/** Notes of a table, below it or inside its grid, white space removed. */
export const noteTexts = (table: Table): readonly string[] =>
  [...table.notes, ...table.rows.filter(({ kind }) => kind === 'note').map(({ cells }) => cells.join(''))]
    .map(squash)
    .filter((text) => text !== '');

const NOTHING =
  /空表|(?:没有|无|未|不)(?:安排|使用|发生|涉及|相关|此项|此类|该项|该类|政府性|国有资本|[^，。；]{0,24}(?:拨款|安排|收支|支出|预算|经费))|表为空|均为0|为0|为零|(?:预算|支出|经费)0/u;

/** Whether a text says, without an if, that there is nothing of its kind. */
export const saysNothing = (text: string): boolean => NOTHING.test(text);
