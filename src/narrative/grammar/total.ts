import type { Token } from '../scan/token.js';
import type { ProseContext } from '../types.js';
import type { State, Subject } from './state.js';

const REVENUE =
  /^(?:general_public_budget_revenue|fiscal_revenue_total|fiscal_special_account_revenue|institutional_revenue)$/u;
const EXPENDITURE = /^(?:basic_expenditure|project_expenditure)$/u;

/**
 * 2023年年初预算数100万元，其中：一般公共预算拨款80万元: a budget whose figure names nothing is the total of the side that
 * its parts behind 其中 are of. Null where something has been named, or where no such parts follow at once.
 */
export function unnamedTotal(at: State, next: readonly Token[], { kind }: ProseContext): Subject | null {
  if (kind !== 'budget' || at.subject !== null || at.head !== null || at.loose.length >= 2) return null;
  const [figure, ...rest] = next;
  if (figure?.kind !== 'figure' || figure.figure.kind !== 'money') return null;
  const divided = rest.findIndex(({ kind: word }) => word !== 'comma');
  if (rest[divided]?.kind !== 'of_which') return null;
  const part = rest.slice(divided + 1).find(({ kind: word }) => word !== 'comma' && word !== 'colon');
  if (part?.kind !== 'measure' || part.keys.length > 1) return null;
  const [key] = part.keys as [string];
  const total = REVENUE.test(key) ? 'revenue_total' : EXPENDITURE.test(key) ? 'expenditure_total' : null;
  return total && { keys: [total], start: figure.start, end: figure.start };
}
