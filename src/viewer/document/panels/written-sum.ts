import type { Evidence, Finding } from '../../../schema/finding.js';
import { decimal, formatYuan, MONEY_UNITS, sum } from '../../../shared/money.js';
import { grouped } from '../../common/money.js';

/**
 * The sum behind a finding with every addend, in yuan. Null where the finding is about no sum, or where the addends as
 * printed do not give its difference (a decrease counts below zero): then the finding's own words hold.
 */
export function writtenSum({
  evidence,
  difference,
}: Pick<Finding, 'difference'> & { readonly evidence: readonly Evidence[] }): string | null {
  const addends = evidence.filter(({ role, amount_yuan }) => role === 'addend' && amount_yuan !== null);
  const total = evidence.find(({ role, amount_yuan }) => role === 'total' && amount_yuan !== null);
  if (addends.length === 0 || !total) return null;
  const added = sum(addends.map(({ amount_yuan }) => decimal(amount_yuan!)));
  const apart = decimal(total.amount_yuan!).minus(added);
  const stated = differenceInYuan(difference);
  if (stated === null || !apart.abs().eq(stated)) return null;
  const terms = addends.map(({ amount_yuan }) => grouped(amount_yuan!)).join(' + ');
  return `${terms} = ${grouped(formatYuan(added))} ≠ ${grouped(total.amount_yuan!)} 元`;
}

function differenceInYuan(difference: string | null) {
  const match = /^[-−]?([\d,]+(?:\.\d+)?)(\D+)$/.exec(difference ?? '');
  const worth = match && MONEY_UNITS.get(match[2]!);
  return match && worth ? decimal(match[1]!.replaceAll(',', '')).times(worth) : null;
}
