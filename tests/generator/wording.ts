import { type Layout, printed } from './content.js';
import type { Random } from './random.js';

const WHAT = [
  '人员工资正常调整',
  '新增专项任务',
  '厉行节约压减一般性支出',
  '上级转移支付变化',
  '项目进度安排',
  '设备更新',
  '信息化系统升级',
  '业务培训安排变化',
  '公务活动减少',
  '基层站点建设',
];
const HOW = ['相应经费有所变化', '所需资金随之调整', '按实际需要安排', '据实核定预算', '预算口径据此核定'];
const WHERE = [
  '城关片区',
  '东部乡镇',
  '北部灌区',
  '老城街区',
  '沿河村组',
  '新建园区',
  '山区片区',
  '南部集镇',
];

/** A reason that no other document has in the same words but by chance. */
export const reason = (random: Random, field: string): string =>
  `${random.pick(WHERE)}${field}${random.pick(WHAT)}，${random.pick(HOW)}`;

/** An amount as the prose prints it. */
export const money = (hundreds: number, { unit }: Layout): string => `${printed(hundreds, unit)}${unit}`;

/** 比上年预算增加X，增长Y%: the change of an amount in words. */
export function change(now: number, before: number, layout: Layout, base: string): string {
  const difference = now - before;
  if (difference === 0) return `与${base}持平`;
  const up = difference > 0;
  const rate = before === 0 ? '' : `，${up ? '增长' : '下降'}${percent(Math.abs(difference), before)}%`;
  return `比${base}${up ? '增加' : '减少'}${money(Math.abs(difference), layout)}${rate}`;
}

/** Part of a whole in per cent with two decimals, rounded half up, by whole numbers alone. */
export function percent(part: number, whole: number): string {
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
