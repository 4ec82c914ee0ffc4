import { squash } from '../shared/text.js';

/** Which way an indicator is good. */
export type Polarity = 'higher' | 'lower';

/** Endings of indicators of which less is better. */
const LOWER =
  /(?:错误|差错|失误|误差|故障|事故|投诉|违规|违法|违纪|超时|超标|超支|中断|逾期|流失|死亡|伤亡|发病|感染|返贫|辍学|失业|空置|破损|丢失|泄密|退件|返工|不合格|不满意|不达标|未完成|未达标|不及时|上访|信访|发案|案发|坏账|不良)(?:率|次数|起数|数量|数|件数|量|人数|时长|时间)$/u;
/** Endings of indicators of which more is better. */
const HIGHER =
  /(?:完成|满意|覆盖|达标|合格|及时|办结|知晓|普及|参保|入学|就业|利用|使用|到位|执行|公开|反馈|保障|联网|回复|答复|处理|受理|准确|正确|优良|通过|参与|采纳|兑现|履约|开工|竣工|验收|成活|绿化|收缴|入库|发放)(?:率|度|比例)$/u;
/** A bad thing that is reduced, or a good thing that is denied: the ending alone does not tell. */
const TURNED = /下降|降低|减少|压减|减幅|降幅|压缩|控制|遏制|不|未|非|无|零/u;
const OF_BAD = /错误|差错|失误|故障|事故|投诉|违规|违法|逾期|案件|隐患|超标|信访|上访/u;

/** Between indicators that share a cell. */
const SEPARATORS = /[、，,；;\\/|\n]/u;
/** Ends of an indicator in front of another: two joined by 和 or 及. */
const ANOTHER = /(?:率|次数|度|件数|起数)(?:和|及|与)/u;

/**
 * Which way the indicator of these words is good; null where the words do not tell, or where several indicators share
 * them and do not all go one way.
 */
export function polarityOf(indicator: string): Polarity | null {
  const parts = indicator
    .split(SEPARATORS)
    .map((part) =>
      squash(part)
        .replace(/\([^()]*\)/gu, '')
        .replace(/(?<![。.:：;；%≥≤<>=\d])[。.:：;；%≥≤<>=\d]+$/gu, ''),
    )
    .filter((part) => part !== '');
  const ways = new Set(parts.map(polarityOfOne));
  return ways.size === 1 ? [...ways][0]! : null;
}

function polarityOfOne(indicator: string): Polarity | null {
  if (ANOTHER.test(indicator)) return null;
  if (LOWER.test(indicator)) {
    const before = indicator.replace(LOWER, '');
    return TURNED.test(before) ? null : 'lower';
  }
  if (!HIGHER.test(indicator)) return null;
  const before = indicator.replace(HIGHER, '');
  return TURNED.test(before) || OF_BAD.test(before) ? null : 'higher';
}
