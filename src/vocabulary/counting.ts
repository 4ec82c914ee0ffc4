/** Units in which things are counted, longest first, with the group that they mean. */
export const COUNT_UNITS: readonly { readonly unit: string; readonly group: CountGroup }[] = [
  { unit: '台(套)', group: 'machines' },
  { unit: '台(辆)', group: 'machines' },
  { unit: '台、套', group: 'machines' },
  { unit: '台套', group: 'machines' },
  { unit: '平方米', group: 'area' },
  { unit: '平米', group: 'area' },
  { unit: '批次', group: 'occasions' },
  { unit: '人次', group: 'persons' },
  { unit: '人数', group: 'persons' },
  { unit: '批', group: 'occasions' },
  { unit: '辆', group: 'vehicles' },
  { unit: '台', group: 'machines' },
  { unit: '套', group: 'machines' },
  { unit: '人', group: 'persons' },
  { unit: '名', group: 'persons' },
  { unit: '个', group: 'items' },
  { unit: '次', group: 'occasions' },
  { unit: '期', group: 'occasions' },
  { unit: '场', group: 'occasions' },
  { unit: '项', group: 'items' },
  { unit: '家', group: 'items' },
  { unit: '户', group: 'items' },
  { unit: '件', group: 'items' },
  { unit: '亩', group: 'area' },
];

/** What a counting unit counts. */
export type CountGroup = 'vehicles' | 'machines' | 'persons' | 'occasions' | 'items' | 'area';

/**
 * The measure that a count belongs to when the words before it name the measure of money of the same thing:
 * 公务用车购置92辆 is the number of vehicles bought, not an amount.
 */
export const COUNT_OF: Readonly<Record<string, Partial<Record<CountGroup, string>>>> = {
  overseas_travel: { items: 'overseas_groups', occasions: 'overseas_groups', persons: 'overseas_persons' },
  overseas_groups: { items: 'overseas_groups', occasions: 'overseas_groups', persons: 'overseas_persons' },
  overseas_persons: { items: 'overseas_groups', persons: 'overseas_persons', occasions: 'overseas_groups' },
  official_vehicle_purchase: { vehicles: 'vehicle_purchased_count', machines: 'vehicle_purchased_count' },
  vehicle_purchased_count: { vehicles: 'vehicle_purchased_count', machines: 'vehicle_purchased_count' },
  official_vehicle_operation: { vehicles: 'vehicle_count', machines: 'vehicle_count' },
  official_vehicle_total: { vehicles: 'vehicle_count', machines: 'vehicle_count' },
  vehicle_count: { vehicles: 'vehicle_count', machines: 'vehicle_count' },
  'fixed_assets:buildings': { area: 'building_area' },
  'fixed_assets:vehicles': { vehicles: 'vehicle_count', machines: 'vehicle_count' },
  official_reception: {
    occasions: 'reception_batches',
    items: 'reception_batches',
    persons: 'reception_persons',
  },
  domestic_reception: {
    occasions: 'reception_batches',
    items: 'reception_batches',
    persons: 'reception_persons',
  },
  reception_batches: {
    occasions: 'reception_batches',
    items: 'reception_batches',
    persons: 'reception_persons',
  },
  reception_persons: {
    occasions: 'reception_batches',
    items: 'reception_batches',
    persons: 'reception_persons',
  },
  foreign_reception: {
    occasions: 'foreign_reception_batches',
    items: 'foreign_reception_batches',
    persons: 'foreign_reception_persons',
  },
  foreign_reception_batches: {
    occasions: 'foreign_reception_batches',
    items: 'foreign_reception_batches',
    persons: 'foreign_reception_persons',
  },
  foreign_reception_persons: {
    occasions: 'foreign_reception_batches',
    items: 'foreign_reception_batches',
    persons: 'foreign_reception_persons',
  },
  meeting: { occasions: 'meetings', items: 'meetings', persons: 'meeting_participants' },
  meetings: { occasions: 'meetings', items: 'meetings', persons: 'meeting_participants' },
  meeting_participants: { occasions: 'meetings', items: 'meetings', persons: 'meeting_participants' },
  training: { occasions: 'trainings', items: 'trainings', persons: 'training_participants' },
  trainings: { occasions: 'trainings', items: 'trainings', persons: 'training_participants' },
  training_participants: { occasions: 'trainings', items: 'trainings', persons: 'training_participants' },
  vehicle_disposed_count: { vehicles: 'vehicle_disposed_count', machines: 'vehicle_disposed_count' },
  vehicle_count_change: { vehicles: 'vehicle_count_change', machines: 'vehicle_count_change' },
  building_area: { area: 'building_area' },
  land_area: { area: 'land_area' },
  equipment_general_over_500k: {
    machines: 'equipment_general_over_500k',
    items: 'equipment_general_over_500k',
  },
  equipment_special_over_1m: { machines: 'equipment_special_over_1m', items: 'equipment_special_over_1m' },
  equipment_over_200k: { machines: 'equipment_over_200k', items: 'equipment_over_200k' },
  equipment_over_1m: { machines: 'equipment_over_1m', items: 'equipment_over_1m' },
  staff_establishment: { persons: 'staff_establishment', items: 'staff_establishment' },
  'staff_establishment:administrative': {
    persons: 'staff_establishment:administrative',
    items: 'staff_establishment:administrative',
  },
  'staff_establishment:institution': {
    persons: 'staff_establishment:institution',
    items: 'staff_establishment:institution',
  },
  'staff_establishment:workers': {
    persons: 'staff_establishment:workers',
    items: 'staff_establishment:workers',
  },
  staff_actual: { persons: 'staff_actual' },
  staff_retired: { persons: 'staff_retired' },
  staff_retired_cadre: { persons: 'staff_retired_cadre' },
  performance_projects: { items: 'performance_projects' },
  performance_amount: { items: 'performance_projects' },
};

