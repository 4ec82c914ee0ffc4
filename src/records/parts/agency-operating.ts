import type { Records } from '../../schema/records.js';
import { amountOf } from '../amounts.js';
import { purposeOf } from '../purpose.js';
import type { Assembly } from '../types.js';

/** 机关运行经费 and what it is said to be for; null where it is not disclosed. */
export function agencyOperating(assembly: Assembly): Records['agency_operating'] {
  const amount = amountOf(assembly, 'agency_operating', { sections: ['agency_operating'] });
  return amount && { ...amount, purpose: purposeOf(assembly, amount) };
}
