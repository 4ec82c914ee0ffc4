import { type Layout, printed, type TablePiece } from './content.js';
import {
  activitiesOf,
  basicOf,
  type Figures,
  personnelOf,
  procurementOf,
  projectOf,
  publicOf,
  threePublicOf,
  totalOf,
  vehicleOf,
} from './model.js';

/** Who prints the tables, and of what. */
export interface TableContext {
  readonly layout: Layout;
  readonly name: string;
  readonly accounts: boolean;
}

const number = (amount: number, { unit }: Layout): string => (amount === 0 ? '' : printed(amount, unit));

/** The tables of a disclosure in the order of the form. */
export function tablesOf(figures: Figures, context: TableContext): readonly TablePiece[] {
  return [
    summary(figures, context),
    byFunction(figures, context),
    byPurpose(figures, context),
    threePublic(figures, context),
    procurement(figures, context),
    ...(context.accounts || activitiesOf(figures).length === 0 ? [] : [activities(figures, context)]),
  ];
}

const piece = (
  context: TableContext,
  title: string,
  header: TablePiece['header'],
  rows: TablePiece['rows'],
): TablePiece => ({
  kind: 'table',
  title: context.accounts ? title.replaceAll('预算', '决算').replaceAll('公共决算', '公共预算') : title,
  unit: context.layout.unit,
  by: context.name,
  header,
  rows,
});

function summary(figures: Figures, context: TableContext): TablePiece {
  const { layout } = context;
  const word = context.accounts ? '决算数' : '预算数';
  const byCategory = new Map<string, number>();
  for (const { parents, basic, project } of figures.lines)
    byCategory.set(parents[0]![1], (byCategory.get(parents[0]![1]) ?? 0) + basic + project);
  const income = [
    ['一般公共预算拨款收入', totalOf(figures)],
    ['政府性基金预算拨款收入', 0],
    ['国有资本经营预算拨款收入', 0],
    ['其他收入', 0],
  ] as const;
  const spending = [...byCategory];
  const height = Math.max(income.length, spending.length);
  const han = '一二三四五六七八九';
  const rows = Array.from({ length: height }, (_, i) => [
    income[i] ? `${han[i]}、${income[i][0]}` : '',
    income[i] ? number(income[i][1], layout) : '',
    spending[i] ? `${han[i]}、${spending[i]![0]}` : '',
    spending[i] ? number(spending[i]![1], layout) : '',
  ]);
  const total = printed(totalOf(figures), layout.unit);
  return piece(
    context,
    '部门收支预算总表',
    [
      ['收入', '收入', '支出', '支出'],
      ['项目', word, '项目', word],
    ],
    [...rows, ['收入总计', total, '支出总计', total]],
  );
}

function byFunction(figures: Figures, context: TableContext): TablePiece {
  const { layout } = context;
  const sums = new Map<string, { name: string; basic: number; project: number }>();
  const enter = (code: string, name: string, basic: number, project: number): void => {
    const known = sums.get(code) ?? { name, basic: 0, project: 0 };
    sums.set(code, { name, basic: known.basic + basic, project: known.project + project });
  };
  for (const { code, name, parents, basic, project } of figures.lines) {
    for (const [parent, label] of parents) enter(parent, label, basic, project);
    enter(code, name, basic, project);
  }
  const cellsOf = (code: string): readonly string[] =>
    layout.splitCodes ? [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)] : [code];
  const lines = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { name, basic, project }]) => [
      ...cellsOf(code),
      name,
      number(basic + project, layout),
      number(basic, layout),
      number(project, layout),
    ]);
  const total = [
    ...(layout.splitCodes ? ['', '', ''] : ['']),
    '合计',
    number(totalOf(figures), layout),
    number(basicOf(figures), layout),
    number(projectOf(figures), layout),
  ];
  const rows = layout.totalFirst ? [total, ...lines] : [...lines, total];
  const heads = ['科目名称', '合计', '基本支出', '项目支出'];
  const header = layout.splitCodes
    ? [
        ['科目编码', '科目编码', '科目编码', ...heads],
        ['类', '款', '项', ...heads],
      ]
    : [['科目编码', ...heads]];
  return piece(context, '一般公共预算支出预算表', header, rows);
}

function byPurpose(figures: Figures, context: TableContext): TablePiece {
  const { layout } = context;
  const groups = [
    ['301', '工资福利支出'],
    ['302', '商品和服务支出'],
    ['303', '对个人和家庭的补助'],
  ] as const;
  const amounts = (of: number, isPublic: boolean): readonly string[] => [
    number(of, layout),
    isPublic ? '' : number(of, layout),
    isPublic ? number(of, layout) : '',
  ];
  const lines = groups.flatMap(([code, name]) => {
    const own = figures.economic.filter((line) => line.code.startsWith(code));
    const isPublic = code === '302';
    const whole = own.reduce((sum, { amount }) => sum + amount, 0);
    return [
      [code, name, ...amounts(whole, isPublic)],
      ...own.map((line) => [line.code, line.name, ...amounts(line.amount, isPublic)]),
    ];
  });
  const total = [
    '',
    '合计',
    number(basicOf(figures), layout),
    number(personnelOf(figures), layout),
    number(publicOf(figures), layout),
  ];
  return piece(
    context,
    '一般公共预算基本支出预算表',
    [['经济分类科目编码', '科目名称', '合计', '人员经费', '公用经费']],
    layout.totalFirst ? [total, ...lines] : [...lines, total],
  );
}

function threePublic(figures: Figures, context: TableContext): TablePiece {
  const { layout } = context;
  const value = (amount: number): string => printed(amount, layout.unit);
  return piece(
    context,
    '一般公共预算“三公”经费支出预算表',
    [
      [
        '“三公”经费合计',
        '因公出国（境）费',
        '公务接待费',
        '公务用车购置及运行费',
        '公务用车购置及运行费',
        '公务用车购置及运行费',
      ],
      ['“三公”经费合计', '因公出国（境）费', '公务接待费', '小计', '公务用车购置费', '公务用车运行费'],
    ],
    [
      [
        value(threePublicOf(figures)),
        value(figures.overseas),
        value(figures.reception),
        value(vehicleOf(figures)),
        value(figures.vehiclePurchase),
        value(figures.vehicleOperation),
      ],
    ],
  );
}

function procurement(figures: Figures, context: TableContext): TablePiece {
  const value = (amount: number): string => printed(amount, context.layout.unit);
  return piece(
    context,
    '政府采购预算表',
    [['采购类别', '金额']],
    [
      ['货物', value(figures.goods)],
      ['工程', value(figures.works)],
      ['服务', value(figures.services)],
      ['合计', value(procurementOf(figures))],
    ],
  );
}

/** The duty of the body with its activities, as some places have them beside the projects. */
function activities(figures: Figures, context: TableContext): TablePiece {
  const { layout } = context;
  const rows = activitiesOf(figures).map(({ name, project }, index) => [
    `${index + 1}、${name}工作`,
    printed(project, layout.unit),
    `组织开展${name}`,
    `${name}按计划完成`,
    '计划完成率',
    '95%以上',
    '90%以上',
    '80%以上',
    '80%以下',
  ]);
  const duty = ['一、履行部门职责', printed(projectOf(figures), layout.unit), '', '', '', '', '', '', ''];
  const heads = ['职责活动', '年度预算数', '内容描述', '绩效目标', '绩效指标'];
  return piece(
    context,
    '职责—工作活动绩效目标表',
    [
      [...heads, '评价标准', '评价标准', '评价标准', '评价标准'],
      [...heads, '优', '良', '中', '差'],
    ],
    [duty, ...rows],
  );
}
