import type { Measure } from './measure.js';

/** Pieces of equipment, by their worth. */
export const EQUIPMENT_MEASURES: readonly Measure[] = [
  {
    key: 'equipment_purchased_count',
    zh: '购置设备数',
    en: 'equipment purchased',
    type: 'count',
    wordings: [],
  },
  {
    key: 'equipment_over_200k',
    zh: '20万元以上设备',
    en: 'equipment over 200,000 yuan',
    type: 'count',
    wordings: [
      '{单价|单位价值|单台价值|价值}{在|}20万元\\(?含?\\)?{及|}以上\\(?含?\\)?的?{大型|专用|通用|}设备',
      '20万元{及|}以上的?{大型|专用|通用|}设备',
    ],
  },
  {
    key: 'equipment_general_over_500k',
    zh: '50万元以上通用设备',
    en: 'general equipment over 500,000 yuan',
    type: 'count',
    wordings: [
      '{单价|单位价值|单台价值|价值}{在|}50万元\\(?含?\\)?{及|}以上\\(?含?\\)?的?通用设备',
      '50万元{及|}以上的?通用设备',
      '{单价|单位价值|单台价值|价值}{在|}50万元\\(?含?\\)?{及|}以上\\(?含?\\)?的?大型?设备',
    ],
  },
  {
    key: 'equipment_special_over_1m',
    zh: '100万元以上专用设备',
    en: 'special equipment over 1 million yuan',
    type: 'count',
    wordings: [
      '{单价|单位价值|单台价值|价值}{在|}100万元\\(?含?\\)?{及|}以上\\(?含?\\)?的?{大型|}专用设备',
      '100万元{及|}以上的?{大型|}专用设备',
    ],
  },
  {
    key: 'equipment_over_1m',
    zh: '100万元以上设备',
    en: 'equipment over 1 million yuan',
    type: 'count',
    wordings: [
      '{单价|单位价值|单台价值|价值}{在|}100万元\\(?含?\\)?{及|}以上\\(?含?\\)?的?设备\\(不含车辆\\)',
      '{单价|单位价值|单台价值|价值}{在|}100万元\\(?含?\\)?{及|}以上\\(?含?\\)?的?设备',
      '100万元{及|}以上的?设备\\(不含车辆\\)',
    ],
  },
];
