import { decimal } from '../../shared/money.js';
import type { Base, Period, TokenBody } from './token.js';

/** A form of words with what it means to the grammar. Tried in order; every pattern is bounded, so matching is linear. */
interface Word {
  readonly pattern: RegExp;
  readonly make: (match: RegExpExecArray, start: number) => TokenBody | null;
}

const word = (source: string, make: Word['make'] | TokenBody): Word => ({
  pattern: new RegExp(source, 'y'),
  make: typeof make === 'function' ? make : () => make,
});

const YEAR = '(?:(?:19|20)\\d{2})年度?';
const LAST_YEAR = '上年度?|去年|上一年度?|前一年度?';
const PERIOD = `(?:${YEAR}|${LAST_YEAR})(?:同期|同口径|年?[末底])?`;
/** Words between the year of a comparison and the kind of its figure: never a number, a mark, or a word of change. */
const BETWEEN = '[^,;。:、()\\d增减升降多少持较比]{0,16}?';
const FIGURE_OF = '(?:年初预算|预算执行|预算|决算|实际执行|执行|累计支出|实际支出|实际发生)';
const COUNTED = '(?:收支|收入|支出|安排|总|批复)*(?:数|额|金额)?';

function periodOf(print: string): Period {
  const year = /(?:19|20)\d{2}/.exec(print);
  return year ? { kind: 'year', year: Number(year[0]) } : { kind: 'offset', years: -1 };
}

function figureOf(print: string | undefined): Base['figure'] {
  if (print === undefined) return null;
  if (print.includes('执行')) return 'execution';
  if (print.includes('预算')) return 'budget';
  return print.includes('决算') ? 'final' : 'execution';
}

const budgetBase = (print: string): 'initial_budget' | 'adjusted_budget' | 'budget' =>
  print.includes('年初') ? 'initial_budget' : print.includes('调整') ? 'adjusted_budget' : 'budget';

