import type { TokenOf } from '../scan/token.js';
import { FUND_MONEY } from './keys.js';
import type { State } from './state.js';

/** Whether the words right around `token` make its wording the name of something else than the measure. */
export function meansOther(at: State, text: string, token: TokenOf<'measure'>): boolean {
  const before = text.slice(Math.max(at.itemStart, token.start - LONGEST), token.start);
  // 临聘人员经费: what those are paid who are not on the staff is an item of its own.
  if (token.keys[0] === 'personnel_expenditure' && NOT_STAFF.test(before)) return true;
  // 出租房屋320平方米 is let or disposed of, not used.
  if (token.keys[0] === 'building_area' && GIVEN_AWAY.test(before)) return true;
  // 基本支出结转5万元 is carried over, not spent.
  if (
    (CARRIED.has(token.keys[0]!) || FUND_MONEY.test(token.keys[0]!)) &&
    /^结[转余]/.test(text.slice(token.end))
  )
    return true;
  // 经营收入支出9万元 is what is spent out of the revenue.
  if (token.keys.every((key) => EARNED.has(key)) && text.startsWith('支出', token.end)) return true;
  return false;
}

/** Longest of the words in front that matter. */
const LONGEST = 8;
const CARRIED: ReadonlySet<string> = new Set(['basic_expenditure', 'project_expenditure']);
const GIVEN_AWAY = /(?:出租|出借|处置|租用|租赁|租入)$/u;
const NOT_STAFF =
  /(?:临聘|聘用|外聘|编外|临时|辅助|协管|派遣|遗属|公益岗位?|公益性岗位|村级?|社区|基层|网格|专职|协警|辅警|三支一扶|西部计划|政府雇员)$/u;
const EARNED: ReadonlySet<string> = new Set(['operating_revenue', 'institutional_revenue', 'other_revenue']);
