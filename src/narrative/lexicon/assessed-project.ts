import type { NamedLine } from './functional.js';
import { longestWording } from './measure-lexicon.js';

/** 智慧城管项目绩效自评得分, 甲项目全年预算数: a project that a report on its performance goes on about. */
const ASSESSED =
  /([\u4e00-\u9fffA-Za-z\d][\u4e00-\u9fffA-Za-z\d()—-]{1,40}?(?:项目|(?:经费|专项资金|专项)(?=,(?:全年|年初|20\d\d年)?预算)))(?=,(?:全年|年初|20\d\d年)?预算(?:数|安排|为)*\d|(?:支出)?(?:绩效)?自评(?:综述|得分|结果|分数|为)|(?:支出)?(?:全年|年初)预算数|执行数|。|:)/y;
/** Words in front of the name that are none of it, and those that say that several or no particular ones are meant. */
const LED_IN = /^(?:其中|根据|经自评|和|及|与|(?:19|20)\d{2}年度?)+/u;
const NO_NAME =
  /^[^(]*\)|^(?:该|各|本|共|对|将|我|所有|全部|上述|以上|一级|二级|重点|部门|单位|年度|组织)|个|纳入|开展|涉及|绩效|预算/u;

/** The project named at `start`, where its budget or its assessment follows at once; null where none is. */
export function assessedProjectAt(text: string, start: number, fresh: boolean): NamedLine | null {
  if (!fresh) return null;
  ASSESSED.lastIndex = start;
  const match = ASSESSED.exec(text);
  // 甲项目。预算安排…: alone it is a heading only where a sentence begins.
  if (match && /[。:]/.test(text[start + match[0].length] ?? '') && !/[。)、.]/.test(text[start - 1] ?? '。'))
    return null;
  const name = match?.[1]?.replace(LED_IN, '');
  if (!match || name === undefined || name.length < 4 || NO_NAME.test(name)) return null;
  // 人员经费,年初预算100万元 is a measure.
  if (longestWording(text, start)?.end === start + match[0].length) return null;
  return { key: `project:${name}`, end: start + match[0].length };
}