/** Everything but measures, figures and single marks, the more telling forms first. */
const WORDS: readonly Word[] = [
  // Things that hold digits and are no amounts.
  word('(?:\\((?:19|20)\\d{2}\\)|(?:19|20)\\d{2})第?\\d{1,4}号', { kind: 'skip' }),
  word('第[\\d一二三四五六七八九十百零]{1,6}[条款项章批次届期号]', { kind: 'skip' }),
  word('\\d{1,4}号文?', { kind: 'skip' }),
  word(
    '\\d{1,15}(?:\\.\\d{1,15})?(?:万|亿)?元?\\s?[-~—–至到]\\d{1,15}(?:\\.\\d{1,15})?(?:万|亿)?元(?:之间)?',
    {
      kind: 'aside',
      word: 'range',
      strong: true,
    },
  ),
  word(
    '(?<!控制在|不超过|不高于|控制数|控制数为)\\d{1,15}(?:\\.\\d{1,15})?(?:万|亿|百万|千)元?\\(?(?:不?含)?\\)?(?:及|或)?(?:以上|以下)',
    {
      kind: 'skip',
    },
  ),
  word('\\d{1,2}月(?:份|底|末|初|\\d{1,2}日)?', { kind: 'skip' }),
  word('\\d{1,15}(?:\\.\\d{1,15})?[-~—–至到]\\d{1,15}(?:\\.\\d{1,15})?%?', { kind: 'skip' }),

  // 经比较,2021年…: what follows is the year's own figure.
  word('经(?:过)?(?:比较|对比|相比),?', { kind: 'skip' }),
  word('超(?:出|过)?(?:年初)?预算(?:支出|安排)?', { kind: 'skip' }),
  // 与收入预算持平: the other side of the account is no year to compare with.
  word(
    '(?:与|和|同)(?:当年|本年|年度)?(?:收入|支出)(?:预算|决算)?(?:总额|总计|合计|数|额)?(?:持平|一致|相等|相同|平衡)',
    { kind: 'skip' },
  ),
  // 其余各项与上年持平 is said of none of those that were named.
  word('其余(?:各项|各类|支出|科目|项目|部分|款项)*(?=(?:支出|预算)*(?:均|都)?[与和同较比])', {
    kind: 'measure',
    keys: ['?'],
    weak: false,
  }),
  word('共接待(?=\\d{1,6}(?:批|个|次|人))', {
    kind: 'measure',
    keys: ['official_reception'],
    weak: false,
  }),

  // Comparisons.
  word(
    `(?:相较于?|相对于?|对比|比较|较|比|与|同|和|跟)(?:于|之)?(?:本[部门单位]+)?(${PERIOD})(?:结转[和及]?结余)?(?:${BETWEEN}(${FIGURE_OF})${COUNTED})?(?:\\(调整后\\))?(?:相比较?|比较|对比|相较|比)?`,
    (match) => ({
      kind: 'base',
      base: {
        of: 'period',
        period: periodOf(match[1]!),
        figure: figureOf(match[2]),
        named: true,
        initial: match[2]?.startsWith('年初') ?? false,
      },
    }),
  ),
  word(
    `(?:是|为|相当于|达到?)(${PERIOD})(?:${BETWEEN}(${FIGURE_OF})${COUNTED})?的?(?=(?:\\d[\\d,.]{0,20}(?:万|亿)?元的)?\\d[\\d.]{0,8}倍)`,
    (match) => ({
      kind: 'base',
      base: { of: 'period', period: periodOf(match[1]!), figure: figureOf(match[2]), named: true },
    }),
  ),
  word(`(?:由|从)(${PERIOD})(?:${BETWEEN}(${FIGURE_OF})${COUNTED})?的?`, (match) => ({
    kind: 'base',
    base: { of: 'period', period: periodOf(match[1]!), figure: figureOf(match[2]) },
  })),
  word(
    `(大于|高于|多于|小于|低于|少于)(${PERIOD})(?:${BETWEEN}(${FIGURE_OF})${COUNTED})?(?=\\d)`,
    (match) => ({
      kind: 'base',
      base: { of: 'period', period: periodOf(match[2]!), figure: figureOf(match[3]), named: true },
      direction: /[大高多]/.test(match[1]!) ? 'increase' : 'decrease',
    }),
  ),
  word('(?:较|比|与|同)(?:本年|当年)?年初(?:数|余额)?(?:相比|比)?(?=[,增减上下提降持])', {
    kind: 'base',
    base: { of: 'period', period: { kind: 'offset', years: -1 }, figure: null },
  }),
  word('(?:按照?)?(?:同|可比|相同|同一)口径(?:计算|比较|对比|相比)?', { kind: 'skip' }),
  word(`同期相?比|同比(?:${LAST_YEAR})?|同期对比`, {
    kind: 'base',
    base: { of: 'period', period: { kind: 'offset', years: -1 }, figure: null },
  }),
  word(
    '(?:决算数?|支出数?)?(?:较|比|与|同|和)(?:本年|当年|全年)?(年初预算|全年预算|调整后?预算|预算)(?:安排)?(?:数|额)?(?:相比|比较|对比)?',
    (match) => ({ kind: 'base', base: { of: budgetBase(match[1]!), period: null, figure: null } }),
  ),
  word('(?:决算|支出)?(?:大于|小于|高于|低于|超出)(年初预算|全年预算|调整预算|预算)(?:数|额)?(?=的)', {
    kind: 'skip',
  }),

  word(
    '(?:支出)?决算数?(?:等于|与)(年初预算|全年预算|调整预算|预算)(?:数|额)?(?:相等|一致|持平|相同)?(?=[,;。])',
    (match) => ({
      kind: 'flat',
      approximate: false,
      needsBase: false,
      base: { of: budgetBase(match[1]!), period: null, figure: null },
    }),
  ),
  word(
    '(?:决算|支出)?(大于|小于|高于|低于|超出)(年初预算|全年预算|调整预算|预算)(?:数|额)?(?=\\d)',
    (match) => ({
      kind: 'base',
      base: { of: budgetBase(match[2]!), period: null, figure: null },
      direction: /[大高超]/.test(match[1]!) ? 'increase' : 'decrease',
    }),
  ),
  word('翻(?:了)?([一两二三])番|翻倍', (match) => ({
    kind: 'figure',
    figure: { kind: 'multiple', value: decimal(match[1] === '三' ? 8 : /[两二]/.test(match[0]) ? 4 : 2) },
    numberEnd: 0,
  })),
  word('单位:(?:人民币)?(亿元|百万元|万元|千元|元)', (match) => ({ kind: 'unit', unit: match[1]! })),

  // Completion and share.
  word(
    '(?:完成|为|是)(?:了)?(年初|全年|调整后?|本年|当年|年度)?(?:的)?(?:部门|支出|收入|财政拨款)?(预算)(?:安排)?(?:数|额)?的?(?=(?:[^,;。:]|,(?=\\d{3})){0,24}%)',
    (match) => ({
      kind: 'completion',
      base: budgetBase(match[1] ?? ''),
    }),
  ),
  word('完成(?:率|比例)?(?:为|达)?(?=\\d[\\d.]{0,8}%)', { kind: 'completion', base: 'budget' }),
  word('占(总预算)比(?:为)?', { kind: 'completion', base: 'budget' }),
  // 占基本支出预算%: the share was left out.
  word('占[^,;。:占\\d]{0,40}%', { kind: 'skip' }),
  word(
    '占([^,;。:占]{0,60}?)(?:的?(?:比重|比例|比))?(?:约?为|是|约|达)?(-?\\d[\\d,]{0,20}(?:\\.\\d{1,15})?)%',
    (match, start) => ({
      kind: 'share',
      percent: match[2]!.replaceAll(',', ''),
      base: shareBase(match[1]!, start + 1),
      regular: true,
    }),
  ),
  word('占([^,;。:占\\d]{0,60}?)的?(\\d{1,3}\\.\\d{1,15})(?![\\d%万亿元])', (match, start) => ({
    kind: 'share',
    percent: match[2]!,
    base: shareBase(match[1]!, start + 1),
    regular: false,
  })),

  // Reasons, purposes, set-asides.
  word(
    '(?:(?:支出|收入)?决算数?(?:大于|小于|高于|低于|等于|与)(?:年初|全年|调整)?预算数?|增加额?|减少额?|增长|下降|上升|降低|提高|增减(?:变化|变动)?|变动|变化|差异|增支|减支|增收|减收|持平|结余)?(?:较大|较多)?的?(?:主要)?(?:原因)(?!等(?:说明|情况))(?:主要)?(?:是|为|系|在于|有|如下)?:?(?:因为|由于|是)?',
    { kind: 'reason', strong: true },
  ),
  word('主要(?:是|系|为)?(?:因为|由于|因)', { kind: 'reason', strong: true }),
  word('(?:主要)?用于以下(?:几个?|各个?|\\d个?)?(?:方面|项目|内容|支出)?:?', { kind: 'of_which' }),
  // 财政拨款收入100万元,为当年从同级财政取得的拨款: what the amount is, not another one.
  word(
    '(?<=,)(?:为|是|指|是指)(?:当年|本年|本[部门单位]{2}|事业单位|单位|从|按|由|用于|保障|上年)[^,;。:\\d]{2,60}的[^,;。:\\d]{1,20}',
    {
      kind: 'skip',
    },
  ),
  word('主要(?:是|系|为)?(?:用于|用在):?', { kind: 'aside', word: 'purpose', strong: true }),
  word('(?:是)?用于:?', { kind: 'aside', word: 'purpose', strong: false }),
  word('主要(?:是|系|为):?', { kind: 'reason', strong: false }),
  word('由于', { kind: 'reason', strong: false }),
  word('(?<=[,;])(?:因|系)(?!公|此|素|而|地|果|统|列)', { kind: 'reason', strong: false }),
  word('(?:剔除|扣除|不含|不包括)(?=[^,;。]{0,20}\\d)', { kind: 'aside', word: 'excluding', strong: true }),
  word('(?:其中)?(?:主要)?(?:包括|包含):?|其中(?:用于)?:?', { kind: 'of_which' }),
  word('(?<=[,;。:])按[^,;。:\\d]{2,12}(?:划分|分类|分|来看)[,:]', { kind: 'of_which', anew: true }),
  word('\\(或[^();。]{2,20}\\)', { kind: 'skip' }),
  word('\\((?:单位:)?(亿元|百万元|万元|千元|元)\\)', (match) => ({ kind: 'unit', unit: match[1]! })),
  word('[一二三四五六七八九]是', { kind: 'enumerator' }),
  word(
    '(?:全部|均|都)(?:为|是|系|用于)(?:基本支出|项目支出|国内(?:公务)?接待(?:费|支出)*(?=[,;。]))',
    (match) => ({
      kind: 'all_of',
      part: match[0].includes('基本') ? 'basic' : match[0].includes('项目') ? 'project' : 'domestic',
    }),
  ),
  word('项目名称:([^,;。:]{2,40})', (match) => ({
    kind: 'measure',
    keys: [`project:${match[1]!}`],
    weak: false,
  })),

  // Roles of an amount.
  word('差值为?|差额为?', { kind: 'role', role: 'variance' }),
  word('年初(?:部门)?预算(?:安排|批复|下达)(支出|收入)(?=\\d)', (match) => ({
    kind: 'role',
    role: 'initial_budget',
    side: match[1] === '支出' ? 'expenditure' : 'revenue',
  })),
  word('年初预算(?:安排|批复)?(?:数|额)?(?:为|是)?(?!收入|支出)', { kind: 'role', role: 'initial_budget' }),
  word('(?:年中|执行中)?追加(?:预算|资金)?(?=\\d)', { kind: 'role', role: 'budget_addition' }),
  word('调整后?(?:的)?预算(?:数|额)?(?:为|是)?', { kind: 'role', role: 'adjusted_budget' }),
  word('(?:全年|年度|本年)预算(?:安排)?(?:数|额)?(?:为|是)?(?!收入|支出)', {
    kind: 'role',
    role: 'budgeted',
  }),
  word(
    `(?:${LAST_YEAR})(?:年初)?(?:(?:预算|决算|执行|实际执行)(?:(?:数|额)(?:为|是)?|(?:为|是)?(?=\\d))|(?:支出|收入)(?:数|额)?(?:为|是)?(?=\\d))`,
    {
      kind: 'role',
      role: 'prior',
    },
  ),
  word('(?:当年)?(?:预算)?(?:实际)?执行(?:数(?:为|是)?|(?:金额|资金)?(?:为|是)?(?=\\d))', {
    kind: 'role',
    role: 'executed',
  }),
  word('(支出|收入)?决算(?:支出|收入)?(?:数|额)?(?:为|是)?', (match) => ({
    kind: 'role',
    role: 'final',
    ...(match[1] === undefined ? {} : { side: match[1] === '支出' ? 'expenditure' : 'revenue' }),
  })),
  word('预算(?:安排)?(?:数|额|总额)?(?:为|是)?(?!收入|支出|执行|绩效|管理|公开|准备金|编制|单位)', {
    kind: 'role',
    role: 'planned',
  }),

  // A page begins behind 预算: 数为375.86万元.
  word('(?<![^\\s,;。:、()])数[为是](?=\\d)', { kind: 'role', role: 'planned' }),
  word('(?<=[为是])零(?=[,;。、])', {
    kind: 'figure',
    figure: { kind: 'bare', value: decimal(0), decimals: 0, regular: true },
    numberEnd: 0,
  }),
  word(`(?:${LAST_YEAR})(?:的)?水平`, { kind: 'skip' }),

  // 净值 beside 原值, and what was written off, are other figures of the same things.
  word('(?<![资产])(?:账面)?净值|累计折旧', { kind: 'measure', keys: ['?'], weak: false }),

  // 公务用车编制6辆，实有6辆.
  word('(?:现|实)有(?=\\d{1,4}辆)', { kind: 'measure', keys: ['vehicle_count'], weak: false }),

  // Time.
  // 2023年初结转, 2023年末结转和结余: the measure begins with 年.
  word('((?:19|20)\\d{2})(?=年[初末终]结[转余])', (match) => ({
    kind: 'period',
    period: { kind: 'year', year: Number(match[1]) },
    asOf: false,
  })),
  word('(?:截[至止]到?)?((?:19|20)\\d{2})年(?:度)?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(底|末)?', (match) => ({
    kind: 'period',
    period: { kind: 'year', year: Number(match[1]) },
    asOf: match[0].startsWith('截') || match[2] !== undefined || match[0].includes('月'),
  })),
  word('(?:截[至止]到?)?(?:上一?年度?|去年)(底|末|12月底|12月31日)?', (match) => ({
    kind: 'period',
    period: { kind: 'offset', years: -1 },
    asOf: match[1] !== undefined,
  })),
  word('本年度?|今年', { kind: 'period', period: { kind: 'offset', years: 0 }, asOf: false }),
  word('当年度?|年内', { kind: 'period', period: { kind: 'offset', years: 0 }, asOf: false, weak: true }),

  // Change.
  word(
    '增\\(减\\)(?:额|率)?(?:为)?|增加\\(减少\\)(?:额)?(?:为)?|减少\\(增加\\)|(?:增减|变化|变动)(?=\\d)|增减(?:变动|变化)?(?:额|率)(?:为)?|增长\\(下降\\)|下降\\(增长\\)',
    {
      kind: 'direction',
      direction: 'by_sign',
      reaches: false,
    },
  ),
  word('预决算差异率(?:为)?', { kind: 'direction', direction: 'by_sign', reaches: false, against: 'budget' }),
  word('(?:增加|增长|提高|上升|增)(?:到|至)|升至|达到', {
    kind: 'direction',
    direction: 'increase',
    reaches: true,
  }),
  word('(?:减少|下降|降低|压减|压缩|核减|降|减)(?:到|至)|(?:减少|下降|降低)为', {
    kind: 'direction',
    direction: 'decrease',
    reaches: true,
  }),
  word(
    '(基本)?(?:保持)?持平|(基本)?(?:无|没有|未发生|未有|无任何)(?:增减)?(?:变化|变动|增减变化|增减变动)|无增减(?:变动|变化)?|未增减',
    (match) => ({
      kind: 'flat',
      approximate: match[0].startsWith('基本'),
      needsBase: false,
    }),
  ),
  word('(基本)?(?:保持)?(?:一致|相同|不变|相等|一样)', (match) => ({
    kind: 'flat',
    approximate: match[1] !== undefined,
    needsBase: true,
  })),
  word(
    '(?:净|共|各|均)?(?:增加|增长|上升|提高|增收|增支|净增|增幅|上涨|新增)(?:额|率|幅度|幅)?(?:为|了|达|约为)?',
    (match) => ({
      kind: 'direction',
      direction: 'increase',
      reaches: false,
      each: /^[各均]/.test(match[0]),
    }),
  ),
  word('负增长(?:率|幅度)?(?:为|了|达|约为)?', { kind: 'direction', direction: 'decrease', reaches: false }),
  word(
    '(?:净|共|各|均)?(?:减少|下降|降低|减低|减收|减支|核减|压减|降幅|减幅|镌汰|缩减|压缩)(?:额|率|幅度|幅)?(?:为|了|达|约为)?',
    (match) => ({
      kind: 'direction',
      direction: 'decrease',
      reaches: false,
      each: /^[各均]/.test(match[0]),
    }),
  ),
  word('(?:节约|节省)(?:资金|支出|经费|率)?(?:为|了)?(?=\\d)', {
    kind: 'direction',
    direction: 'decrease',
    reaches: false,
    needsBase: true,
  }),
  word('多(?:支出?|列支|安排)?(?=\\d)', { kind: 'direction', direction: 'increase', reaches: false }),
  word('少(?:支出?|列支|安排)?(?=\\d)', { kind: 'direction', direction: 'decrease', reaches: false }),

  // Ways in which an amount is meant.
  word('(?<!节)约为?|大约|近(?=\\d)|左右', { kind: 'modifier', word: 'approximate' }),
  word('平均每[辆台人个次批]车?|每[辆台人个次批](?:均|平均)?(?=\\d|约)|车均|单车(?!运行)|人均|平均', {
    kind: 'modifier',
    word: 'per_unit',
  }),
  word('控制在|(?<!预算)控制数(?:为)?|不(?:得)?超过|不高于|上限(?:为)?|限额(?:为)?', {
    kind: 'modifier',
    word: 'ceiling',
  }),
  word('累计', { kind: 'modifier', word: 'cumulative' }),
  word('分别(?:为|是|安排|达|支出|列支|完成)?', { kind: 'modifier', word: 'respective' }),
  word('(?:各|均|都)(?:为|是|安排|列支|支出)(?=\\d|约)', { kind: 'modifier', word: 'each' }),
  word('前者', { kind: 'ordinal', of: 'first' }),
  word('后者', { kind: 'ordinal', of: 'last' }),
  word('(?<=[,;])共(?=\\d[\\d,.]{0,20}(?:万|亿)?元)', { kind: 'modifier', word: 'sum' }),
  word('合计(?:为|是)?(?=\\d)|共计(?:为)?(?=\\d)|总计(?:为)?(?=\\d)', { kind: 'modifier', word: 'sum' }),
  // 上年无此项支出: said of what was named before, and no new name.
  word(
    '(?:均|也|都)?(?:无|没有|未安排|未发生|未列支|未编列)(?:此|该|这一?|本)(?:项|类|笔)(?:经费|支出|费用|预算|收支|收入|资金|安排){0,3}(?=[,;。)、])',
    { kind: 'zero', again: true },
  ),
  word(
    '没预算(?=[,;。])|不再?[作做予]安排|(?:未(?=购置|更新|新购|新增公务|组织|召开|举办|开展|接待|处置)|未安排|未编制|未发生|未使用|未列支|未支出|没有安排|没有发生|没有(?!其他|其它|超|突破|违|重复|变|增|减|法|能)|不涉及|不存在|不安排|无(?!其他|其它|法|需|论|偿|人|线|障|偏|纸|缝|害|效|形|证|异|关|限|从|主|业|锡|为|极|可比))',
    { kind: 'zero' },
  ),

  word('表?为空表?(?=[,;。])', { kind: 'zero', ofTable: true }),

  // Item numbers at the beginning of a clause are eaten by the tokenizer; brackets with a number are taken here.
  word('\\([一二三四五六七八九十\\d]{1,3}\\)(?!(?:百|千)?[万亿]?元|[%辆个批台次]|人(?:次|[,。;、)]))', {
    kind: 'enumerator',
  }),
  word('\\([235]\\d{2}(?:\\d{2}){0,2}\\)', { kind: 'skip' }),
];

const NONE: readonly Word[] = [];
const byCharacter = new Map<string, readonly Word[]>();

/**
 * The words that can begin with `character`, in order: those in whose pattern it stands at all (any digit counts as
 * `\d`). A superset is enough, and needs no list of beginnings that could fall behind the patterns.
 */
export function wordsWith(character: string): readonly Word[] {
  const key = character >= '0' && character <= '9' ? '\\d' : character;
  let words = byCharacter.get(key);
  if (!words) {
    words = WORDS.filter(({ pattern }) => pattern.source.includes(key));
    byCharacter.set(key, words.length > 0 ? words : NONE);
  }
  return words;
}

function shareBase(print: string, start: number): { start: number; end: number } | null {
  const trimmed = print.replace(/(?:的|比重|比例|比|为|是|约){1,8}$/, '');
  return trimmed === '' ? null : { start, end: start + trimmed.length };
}
