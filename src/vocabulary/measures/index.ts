import { ASSET_MEASURES } from './assets.js';
import { ECONOMIC_MEASURES } from './economic.js';
import { EQUIPMENT_MEASURES } from './equipment.js';
import { EXPENDITURE_MEASURES } from './expenditure.js';
import type { JointWording, Measure } from './measure.js';
import { PERFORMANCE_MEASURES } from './performance.js';
import { PROCUREMENT_MEASURES } from './procurement.js';
import { REVENUE_EXPENDITURE_JOINT, REVENUE_MEASURES } from './revenue.js';
import { STAFF_MEASURES } from './staff.js';
import { THREE_PUBLIC_JOINT, THREE_PUBLIC_MEASURES } from './three-public.js';
import { VEHICLE_MEASURES, VEHICLES_BOUGHT } from './vehicles.js';

export type { JointWording, Measure } from './measure.js';

/** Every measure of the vocabulary. A new wording goes into the file of its family; nothing else has to change. */
export const MEASURES: readonly Measure[] = [
  ...REVENUE_MEASURES,
  ...EXPENDITURE_MEASURES,
  ...THREE_PUBLIC_MEASURES,
  ...PROCUREMENT_MEASURES,
  ...ASSET_MEASURES,
  ...VEHICLE_MEASURES,
  ...EQUIPMENT_MEASURES,
  ...STAFF_MEASURES,
  ...PERFORMANCE_MEASURES,
  ...VEHICLES_BOUGHT,
  ...ECONOMIC_MEASURES,
];

/** Every wording that stands for several measures. */
export const JOINT_WORDINGS: readonly JointWording[] = [...REVENUE_EXPENDITURE_JOINT, ...THREE_PUBLIC_JOINT];

const BY_KEY: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.key, measure]));

/** The measure with this key; undefined for keys made from names (`functional:…`, `project:…`). */
export const measureOf = (key: string): Measure | undefined => BY_KEY.get(key);
