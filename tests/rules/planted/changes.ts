/** One change of a made disclosure that ties, and the rules that must speak of it; no other may. */
export interface PlantedChange {
  readonly name: string;
  readonly base: 'accounts' | 'budget';
  readonly from: string;
  readonly to: string;
  readonly rules: readonly string[];
}

/** What the published sample budget prints wrong on purpose, with what would be right: the budget that ties. */
export const MENDED: readonly (readonly [string, string])[] = [
  ['448,400.00', '444,800.00'],
  ['增长6.94%', '增长4.94%'],
  ['34,000.00', '24,000.00'],
  ['840,000元', '480,000元'],
  ['比2023年预算下降（增长）  元，主要原因是XX。', '比2023年预算增加2,000元，主要原因是人员增加。'],
];

const accounts = (name: string, from: string, to: string, ...rules: string[]): PlantedChange => ({
  name,
  base: 'accounts',
  from,
  to,
  rules,
});
const budget = (name: string, from: string, to: string, ...rules: string[]): PlantedChange => ({
  name,
  base: 'budget',
  from,
  to,
  rules,
});

/** The ways in which real disclosures go wrong, one of each. */
export const CHANGES: readonly PlantedChange[] = [
  // Figures of tables.
  budget('a 款 above its 类', '公路水路运输	25,020,600.00', '公路水路运输	25,920,600.00', 'A-001', 'A-003'),
  budget('an item typed twice', '行政单位医疗	286,500.00', '行政单位医疗	2,286,500.00', 'A-001', 'A-003'),
  budget(
    'digits of a column swapped',
    '公路养护	6,830,000.00		6,830,000.00',
    '公路养护	6,830,000.00		6,380,000.00',
    'A-003',
    'A-001',
  ),
  budget(
    'a total of the table',
    '合计	26,843,480.00	7,013,480.00',
    '合计	26,834,480.00	7,013,480.00',
    'A-002',
    'A-003',
    'X-003',
    'P-002',
  ),
  budget(
    'three public table',
    '164,000.00	0.00	24,000.00',
    '164,000.00	0.00	42,000.00',
    'A-006',
    'P-002',
  ),
  budget(
    'income and expenditure of the summary',
    '支出总计	26,843,480.00',
    '支出总计	26,843,840.00',
    'A-007',
    'X-003',
    'P-002',
  ),
  budget('goods of the procurement table', '货物	320,000.00', '货物	230,000.00', 'A-002', 'P-002'),
  budget('sum of projects', '公路日常养护	6,830,000.00', '公路日常养护	8,630,000.00', 'A-002'),
  accounts(
    'sub-item of the appropriation table',
    '2130306 | 水利工程运行与维护 | 277.49 |',
    '2130306 | 水利工程运行与维护 | 277.94 |',
    'A-001',
    'A-003',
  ),
  accounts('an economic item', '30211 | 差旅费 | 11.76', '30211 | 差旅费 | 17.61', 'A-001'),
  accounts(
    'a grand total of one side',
    '总计 | 2,736.85 | 总计 | 2,736.85',
    '总计 | 2,736.85 | 总计 | 2,763.85',
    'A-007',
    'X-003',
    'P-002',
  ),
  accounts(
    'the vehicles of the three public table',
    '| 9.21 | 0.00 | 7.85 | 0.00 | 7.85 |',
    '| 9.21 | 0.00 | 8.75 | 0.00 | 7.85 |',
    'A-006',
    'P-002',
  ),
  // Figures of the prose.
  budget('rate of growth', '增长4.94%', '增长9.44%', 'N-008'),
  budget('a source missing from the total', '其他收入2,000,000元', '其他收入2,200,000元', 'N-001'),
  budget('the parts of expenditure', '基本支出7,013,480元', '基本支出7,031,480元', 'N-002', 'N-003'),
  budget('personnel and running cost', '人员经费5,951,640元', '人员经费5,915,640元', 'N-003'),
  budget(
    'revenue and expenditure of the prose',
    '2024年支出预算26,843,480元',
    '2024年支出预算26,348,480元',
    'N-007',
    'N-002',
    'P-002',
  ),
  budget(
    'the three public expenses of the prose',
    '公务接待费24,000元',
    '公务接待费42,000元',
    'N-004',
    'P-002',
  ),
  budget('running cost of vehicles', '公务用车运行费140,000元', '公务用车运行费104,000元', 'N-005', 'P-002'),
  budget(
    'procurement of services',
    '政府采购服务预算480,000元',
    '政府采购服务预算840,000元',
    'N-016',
    'P-002',
  ),
  budget(
    'the total of procurement',
    '政府采购预算总额10,400,000元',
    '政府采购预算总额14,000,000元',
    'N-016',
    'P-002',
  ),
  accounts('a share', '占34.13%', '占43.13%', 'N-009'),
  accounts('a share of one source', '占1.68%', '占16.8%', 'N-009'),
  accounts('a completion rate', '完成年初预算的105.84%', '完成年初预算的150.84%', 'N-010'),
  accounts('completion of an item', '完成年初预算的98.82%', '完成年初预算的89.82%', 'N-010'),
  accounts('a unit slip in the prose', '支出决算为52.53万元', '支出决算为5253万元', 'N-010', 'P-004'),
  accounts(
    'a decrease called an increase',
    '减少0.84万元，下降8.36%',
    '增加0.84万元，下降8.36%',
    'N-008',
    'N-015',
    'N-021',
  ),
  accounts(
    'growth where both signs are wrong',
    '增加224.45万元，增长8.93%',
    '增加224.45万元，增长9.83%',
    'N-008',
  ),
  accounts('goods against procurement', '政府采购货物支出36.50万元', '政府采购货物支出63.50万元', 'N-016'),
  accounts(
    'contracts of small firms',
    '授予小微企业合同金额412.00万元，占授予中小企业合同金额的59.01%',
    '授予小微企业合同金额712.00万元，占授予中小企业合同金额的101.98%',
    'N-017',
  ),
  accounts(
    'receptions against the table',
    '公务接待费支出1.36万元，比2022年度减少0.29万元，下降17.58%',
    '公务接待费支出1.63万元，比2022年度减少0.29万元，下降15.10%',
    'P-002',
    'N-004',
  ),
  // Years, words, names.
  budget(
    'a year compared with itself',
    '较2023年预算增加1,263,480元',
    '较2024年预算增加1,263,480元',
    'N-012',
  ),
  budget('a year that cannot be', '2024年支出预算26,843,480元', '2042年支出预算26,843,480元', 'F-013'),
  budget(
    'words of the form',
    '增加2,000元，主要原因是人员增加',
    '增加（减少）2,000元，主要原因是人员增加',
    'F-005',
  ),
  budget('crosses for a reason', '主要原因是人员增加', '主要原因是XX', 'F-005'),
  budget(
    'a slot without a figure',
    '增加2,000元，主要原因是人员增加',
    '增加   元，主要原因是人员增加',
    'F-005',
  ),
  budget('a lost unit', '增加2,000元，主要原因是人员增加', '增加2,000，主要原因是人员增加', 'F-001'),
  budget('final accounts in a budget', '2024年部门预算编制范围包括', '2024年部门决算单位构成包括', 'F-010'),
  budget('doubled punctuation', '应急处置工作。', '应急处置工作。。', 'F-007'),
  budget('an old name of a line', '210			卫生健康支出', '210			医疗卫生与计划生育支出', 'F-008'),
  accounts(
    'an old name in the prose',
    '（二）卫生健康支出（类）',
    '（二）医疗卫生与计划生育支出（类）',
    'F-008',
  ),
  accounts('a line at another level', '（二）卫生健康支出（类）', '（二）行政事业单位医疗（类）', 'X-005'),
  accounts(
    'a note that denies the data',
    '| 合计 | | | | |\n\n注',
    '| 合计 | | 12.00 | 12.00 | |\n\n注',
    'F-012',
  ),
  accounts(
    'an empty table without a note',
    '注：本部门2023年度没有国有资本经营预算财政拨款收入，也没有使用国有资本经营预算安排的支出，故本表为空表。\n',
    '',
    'F-011',
  ),
  accounts(
    'one code under two names',
    '八、机关运行经费：指',
    '水利工程经费（2130305）：指水利工程的支出。\n八、机关运行经费：指',
    'X-004',
  ),
  accounts(
    'an item explained as another',
    '十二、预算绩效管理',
    '住房公积金（项）。主要用于：事业单位医疗保险支出。\n十二、预算绩效管理',
    'F-014',
  ),
  accounts(
    'an item against its table',
    '十二、预算绩效管理',
    '防汛（项）支出决算为210.00万元。\n十二、预算绩效管理',
    'P-003',
  ),
];
