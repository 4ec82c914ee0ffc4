import type { Records } from '../../schema/records.js';
import { amountsOf } from '../amounts.js';
import type { Assembly } from '../types.js';

const PROCUREMENT = [
  'procurement_total',
  'procurement_goods',
  'procurement_works',
  'procurement_services',
  'procurement_centralized',
  'procurement_decentralized',
  'procurement_sme_contract',
  'procurement_small_micro_contract',
] as const;

/** Government procurement: the whole, its parts by object and by organisation, contracts to small firms. */
export const procurement = (assembly: Assembly): Records['procurement'] =>
  amountsOf(assembly, PROCUREMENT, {
    sections: ['procurement'],
  });
