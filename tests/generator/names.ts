import type { Random } from './random.js';

/** A department as it is invented: its name behind the place, its field, its units. */
export interface Specialty {
  readonly name: string;
  readonly field: string;
  readonly code: string;
  readonly category: string;
  readonly class: readonly [string, string];
  readonly lines: readonly (readonly [string, string])[];
  readonly units: readonly string[];
}

const FIRST = [
  '霁',
  '澜',
  '栖',
  '翎',
  '砚',
  '汐',
  '岫',
  '笠',
  '沅',
  '蓼',
  '皋',
  '杳',
  '岑',
  '泠',
  '荔',
  '邈',
  '漪',
  '葭',
  '崤',
  '湄',
];
const SECOND = [
  '原',
  '川',
  '岚',
  '溪',
  '泽',
  '湾',
  '岭',
  '浦',
  '砦',
  '垣',
  '陂',
  '渚',
  '峪',
  '墟',
  '汀',
  '冈',
  '洼',
  '圃',
  '碛',
  '峦',
];
const RANKS = ['县', '县', '区', '市'];

/** Places that are on no map: 400 pairs of characters, each with a rank. */
export function placesOf(random: Random, count: number): readonly string[] {
  const all = FIRST.flatMap((a) => SECOND.map((b) => a + b));
  return random.some(all, count).map((stem) => stem + random.pick(RANKS));
}

/** Departments with the real codes of their field. */
export const SPECIALTIES: readonly Specialty[] = [
  {
    name: '水利局',
    field: '水利',
    code: '213',
    category: '农林水支出',
    class: ['21303', '水利'],
    lines: [
      ['2130301', '行政运行'],
      ['2130305', '水利工程建设'],
      ['2130306', '水利工程运行与维护'],
      ['2130314', '防汛'],
    ],
    units: ['水利工程管理中心', '河道管理站', '水文监测站'],
  },
  {
    name: '交通运输局',
    field: '交通',
    code: '214',
    category: '交通运输支出',
    class: ['21401', '公路水路运输'],
    lines: [
      ['2140101', '行政运行'],
      ['2140104', '公路建设'],
      ['2140106', '公路养护'],
    ],
    units: ['公路养护中心', '道路运输服务中心', '交通工程质量监测站'],
  },
  {
    name: '教育局',
    field: '教育',
    code: '205',
    category: '教育支出',
    class: ['20501', '教育管理事务'],
    lines: [
      ['2050101', '行政运行'],
      ['2050102', '一般行政管理事务'],
      ['2050199', '其他教育管理事务支出'],
    ],
    units: ['第一中学', '第二小学', '教师发展中心', '机关幼儿园'],
  },
  {
    name: '民政局',
    field: '民政',
    code: '208',
    category: '社会保障和就业支出',
    class: ['20802', '民政管理事务'],
    lines: [
      ['2080201', '行政运行'],
      ['2080207', '行政区划和地名管理'],
      ['2080208', '基层政权建设和社区治理'],
    ],
    units: ['社会福利院', '救助管理站', '婚姻登记服务中心'],
  },
  {
    name: '司法局',
    field: '司法',
    code: '204',
    category: '公共安全支出',
    class: ['20406', '司法'],
    lines: [
      ['2040601', '行政运行'],
      ['2040604', '基层司法业务'],
      ['2040605', '普法宣传'],
      ['2040612', '法治建设'],
    ],
    units: ['法律援助中心', '社区矫正中心'],
  },
  {
    name: '农业农村局',
    field: '农业',
    code: '213',
    category: '农林水支出',
    class: ['21301', '农业农村'],
    lines: [
      ['2130101', '行政运行'],
      ['2130106', '科技转化与推广服务'],
      ['2130108', '病虫害控制'],
    ],
    units: ['农业技术推广中心', '动物疫病预防控制中心', '农机监督管理站'],
  },
  {
    name: '生态环境局',
    field: '环保',
    code: '211',
    category: '节能环保支出',
    class: ['21101', '环境保护管理事务'],
    lines: [
      ['2110101', '行政运行'],
      ['2110102', '一般行政管理事务'],
      ['2110107', '生态环境执法监察'],
    ],
    units: ['环境监测站', '生态环境保护综合执法大队'],
  },
  {
    name: '商务局',
    field: '商务',
    code: '201',
    category: '一般公共服务支出',
    class: ['20113', '商贸事务'],
    lines: [
      ['2011301', '行政运行'],
      ['2011302', '一般行政管理事务'],
      ['2011308', '招商引资'],
    ],
    units: ['商务发展促进中心', '投资服务中心'],
  },
  {
    name: '统计局',
    field: '统计',
    code: '201',
    category: '一般公共服务支出',
    class: ['20105', '统计信息事务'],
    lines: [
      ['2010501', '行政运行'],
      ['2010505', '专项统计业务'],
      ['2010507', '专项普查活动'],
    ],
    units: ['统计调查中心'],
  },
  {
    name: '文化和旅游局',
    field: '文旅',
    code: '207',
    category: '文化旅游体育与传媒支出',
    class: ['20701', '文化和旅游'],
    lines: [
      ['2070101', '行政运行'],
      ['2070104', '图书馆'],
      ['2070109', '群众文化'],
    ],
    units: ['图书馆', '文化馆', '博物馆'],
  },
];

/** Lines that every body has: pensions, medical care, housing. */
export const COMMON_LINES: readonly {
  readonly code: string;
  readonly category: string;
  readonly class: readonly [string, string];
  readonly lines: readonly (readonly [string, string])[];
}[] = [
  {
    code: '208',
    category: '社会保障和就业支出',
    class: ['20805', '行政事业单位养老支出'],
    lines: [
      ['2080505', '机关事业单位基本养老保险缴费支出'],
      ['2080506', '机关事业单位职业年金缴费支出'],
    ],
  },
  {
    code: '210',
    category: '卫生健康支出',
    class: ['21011', '行政事业单位医疗'],
    lines: [['2101101', '行政单位医疗']],
  },
  {
    code: '221',
    category: '住房保障支出',
    class: ['22102', '住房改革支出'],
    lines: [['2210201', '住房公积金']],
  },
];
