import type { Measure } from './measure.js';

/** Official vehicles that are held, by kind. */
export const VEHICLE_MEASURES: readonly Measure[] = [
  {
    key: 'vehicle_count:ministerial',
    zh: '副部（省）级及以上领导用车',
    en: 'vehicles for provincial leaders',
    type: 'count',
    wordings: [
      '副部\\(省\\)级{及|}以上领导{干部|}用车',
      '省部级{及以上|}领导{干部|}用车',
      '部级{及以上|}领导{干部|}用车',
      '{副|}省级{及以上|}领导{干部|}用车',
    ],
  },
  {
    key: 'vehicle_count:principal',
    zh: '主要负责人用车',
    en: 'vehicles for principals',
    type: 'count',
    wordings: ['主要负责人用车', '主要领导{干部|}用车'],
  },
  {
    key: 'vehicle_count:confidential',
    zh: '机要通信用车',
    en: 'confidential communication vehicles',
    type: 'count',
    wordings: ['机要通信{应急|}用车', '机要通信车'],
  },
  {
    key: 'vehicle_count:emergency',
    zh: '应急保障用车',
    en: 'emergency vehicles',
    type: 'count',
    wordings: ['应急保障用车', '应急{公务|}用车'],
  },
  {
    key: 'vehicle_count:law_enforcement',
    zh: '执法执勤用车',
    en: 'law enforcement vehicles',
    type: 'count',
    wordings: ['执法执勤{用车|车辆|车}', '一般执法执勤用车'],
  },
  {
    key: 'vehicle_count:special_technical',
    zh: '特种专业技术用车',
    en: 'special technical vehicles',
    type: 'count',
    wordings: ['特种专业技术{用车|车辆}', '特种专业用车'],
  },
  {
    key: 'vehicle_count:retired',
    zh: '离退休干部用车',
    en: 'vehicles for retired cadres',
    type: 'count',
    wordings: ['离退休干部{服务|}用车', '老干部{服务|}用车'],
  },
  {
    key: 'vehicle_count:general',
    zh: '一般公务用车',
    en: 'general official vehicles',
    type: 'count',
    wordings: ['一般公务用车', '一般公务车'],
  },
  {
    key: 'vehicle_count:sedan',
    zh: '轿车',
    en: 'sedans',
    type: 'count',
    wordings: [],
    weak: ['{小|小型|}轿车'],
  },
  {
    key: 'vehicle_count:suv',
    zh: '越野车',
    en: 'off-road vehicles',
    type: 'count',
    wordings: [],
    weak: ['越野车'],
  },
  {
    key: 'vehicle_count:mpv',
    zh: '多功能乘用车',
    en: 'multi-purpose vehicles',
    type: 'count',
    wordings: [],
    weak: ['{小型|}多功能乘用车', '商务车'],
  },
  {
    key: 'vehicle_count:passenger',
    zh: '载客汽车',
    en: 'buses and coaches',
    type: 'count',
    wordings: [],
    weak: ['{大型|中型|小型|大中型|}载客汽车', '{大型|中型|小型|大中型|}客车', '旅行车', '面包车', '中巴车'],
  },
  {
    key: 'vehicle_count:goods',
    zh: '载货汽车',
    en: 'goods vehicles',
    type: 'count',
    wordings: [],
    weak: ['{轻型|}载货汽车', '{轻型|}货车', '皮卡{车|}'],
  },
  {
    key: 'vehicle_count:other',
    zh: '其他用车',
    en: 'other vehicles',
    type: 'count',
    wordings: ['其他用车', '其他车辆'],
  },
];

/** Vehicles to be bought, by the kinds in which those held are counted; named only behind 购置车辆…其中. */
export const VEHICLES_BOUGHT: readonly Measure[] = VEHICLE_MEASURES.map(({ key, zh, en }) => ({
  key: key.replace('vehicle_count:', 'vehicle_purchased_count:'),
  zh: `购置${zh}`,
  en: `${en} purchased`,
  type: 'count',
  wordings: [],
}));