/** Things whose number stands before them: `召开4次会议`. `verb`: words before the number that the key needs. */
export const COUNTED_BEHIND: readonly {
  readonly pattern: RegExp;
  readonly groups: readonly CountGroup[];
  readonly key: string;
  readonly verb?: RegExp;
}[] = [
  {
    pattern: /(?:工作|业务|专题|[全县市省区]{2}性?|大型|小型|视频|三类|四类){0,8}会议/y,
    groups: ['occasions', 'items'],
    key: 'meetings',
  },
  {
    pattern: /(?:业务|专题|干部|集中|职工|各类|专项){0,8}培训/y,
    groups: ['occasions', 'items'],
    key: 'trainings',
  },
  { pattern: /(?:因公)?(?:出国)?(?:\(境\))?团组/y, groups: ['items', 'occasions'], key: 'overseas_groups' },
  {
    pattern: /[\u4e00-\u9fff]{0,8}?(?:公务用车|公务车|公车|车辆|执勤用车|业务用车|执法车)/y,
    groups: ['vehicles', 'machines'],
    key: 'vehicle_purchased_count',
    verb: /购置|更新|新购|采购|购买|购入/,
  },
  {
    pattern: /[\u4e00-\u9fff]{0,6}?(?:公务用车|公务车|公车|车辆)/y,
    groups: ['vehicles'],
    key: 'vehicle_disposed_count',
    verb: /报废|处置|拍卖/,
  },
];

/** The measure of money that an amount belongs to when the words before it count things: 车辆6台，118.65万元. */
export const VALUE_OF: Readonly<Record<string, string>> = {
  vehicle_count: 'fixed_assets:vehicles',
  building_area: 'fixed_assets:buildings',
  equipment_general_over_500k: 'fixed_assets:general_over_500k',
  equipment_special_over_1m: 'fixed_assets:special_over_1m',
  equipment_over_1m: 'fixed_assets:special_over_1m',
  performance_projects: 'performance_amount',
  vehicle_purchased_count: 'official_vehicle_purchase',
  vehicle_disposed_count: 'assets:disposed_vehicles',
  overseas_groups: 'overseas_travel',
  overseas_persons: 'overseas_travel',
  foreign_reception_batches: 'foreign_reception',
  foreign_reception_persons: 'foreign_reception',
  meetings: 'meeting',
  meeting_participants: 'meeting',
  trainings: 'training',
  training_participants: 'training',
  equipment_over_200k: 'fixed_assets:equipment_over_200k',
};

/** The measure of money behind a count of things; null where the vocabulary knows none. Kinds of vehicles keep their kind. */
export const worthOf = (count: string): string | null =>
  VALUE_OF[count] ??
  (/^vehicle_count:/.test(count) ? count.replace('vehicle_count:', 'fixed_assets:vehicles/') : null);

/** The measure of money that an amount per vehicle (车均, 单车, 平均每辆) belongs to, by what was named before. */
export const PER_UNIT_OF: Readonly<Record<string, string>> = {
  vehicle_purchased_count: 'official_vehicle_purchase',
  vehicle_count: 'official_vehicle_operation',
  reception_persons: 'official_reception',
  reception_batches: 'official_reception',
};
