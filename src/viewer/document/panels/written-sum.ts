import type { Evidence, Finding } from '../../../schema/finding.js';
import { decimal, formatYuan, MONEY_UNITS, sum } from '../../../shared/money.js';

/** A line of a written sum: a piece of evidence by its place among them. */
export interface SumLine {
  readonly index: number;
  readonly label: string;
  readonly yuan: string;
}

/** The sum behind a finding, in yuan. */
export interface WrittenSum {
  readonly addends: readonly SumLine[];
  /** What the addends make. */
  readonly added: string;
  /** What is printed for it. */
  readonly total: SumLine;
  readonly difference: string;
}

/**
 * The sum behind a finding with every addend. Null where the finding is about no sum, or where the addends as printed do
 * not give its difference (a decrease counts below zero): then the finding's own words hold.
 */
export function writtenSum({
  evidence,
  difference,
}: Pick<Finding, 'difference'> & { readonly evidence: readonly Evidence[] }): WrittenSum | null {
  const lines = evidence.map(({ role, label, printed, amount_yuan }, index) => ({
    role,
    line: amount_yuan === null ? null : { index, label: label || printed, yuan: amount_yuan },
  }));
  const addends = lines.flatMap(({ role, line }) => (role === 'addend' && line ? [line] : []));
  const total = lines.find(({ role, line }) => role === 'total' && line)?.line;
  if (addends.length === 0 || !total) return null;
  const added = sum(addends.map(({ yuan }) => decimal(yuan)));
  const apart = decimal(total.yuan).minus(added);
  const stated = differenceInYuan(difference);
  if (stated === null || !apart.abs().eq(stated)) return null;
  return { addends, added: formatYuan(added), total, difference: formatYuan(apart) };
}

function differenceInYuan(difference: string | null) {
  const match = /^[-−]?([\d,]+(?:\.\d+)?)(\D+)$/.exec(difference ?? '');
  const worth = match && MONEY_UNITS.get(match[2]!);
  return match && worth ? decimal(match[1]!.replaceAll(',', '')).times(worth) : null;
}
