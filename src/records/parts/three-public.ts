import type { Records } from '../../schema/records.js';
import { amountsOf, quantitiesOf } from '../amounts.js';
import type { Home } from '../trust.js';
import type { Assembly } from '../types.js';
import { changeOf } from './change.js';

const PARTS = [
  'three_public_total',
  'overseas_travel',
  'official_vehicle_total',
  'official_vehicle_purchase',
  'official_vehicle_operation',
  'official_reception',
  'domestic_reception',
  'foreign_reception',
] as const;

const COUNTS = [
  'overseas_groups',
  'overseas_persons',
  'vehicle_purchased_count',
  'vehicle_count',
  'reception_batches',
  'reception_persons',
  'foreign_reception_batches',
  'foreign_reception_persons',
] as const;

const HOME = { sections: ['three_public'] } as const satisfies Home;

/** True for a measure of 三公 spending or of what is counted with it. */
export const isThreePublic = (measure: string): boolean =>
  (PARTS as readonly string[]).includes(measure) || (COUNTS as readonly string[]).includes(measure);

/** 三公: the whole and its parts, what is counted with it, and its changes with their reasons. */
export function threePublic(assembly: Assembly): Records['three_public'] {
  return {
    parts: amountsOf(assembly, PARTS, HOME),
    counts: quantitiesOf(assembly, COUNTS, false, HOME),
    changes: assembly.facts
      .filter((fact) => fact.role === 'change' && isThreePublic(fact.measure))
      .map(changeOf),
  };
}
