import { comparable } from '../../shared/text.js';
import { ANY_EDITION, ENDS_AS_ORGANISATION } from '../../vocabulary/entities.js';

/** A unit that rows of a table are about, as the table names it. */
export interface UnitLabel {
  readonly name: string;
  /** Code of the budget unit as printed (125001); null where none is. */
  readonly code: string | null;
  /** True where the rows are about the department with everything below it. */
  readonly whole: boolean;
}

/** The unit that each row of a table is about; null for rows that no unit is named for. */
export type RowUnits = readonly (UnitLabel | null)[];

const CODE_IN_FRONT = /^[[(]?(\d{3,12})[\])]?\s*[-—_－]?\s*(?=\D)/u;

/** A cell that names a unit taken apart: `[125001]西安市…`, `125001-西安市…`. */
export function readUnitName(text: string): { readonly name: string; readonly code: string | null } {
  const print = text.trim();
  const coded = CODE_IN_FRONT.exec(print.normalize('NFKC'));
  return coded ? { name: print.slice(coded[0].length).trim(), code: coded[1]! } : { name: print, code: null };
}

/** Name for comparing: the same unit in every edition and way of printing. */
export const unitKey = (name: string): string => comparable(readUnitName(name).name).replace(ANY_EDITION, '');

/** Whether a cell's text has the form of a public body's name and no words beside it. */
export function isUnitName(text: string): boolean {
  const words = comparable(readUnitName(text).name);
  return (
    words.length >= 4 &&
    words.length <= 40 &&
    !/[-—,;:。、\d]/.test(words) &&
    !NOT_A_BODY.test(words) &&
    ENDS_AS_ORGANISATION.test(words)
  );
}

/**
 * Whether a cell of a column of units names none: what is left over, not yet given out, or everybody's. A body may have
 * such words in its name (采购中心, 建设局), but ends as bodies do.
 */
export function namesNobody(text: string): boolean {
  const words = comparable(readUnitName(text).name);
  return !ENDS_AS_ORGANISATION.test(words) && (NOT_A_BODY.test(words) || LEFT_OVER.test(words));
}

const LEFT_OVER = /^(?:其他|其它|预留|预备|待(?:分配|下达|安排|定)|机动|统筹|年初预留|各|全部|所有)/;

/** Purposes of money that end like a body: 人员类项目（局）, 补助…中心. */
const NOT_A_BODY = /经费|项目|补助|补贴|支出|收入|资金|费用|购置|采购|建设|维护|改造|合计|小计|^其他/;
