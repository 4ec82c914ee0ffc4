import { type PlantedMistake, plantedIn } from './mistake.js';

const budget = plantedIn('agriculture-2025');
const accounts = plantedIn('insurance-2024-accounts');

export const PLANTED: readonly PlantedMistake[] = [
  budget('digits transposed in one cell', 'A-001 A-003', '520.00', [
    'L:2130104 | 2130104 | 事业运行 | 250.00 | 250.00 | \n',
    'L:2130104 | 2130104 | 事业运行 | 520.00 | 250.00 | \n',
  ]),
  budget('digits transposed in the total of a class', 'A-001 A-002', '1,410.00', [
    'L:301 | 301 | 工资福利支出 | 1,140.00 | 1,140.00 | ',
    'L:301 | 301 | 工资福利支出 | 1,410.00 | 1,140.00 | ',
  ]),
  budget('a sum that misses a row', 'A-001', '1,040.00', [
    'L:301 | 301 | 工资福利支出 | 1,140.00 | 1,140.00 | ',
    'L:301 | 301 | 工资福利支出 | 1,040.00 | 1,040.00 | ',
  ]),
  budget('the total of projects misses a row', 'A-002 X-007 P-002', '2,300.00', [
    'T | 合计 | 2,500.00 | 2,300.00 | 200.00',
    'T | 合计 | 2,300.00 | 2,300.00 | ',
  ]),
  budget('the unit of a table slipped', 'P-002 P-005 X-008', '26.00', [
    '^ “三公”经费支出表\n^ 部门：青原县农业农村局 ~ 单位：万元',
    '^ “三公”经费支出表\n^ 部门：青原县农业农村局 ~ 单位：元',
  ]),
  budget('the unit of the expenditure table slipped', 'X-003 X-007 P-002 P-003 P-004 P-005', '3,860.00', [
    '^ 部门支出总表\n^ 部门：青原县农业农村局 ~ 单位：万元',
    '^ 部门支出总表\n^ 部门：青原县农业农村局 ~ 单位：元',
  ]),
  budget('a figure of the prose is not that of the table', 'P-002 P-005', '220.00', [
    '2025年政府性基金预算支出200.00万元，比2024年增加50.00万元，增长33.33%',
    '2025年政府性基金预算支出220.00万元，比2024年增加70.00万元，增长46.67%',
  ]),
  budget("last year's figure copied into this year's cell", 'A-006', '8.00', [
    '26.00 | 0.00 | 20.00 | 0.00 | 20.00 | 6.00',
    '26.00 | 0.00 | 20.00 | 0.00 | 20.00 | 8.00',
  ]),
  budget("last year's figure copied into the prose", 'N-022 N-008 N-011 N-014 P-003 P-004', '320.00', [
    '病虫害控制（项）2025年预算数为300.00万元',
    '病虫害控制（项）2025年预算数为320.00万元',
  ]),
  budget('a rate with a digit too many', 'N-008', '13.90', ['增长3.90%', '增长13.90%']),
  budget('the three expenses do not make up the sum', 'N-004', '28.00', [
    '“三公”经费预算数为26.00万元',
    '“三公”经费预算数为28.00万元',
  ]),
  budget('the purchase of the heading does not make up the sum', 'N-016', '580.00', [
    '政府采购预算总额480.00万元',
    '政府采购预算总额580.00万元',
  ]),
  budget('the year of a heading left from the year before', 'F-020', '2024', [
    '## 第三部分 2025年部门预算表',
    '## 第三部分 2024年部门预算表',
  ]),
  budget('the year of a table left from the year before', 'F-020', '2024', [
    '^ 项目支出表\n',
    '^ 2024年项目支出表\n',
  ]),
  budget('a year compared with itself', 'N-012', '2025', [
    '2025年机关运行经费预算120.00万元，比2024年减少',
    '2025年机关运行经费预算120.00万元，比2025年减少',
  ]),
  budget('figures of a table moved down a row', 'A-001 X-006', '60.00', [
    'L:20805 | 20805 | 行政事业单位养老支出 | 150.00 | 150.00 | \nL:2080505 | 2080505 | 机关事业单位基本养老保险缴费支出 | 150.00 | 150.00 | \nL:210 | 210 | 卫生健康支出 | 60.00 | 60.00 | ',
    'L:20805 | 20805 | 行政事业单位养老支出 | 150.00 | 150.00 | \nL:2080505 | 2080505 | 机关事业单位基本养老保险缴费支出 | 60.00 | 60.00 | \nL:210 | 210 | 卫生健康支出 | 60.00 | 60.00 | ',
  ]),
  budget('a paragraph twice', 'F-026', '动物防疫任务减少', [
    '4.农林水支出（类）农业农村（款）农田建设',
    '4.农林水支出（类）农业农村（款）病虫害控制（项）2025年预算数为300.00万元，比2024年预算数减少20.00万元，下降6.25%，主要是动物防疫任务减少。\n4.农林水支出（类）农业农村（款）农田建设',
  ]),
  budget('a rate of a table wrong', 'A-010', '16.11', [
    '2,000.00 |  | 2,000.00 | 200.00 | 11.11',
    '2,000.00 |  | 2,000.00 | 200.00 | 16.11',
  ]),
  budget('a project with a digit too few', 'A-002 A-003', '200.00', [
    'L | 高标准农田建设 | 2,000.00 | 2,000.00 | ',
    'L | 高标准农田建设 | 200.00 | 2,000.00 | ',
  ]),
  budget('receptions above the three expenses', 'X-008', '16.00', [
    'L:30201 | 30201 | 办公费 | 134.00 |  | 134.00\nL:30217 | 30217 | 公务接待费 | 6.00 |  | 6.00',
    'L:30201 | 30201 | 办公费 | 124.00 |  | 124.00\nL:30217 | 30217 | 公务接待费 | 16.00 |  | 16.00',
  ]),
  budget('a change in two directions', 'N-021 N-008', '减少260.00', [
    '比2024年增加260.00万元',
    '比2024年减少260.00万元',
  ]),
  budget('an item of the prose in the unit of another', 'P-003 P-004 N-008 N-022', '2,000.00元', [
    '农田建设（项）2025年预算数为2,000.00万元',
    '农田建设（项）2025年预算数为2,000.00元',
  ]),
  budget('an item of the prose is another amount', 'P-003 P-004 N-008 N-022', '2,200.00', [
    '农田建设（项）2025年预算数为2,000.00万元',
    '农田建设（项）2025年预算数为2,200.00万元',
  ]),
  budget('vehicles do not add up', 'N-019', '7辆', ['共有车辆8辆', '共有车辆7辆']),
  budget('a total line transposed', 'A-002 A-003', '1,630.00', [
    'T | 合计 | < | 3,860.00 | 1,360.00 | 2,500.00',
    'T | 合计 | < | 3,860.00 | 1,630.00 | 2,500.00',
  ]),
  budget('a total of the prose in yuan', 'P-002 P-005 N-002 N-007', '3,860.00元', [
    '2025年支出预算3,860.00万元',
    '2025年支出预算3,860.00元',
  ]),
  accounts('a rate of completion wrong', 'N-010', '115.00', [
    '完成年初预算的150.00%',
    '完成年初预算的115.00%',
  ]),
  accounts('a total of the prose transposed', 'P-002 P-005', '1,604.00', [
    '收、支总计均为1,640.00万元',
    '收、支总计均为1,604.00万元',
  ]),
  accounts('carry-over of a table transposed', 'A-008', '52.00', [
    '年末结转和结余 | 25.00',
    '年末结转和结余 | 52.00',
  ]),
  accounts('a digit lost in an item', 'N-010 P-003 P-004', '40.00', [
    '年初预算为410.00万元，支出决算为400.00万元',
    '年初预算为410.00万元，支出决算为40.00万元',
  ]),
  accounts('receptions of a table transposed', 'A-006', '2.10', [
    '公务接待费 | 2.00 | 1.20',
    '公务接待费 | 2.00 | 2.10',
  ]),
  accounts('small firms get more than was bought', 'N-017 N-009', '380.00', [
    '授予中小企业合同金额280.00万元',
    '授予中小企业合同金额380.00万元',
  ]),
  accounts('the direction of a variance wrong', 'N-015', '大于', [
    '完成年初预算的97.56%，决算数小于年初预算数',
    '完成年初预算的97.56%，决算数大于年初预算数',
  ]),
  accounts('the year before is the year itself', 'N-012', '2024', [
    '与2023年度相比，收、支总计各增加',
    '与2024年度相比，收、支总计各增加',
  ]),
  accounts('a note that denies figures', 'F-012', '12.00', [
    'T |  | 合计 |  |  |  | \n*',
    'T |  | 合计 |  | 12.00 | 12.00 | \n*',
  ]),
  accounts('basic expenditure does not add up', 'N-003', '802.00', [
    '人员经费820.00万元',
    '人员经费802.00万元',
  ]),
  accounts('a class is not its lines', 'A-001', '1,436.00', [
    'L:210 | 210 | 卫生健康支出 | 1,463.00 | 763.00 | 700.00',
    'L:210 | 210 | 卫生健康支出 | 1,436.00 | 763.00 | 700.00',
  ]),
  accounts('the summary is not the table of expenditure', 'X-003 X-006 A-008', '1,436.00', [
    '二、卫生健康支出 | 1,463.00',
    '二、卫生健康支出 | 1,436.00',
  ]),
  accounts('the year of the accounts left from the year before', 'F-020 F-013', '2023', [
    '## 第三部分 2024年度部门决算表',
    '## 第三部分 2023年度部门决算表',
  ]),
  budget('a share with digits transposed', 'N-009', '93.51', ['占91.53%', '占93.51%']),
  budget('the name of another department in the prose', 'F-027', '青原县林业局', [
    '青原县农业农村局所有收入和支出',
    '青原县林业局所有收入和支出',
  ]),
  budget('the name of another department above a table', 'F-027', '青原县水利局', [
    '^ 项目支出表\n^ 部门：青原县农业农村局',
    '^ 项目支出表\n^ 部门：青原县水利局',
  ]),
  accounts('the name of another department in the prose', 'F-027', '青原市民政局', [
    '青原市医疗保障局2024年度部门决算编制范围',
    '青原市民政局2024年度部门决算编制范围',
  ]),
  budget('the unit in the title is another than that of the table', 'F-028', '元', [
    '^ 部门支出总表\n',
    '^ 部门支出总表（单位：元）\n',
  ]),
  budget('a place of another text in the own name', 'F-027', '白水县农业农村局', [
    '青原县农业农村局所有收入和支出',
    '白水县农业农村局所有收入和支出',
  ]),
  budget('a decimal point lost in a table', 'A-006', '200.00', [
    '26.00 | 0.00 | 20.00 | 0.00 | 20.00 | 6.00',
    '26.00 | 0.00 | 200.00 | 0.00 | 20.00 | 6.00',
  ]),
  budget('a digit typed twice', 'A-001', '6,640.00', [
    'L:30101 | 30101 | 基本工资 | 640.00 | 640.00 | ',
    'L:30101 | 30101 | 基本工资 | 6,640.00 | 6,640.00 | ',
  ]),
  budget('a part of procurement with a digit lost', 'N-016', '5.00', [
    '政府采购服务预算50.00万元',
    '政府采购服务预算5.00万元',
  ]),
  budget('words of the form left', 'F-005', 'XX', ['主要是高标准农田建设资金增加。', '主要是XX资金增加。']),
  budget('a year that cannot be', 'F-013', '2052', [
    '2025年收入预算3,860.00万元',
    '2052年收入预算3,860.00万元',
  ]),
  budget('carry-over of the summary', 'A-008', '10.00', ['L | 上年结转 | 100.00', 'L | 上年结转 | 10.00']),
  budget('money moved between columns of the total', 'A-002 P-005', '150.00', [
    'T | 合计 | < | 1,360.00 | 1,200.00 | 160.00',
    'T | 合计 | < | 1,360.00 | 1,210.00 | 150.00',
  ]),
  budget("last year's figure in the column of this year", 'A-003 A-010', '770.00', [
    '行政运行 | 770.00 | 800.00 | 800.00 |  | 30.00 | 3.90',
    '行政运行 | 770.00 | 770.00 | 800.00 |  | 30.00 | 3.90',
  ]),
  budget('a row lost from the table of projects', 'A-002 A-003', '2,500.00', [
    'L | 植物病虫害统防统治 | 120.00 | 120.00 | \n',
    '',
  ]),
  budget('a row lost from basic expenditure', 'A-001', '1,140.00', [
    'L:30113 | 30113 | 住房公积金 | 100.00 | 100.00 | \n',
    '',
  ]),
  budget('the change of three expenses wrong', 'N-006 N-008 N-011 P-002', '40.00', [
    '比2024年减少4.00万元，下降13.33%',
    '比2024年减少40.00万元，下降13.33%',
  ]),
  budget('a full stop twice', 'F-007', '。。', ['主要用于农业生产发展。', '主要用于农业生产发展。。']),
  accounts('a share wrong', 'N-009', '98.38', ['占99.38%；其他收入', '占98.38%；其他收入']),
  accounts('project expenditure of the prose wrong', 'N-002 N-009 P-002 P-005', '770.00', [
    '项目支出700.00万元，占43.34%',
    '项目支出770.00万元，占43.34%',
  ]),
  accounts('a figure in the wrong unit in the prose', 'N-004 P-002 P-005 N-010', '1.20元', [
    '公务接待费支出决算为1.20万元',
    '公务接待费支出决算为1.20元',
  ]),
  accounts('a cell of a row wrong', 'A-003 A-001', '30.00', [
    '信息化建设 | 300.00 |  | 300.00\nL:2101506 | 2101506 | 医疗保障经办事务 | 400.00 |  | 400.00\nL:221 | 221 | 住房保障支出 | 60.00 | 60.00 | \nL:22102 | 22102 | 住房改革支出 | 60.00 | 60.00 | \nL:2210201 | 2210201 | 住房公积金 | 60.00 | 60.00 | \n]]\n[[ general',
    '信息化建设 | 300.00 |  | 30.00\nL:2101506 | 2101506 | 医疗保障经办事务 | 400.00 |  | 400.00\nL:221 | 221 | 住房保障支出 | 60.00 | 60.00 | \nL:22102 | 22102 | 住房改革支出 | 60.00 | 60.00 | \nL:2210201 | 2210201 | 住房公积金 | 60.00 | 60.00 | \n]]\n[[ general',
  ]),
  accounts('the total of both sides differs', 'A-007 A-008 P-002', '1,604.00', [
    'T | 总计 | 1,640.00 | 总计 | 1,640.00',
    'T | 总计 | 1,640.00 | 总计 | 1,604.00',
  ]),
  accounts('visitors without batches', 'L-003', '0批次', [
    '国内公务接待15批次、102人次',
    '国内公务接待0批次、0人次',
  ]),
  accounts('the budget of an item transposed', 'N-010 N-022 N-011', '470.00', [
    '年初预算为740.00万元',
    '年初预算为470.00万元',
  ]),
];
