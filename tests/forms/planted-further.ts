import { type PlantedMistake, plantedIn } from './mistake.js';

const water = plantedIn('water-2024');
const cityManagement = plantedIn('city-management-2023-accounts');
const heritage = plantedIn('heritage-2025');
const streetOffice = plantedIn('street-office-2022-accounts');
const school = plantedIn('middle-school-2025');

/** Mistakes as an auditor of a county would name them: codes, years, names, counts, directions, units. */
export const FURTHER: readonly PlantedMistake[] = [
  water(
    'as last year in the prose and not in the table',
    'P-007',
    '持平',
    [
      '机关事业单位基本养老保险缴费支出（项）64.00万元，与2023年预算持平',
      '机关事业单位基本养老保险缴费支出（项）64.00万元，与2023年预算持平',
    ],
    [
      'L:2080505 | 2080505 | 机关事业单位基本养老保险缴费支出 | 64.00 | 64.00 | 64.00 |  | 0.00 | 0.00\nL:213',
      'L:2080505 | 2080505 | 机关事业单位基本养老保险缴费支出 | 60.00 | 64.00 | 64.00 |  | 4.00 | 6.67\nL:213',
    ],
    [
      'L:20805 | 20805 | 行政事业单位养老支出 | 64.00 | 64.00 | 64.00 |  | 0.00 | 0.00',
      'L:20805 | 20805 | 行政事业单位养老支出 | 60.00 | 64.00 | 64.00 |  | 4.00 | 6.67',
    ],
    [
      'L:208 | 208 | 社会保障和就业支出 | 64.00 | 64.00 | 64.00 |  | 0.00 | 0.00',
      'L:208 | 208 | 社会保障和就业支出 | 60.00 | 64.00 | 64.00 |  | 4.00 | 6.67',
    ],
    [
      'T | 合计 | < | 2,400.00 | 2,530.00 | 680.00 | 1,850.00 | 130.00 | 5.42',
      'T | 合计 | < | 2,396.00 | 2,530.00 | 680.00 | 1,850.00 | 134.00 | 5.59',
    ],
  ),
  water('a code that no list knows', 'X-011', '2130360', [
    'L:2130306 | 2130306 | 水利工程运行与维护 | 1,850.00 |  | 1,850.00\n',
    'L:2130360 | 2130360 | 水利工程运行与维护 | 1,850.00 |  | 1,850.00\n',
  ]),
  water('the code of the next line', 'X-011', '2080506', [
    'L:2080505 | 2080505 | 机关事业单位基本养老保险缴费支出 | 64.00 | 64.00 | \nL:213',
    'L:2080506 | 2080506 | 机关事业单位基本养老保险缴费支出 | 64.00 | 64.00 | \nL:213',
  ]),
  water('a budget that calls itself accounts in a sentence', 'F-010', '支出决算', [
    '2024年支出预算2,680.00万元，其中：基本支出',
    '2024年支出决算2,680.00万元，其中：基本支出',
  ]),
  water('the year of the day of assets slipped', 'F-030', '2021年', [
    '截至2023年12月31日，共有车辆5辆',
    '截至2021年12月31日，共有车辆5辆',
  ]),
  water('one change word wrong in an item', 'N-021', '增加30.00', [
    '其他水利支出（项）308.00万元，比2023年预算减少30.00万元，下降8.88%，主要是项目压减',
    '其他水利支出（项）308.00万元，比2023年预算增加30.00万元，下降8.88%，主要是项目压减',
  ]),
  water('direction of both words wrong against its reason and the table', 'N-008 N-020', '增加30.00', [
    '其他水利支出（项）308.00万元，比2023年预算减少30.00万元，下降8.88%，主要是项目压减',
    '其他水利支出（项）308.00万元，比2023年预算增加30.00万元，增长8.88%，主要是项目压减',
  ]),
  water('number of units against their names', 'F-031', '河湖管理所3个', [
    '安阳坪县河湖管理所2个事业单位',
    '安阳坪县河湖管理所3个事业单位',
  ]),
  water('the three expenses of the prose against the table', 'N-004', '3.50', [
    '公务接待费3.00万元，比2023年预算减少2.00万元，下降40.00%。\n### 七',
    '公务接待费3.50万元，比2023年预算减少1.50万元，下降30.00%。\n### 七',
  ]),
  water('carry-over of revenue differs between prose and summary', 'N-001', '30.00', [
    '上年结转50.00万元，占1.86%',
    '上年结转30.00万元，占1.12%',
  ]),
  water('procurement total', 'N-016', '660.00', ['政府采购预算总额560.00万元', '政府采购预算总额660.00万元']),
  water('unit slip of an amount in prose', 'N-008', '72.00元', [
    '2024年机关运行经费预算72.00万元，比2023年预算减少8.00万元',
    '2024年机关运行经费预算72.00元，比2023年预算减少8.00万元',
  ]),
  water('text of last year carried over', 'N-023', '2022年', [
    '### 五、政府性基金预算支出情况\n2024年政府性基金预算支出150.00万元，比2023年预算增加50.00万元',
    '### 五、政府性基金预算支出情况\n2023年政府性基金预算支出150.00万元，比2022年预算增加50.00万元',
  ]),
  water('a name at the wrong level', 'X-005', '农业农村', [
    '4.农林水支出（类）水利（款）其他水利支出（项）308.00万元',
    '4.农林水支出（类）农业农村（款）其他水利支出（项）308.00万元',
  ]),
  cityManagement('accounts that call themselves a budget in the title', 'F-029', '部门预算', [
    '# 云州市城市管理局2023年度部门决算公开',
    '# 云州市城市管理局2023年度部门预算公开',
  ]),
  cityManagement('accounts that call themselves a budget in a heading', 'F-029', '支出预算', [
    '### 三、支出决算情况说明',
    '### 三、支出预算情况说明',
  ]),
  cityManagement('accounts that call themselves a budget in part three', 'F-029', '部门预算表', [
    '## 第三部分 2023年度部门决算表',
    '## 第三部分 2023年度部门预算表',
  ]),
  cityManagement('a table of accounts titled a budget', 'F-029', '支出预算表', [
    '^ 一般公共预算财政拨款支出决算表\n',
    '^ 一般公共预算财政拨款支出预算表\n',
  ]),
  cityManagement('the rate of a total runs the other way', 'N-021', '下降7.79', [
    '收、支总计各增加1,340.00万元，增长7.79%',
    '收、支总计各增加1,340.00万元，下降7.79%',
  ]),
  cityManagement('completion rate', 'N-010', '103.73', ['完成年初预算的108.73%', '完成年初预算的103.73%']),
  cityManagement('direction word of variance', 'N-015', '大于', [
    '完成年初预算的97.44%，决算数小于年初预算数',
    '完成年初预算的97.44%，决算数大于年初预算数',
  ]),
  cityManagement('three public: budget of prose against table', 'P-005', '150.00', [
    '“三公”经费财政拨款支出预算为130.00万元，支出决算为118.00万元，完成预算的90.77%',
    '“三公”经费财政拨款支出预算为150.00万元，支出决算为118.00万元，完成预算的78.67%',
  ]),
  cityManagement('purchase without vehicles bought', 'L-003', '0辆', [
    '公务用车购置费支出决算为36.00万元，购置车辆2辆',
    '公务用车购置费支出决算为36.00万元，购置车辆0辆',
  ]),
  cityManagement('procurement sums', 'N-016', '8,800.00', [
    '政府采购服务支出8,000.00万元。授予',
    '政府采购服务支出8,800.00万元。授予',
  ]),
  cityManagement('the share of small firms wrong', 'N-009', '80.00', [
    '授予中小企业合同金额8,820.00万元，占政府采购支出总额的90.00%',
    '授予中小企业合同金额8,820.00万元，占政府采购支出总额的80.00%',
  ]),
  cityManagement('day of assets from last year', 'F-030', '2022年', [
    '截至2023年12月31日，共有车辆42辆',
    '截至2022年12月31日，共有车辆42辆',
  ]),
  cityManagement('number of bodies against their names', 'F-031', '5个', [
    '独立核算单位共3个，包括：',
    '独立核算单位共5个，包括：',
  ]),
  cityManagement('unit of a whole table slipped', 'P-003 P-005', '13,950.00', [
    '^ 公开05表\n^ 部门：云州市城市管理局 ~ 金额单位：万元',
    '^ 公开05表\n^ 部门：云州市城市管理局 ~ 金额单位：元',
  ]),
  cityManagement('another city in the name', 'F-027', '定州市', [
    '云州市城市管理局负责市容环境卫生',
    '定州市城市管理局负责市容环境卫生',
  ]),
  cityManagement('appropriation share of total', 'N-009', '97.93', [
    '占本年支出合计的99.73%',
    '占本年支出合计的97.93%',
  ]),
  cityManagement('an item of the prose transposed', 'P-003', '13,590.00', [
    '3.城乡社区支出（类）城乡社区环境卫生（款）城乡社区环境卫生（项）。年初预算为12,830.00万元，支出决算为13,950.00万元，完成年初预算的108.73%',
    '3.城乡社区支出（类）城乡社区环境卫生（款）城乡社区环境卫生（项）。年初预算为12,830.00万元，支出决算为13,590.00万元，完成年初预算的105.92%',
  ]),
  cityManagement('basic expenditure does not add up', 'N-003', '3,980.00', [
    '人员经费3,890.00万元，公用经费350.00万元',
    '人员经费3,980.00万元，公用经费350.00万元',
  ]),
  cityManagement('income against sources', 'N-001', '18,510.00', [
    '财政拨款收入18,150.00万元，占99.73%',
    '财政拨款收入18,510.00万元，占99.73%',
  ]),
  school('unit slip in the caption of the table', 'P-002', '39,600,000.00', [
    '^ 单位：青萍县第二中学 ~ 金额单位：元',
    '^ 单位：青萍县第二中学 ~ 金额单位：万元',
  ]),
  school('share wrong', 'N-009', '85.54', [
    '教育支出2,980.00万元，占80.54%',
    '教育支出2,980.00万元，占85.54%',
  ]),
  school('a code that no list knows', 'X-011', '2101120', [
    'L:2101102 | 2101102 | 事业单位医疗 | 1,200,000.00 | 1,200,000.00 | ',
    'L:2101120 | 2101120 | 事业单位医疗 | 1,200,000.00 | 1,200,000.00 |',
  ]),
  school('code of another class in a table', 'A-001', '32,400,000.00', [
    'L:2050204 | 2050204 | 高中教育 | 32,400,000.00',
    'L:2050304 | 2050304 | 高中教育 | 32,400,000.00',
  ]),
  school('direction word wrong', 'N-021', '减少160.00', [
    '2025年支出预算3,960.00万元，比上年预算增加160.00万元，增长4.21%',
    '2025年支出预算3,960.00万元，比上年预算减少160.00万元，增长4.21%',
  ]),
  school('fund transposed in prose', 'N-001', '620.00', [
    '财政专户管理资金260.00万元',
    '财政专户管理资金620.00万元',
  ]),
  school('year slip in the heading', 'F-020', '2024', [
    '## 第三部分 2025年单位预算表',
    '## 第三部分 2024年单位预算表',
  ]),
  heritage('share of a source', 'N-009', '2.50', [
    '事业收入2,200.00万元，占5.20%',
    '事业收入2,200.00万元，占2.50%',
  ]),
  heritage('the parts of vehicles', 'N-005', '120.00', [
    '公务用车运行维护费84.00万元）',
    '公务用车运行维护费48.00万元）',
  ]),
  heritage('rate of the change of three public', 'N-008', '6.34', [
    '比2024年减少8.00万元，下降3.64%',
    '比2024年减少8.00万元，下降6.34%',
  ]),
  heritage('vehicles by kind', 'N-019', '16辆', ['特种专业技术用车18辆', '特种专业技术用车16辆']),
  heritage('an economic code transposed', 'X-011', '30170', [
    'L:30107 | 30107 | 绩效工资',
    'L:30170 | 30170 | 绩效工资',
  ]),
  heritage('basic expenditure of the prose against the table', 'P-002', '14,500.00', [
    '基本支出14,200.00万元，其中：人员经费12,600.00万元，日常公用经费1,600.00万元',
    '基本支出14,500.00万元，其中：人员经费12,900.00万元，日常公用经费1,600.00万元',
  ]),
  heritage('the total of appropriation', 'N-001', '35,800.00', [
    '一般公共预算当年拨款38,500.00万元，上年结转1,000.00万元',
    '一般公共预算当年拨款35,800.00万元，上年结转1,000.00万元',
  ]),
  heritage('a budget compared with a year that is to come', 'N-012', '比2025年', [
    '比2024年执行数减少1,200.00万元',
    '比2025年执行数减少1,200.00万元',
  ]),
  heritage('other province in the duties', 'F-027', '云岭省', [
    '河湾省文物局贯彻执行国家文物工作方针政策',
    '云岭省文物局贯彻执行国家文物工作方针政策',
  ]),
  heritage('number of units in words', 'F-031', '3家', [
    '局本级和3家所属事业单位预算',
    '局本级和3家所属事业单位预算（河湾博物馆、河湾省考古研究院）',
  ]),
  streetOffice('offices against their number', 'F-031', '4个', ['3个办公室，辖', '4个办公室，辖']),
  streetOffice('staff by kind above all', 'N-024', '32人', ['事业人员22人', '事业人员32人']),
  streetOffice('completion of the budget', 'N-010', '84.00', ['完成预算的48.00%', '完成预算的84.00%']),
  streetOffice('the parts of three public', 'N-004', '1.96', [
    '公务接待费预算2.00万元，决算0.96万元，完成预算的48.00%',
    '公务接待费预算2.00万元，决算1.96万元，完成预算的98.00%',
  ]),
  streetOffice('current expenditure of the prose against the table', 'P-002', '8,140.00', [
    '本年支出合计8,410.00万元，其中：基本支出3,210.00万元，占38.17%；项目支出5,200.00万元，占61.83%',
    '本年支出合计8,140.00万元，其中：基本支出2,940.00万元，占36.12%；项目支出5,200.00万元，占63.88%',
  ]),
  streetOffice('carry-over out', 'P-002', '62.25', [
    '年末结转和结余26.25万元。',
    '年末结转和结余62.25万元。',
  ]),
  streetOffice('a class of the table', 'A-008', '2,020.00', [
    '三、城乡社区支出 | 2,200.00',
    '三、城乡社区支出 | 2,020.00',
  ]),
  streetOffice('the day of assets', 'F-030', '2021年', [
    '截至2022年12月31日，本单位',
    '截至2021年12月31日，本单位',
  ]),
  streetOffice('title of a part calls itself a budget', 'F-029', '支出预算', [
    '### （三）支出决算情况',
    '### （三）支出预算情况',
  ]),
];
