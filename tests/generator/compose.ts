import type { Layout, Piece } from './content.js';
import {
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
import type { Random } from './random.js';
import { tablesOf } from './tables.js';
import { change, money, percent, reason } from './wording.js';

/** A disclosure to be printed. */
export interface Disclosed {
  /** Name of the body, without the mark of an edition. */
  readonly name: string;
  readonly field: string;
  readonly scope: 'department' | 'unit';
  /** Whether it is the department by itself, without its units. */
  readonly itself: boolean;
  readonly units: readonly string[];
  readonly year: number;
  readonly kind: 'budget' | 'final_accounts';
  readonly figures: Figures;
  /** Of a budget last year's; of accounts last year's accounts. Null in the first year. */
  readonly before: Figures | null;
  /** Of accounts the budget of the year. */
  readonly initial: Figures | null;
}

/** The pieces of a disclosure, prose and tables apart. */
export interface Composed {
  readonly title: string;
  readonly prose: readonly Piece[];
  readonly tables: readonly Piece[];
}

/** Name as the title prints it. */
export const titledName = ({ name, itself }: Disclosed): string => (itself ? `${name}（本级）` : name);

/** Composes a disclosure in the words and the order of its layout. */
export function compose(disclosed: Disclosed, layout: Layout, random: Random): Composed {
  const { year, scope, kind, figures } = disclosed;
  const accounts = kind === 'final_accounts';
  const level = scope === 'department' ? '部门' : '单位';
  const word = accounts ? '决算' : '预算';
  const name = titledName(disclosed);
  const title = [
    `${name}${year}年${accounts ? '度' : ''}${level}${word}`,
    `${name}${year}年度${level}${word}公开`,
    `${year}年${accounts ? '度' : ''}${name}${level}${word}公开说明`,
  ][layout.wording]!;
  const sections = proseOf(disclosed, layout, random);
  const prose: Piece[] = [{ kind: 'title', text: title }];
  sections.forEach(({ heading, paragraphs }, index) => {
    prose.push({ kind: 'heading', text: `${'一二三四五六七八九十'[index]}、${heading}` });
    for (const text of paragraphs) prose.push({ kind: 'paragraph', text });
  });
  return { title, prose, tables: tablesOf(figures, { layout, name, accounts }) };
}

interface Part {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

function proseOf(disclosed: Disclosed, layout: Layout, random: Random): readonly Part[] {
  const { name, field, scope, units, year, kind, figures, before, initial } = disclosed;
  const accounts = kind === 'final_accounts';
  const [word, done] = accounts ? ['决算', '支出决算'] : ['预算', '预算'];
  const own = scope === 'department' ? '本部门' : '本单位';
  const base = accounts ? '上年决算' : '上年预算';
  const m = (amount: number): string => money(amount, layout);
  const against = (of: (figures: Figures) => number): string =>
    before === null ? '' : `，${change(of(figures), of(before), layout, base)}`;
  const why = (): string => (before === null ? '' : `，主要原因是${reason(random, field)}`);
  const started = (of: (figures: Figures) => number): string =>
    initial === null || of(initial) === 0
      ? ''
      : `年初预算为${m(of(initial))}，支出决算为${m(of(figures))}，完成年初预算的${percent(of(figures), of(initial))}%。`;
  const total = totalOf(figures);
  return [
    {
      heading: '主要职责',
      paragraphs: [
        `（一）贯彻执行${field}工作的法律、法规和政策，拟订并组织实施发展规划。`,
        `（二）负责${reason(random, field)}等事项的组织、指导和监督。`,
        `（三）承办上级交办的其他事项。`,
      ],
    },
    {
      heading: '机构设置',
      paragraphs: [
        scope === 'department' && units.length > 0
          ? `${year}年${own}${word}编制范围的单位包括：${name}（本级）、${units.join('、')}。`
          : `${own}没有下属单位。`,
        `${own}编制人数${figures.staff + 2}人，实有在职人员${figures.staff}人。`,
      ],
    },
    {
      heading: `收支${word}总体情况`,
      paragraphs: [
        `${year}年收入${word}${m(total)}，其中：一般公共预算拨款收入${m(total)}。收入${word}${against(totalOf).slice(1) || '按规定编制'}${why()}。`,
        `${year}年支出${word}${m(total)}，其中：基本支出${m(basicOf(figures))}，包括人员经费${m(personnelOf(figures))}和公用经费${m(publicOf(figures))}；项目支出${m(projectOf(figures))}。`,
        ...(accounts && initial ? [`${year}年度一般公共预算财政拨款支出${started(totalOf)}`] : []),
      ],
    },
    {
      heading: `“三公”经费${word}情况`,
      paragraphs: [
        `${year}年“三公”经费${done}${m(threePublicOf(figures))}${against(threePublicOf)}。`,
        `1．因公出国（境）费${m(figures.overseas)}${against((f) => f.overseas)}。`,
        `2．公务用车购置及运行费${m(vehicleOf(figures))}，其中：公务用车购置费${m(figures.vehiclePurchase)}，公务用车运行费${m(figures.vehicleOperation)}${against((f) => f.vehicleOperation)}${why()}。`,
        `3．公务接待费${m(figures.reception)}${against((f) => f.reception)}${why()}。`,
      ],
    },
    {
      heading: '政府采购情况',
      paragraphs: [
        `${year}年政府采购${accounts ? '支出' : '预算'}总额${m(procurementOf(figures))}，其中：政府采购货物${accounts ? '支出' : '预算'}${m(figures.goods)}、政府采购工程${accounts ? '支出' : '预算'}${m(figures.works)}、政府采购服务${accounts ? '支出' : '预算'}${m(figures.services)}。`,
      ],
    },
    {
      heading: '国有资产占用情况',
      paragraphs: [`截至${accounts ? year : year - 1}年12月31日，${own}共有车辆${figures.vehicles}辆。`],
    },
    {
      heading: '名词解释',
      paragraphs: [
        '（一）基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员经费和公用经费。',
        '（二）项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。',
      ],
    },
    {
      heading: '其他需要说明的事项',
      paragraphs: [`${own}${year}年没有政府性基金预算拨款和国有资本经营预算拨款安排的支出。`],
    },
  ];
}
