import { ECONOMIC } from './economic.js';
import { FUNCTIONAL_2017 } from './functional-2017.js';
import { FUNCTIONAL_RECENT } from './functional-recent.js';

/** Last year in which the names of the 2017 list were the usual ones. */
const LAST_YEAR_OF_2017_NAMES = 2018;

function parse(table: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const entry of table.split(/\s+/)) {
    const match = /^(\d+)(\D.*)$/.exec(entry);
    if (match) names.set(match[1]!, match[2]!);
  }
  return names;
}

const functional2017 = parse(FUNCTIONAL_2017);
const functionalRecent = parse(FUNCTIONAL_RECENT);
const economic = parse(ECONOMIC);

/**
 * Name of a functional code (3, 5 or 7 digits) as it was in `year`; with no year the most recent name known. Null for
 * codes that neither list holds, which happens: the classification changes every year.
 */
export function functionalName(code: string, year: number | null = null): string | null {
  const older = functional2017.get(code);
  const recent = functionalRecent.get(code);
  return (year !== null && year <= LAST_YEAR_OF_2017_NAMES ? (older ?? recent) : (recent ?? older)) ?? null;
}

/** Name of an economic code (3 or 5 digits; departments 3xx, government 5xx), or null where it is not known. */
export function economicName(code: string): string | null {
  return economic.get(code) ?? null;
}

/** Which classification a code is written in, judged by its form alone; null for what can be no code. */
export function classificationOf(code: string): 'functional' | 'economic' | 'government_economic' | null {
  if (/^2\d{2}(?:\d{2}){0,2}$/.test(code)) return 'functional';
  if (/^3\d{2}(?:\d{2}){0,2}$/.test(code)) return 'economic';
  return /^5\d{2}(?:\d{2}){0,1}$/.test(code) ? 'government_economic' : null;
}

/** Level of a code in its classification: 类 1, 款 2, 项 3. */
export const codeLevel = (code: string): number => (code.length - 1) / 2;

/** The code without its last level; null for a code of the first level. */
export const parentCode = (code: string): string | null => (code.length > 3 ? code.slice(0, -2) : null);

/** Names that were in force in some years between the two lists, or that disclosures print for short. */
const OTHER_NAMES = [
  '医疗卫生与计划生育支出',
  '医疗卫生与计划生育',
  '文化体育与传媒支出',
  '国土海洋气象等支出',
  '资源勘探信息等支出',
  '资源勘探工业信息等支出',
  '商业服务业等支出',
  '农林水支出',
  '城乡社区支出',
  '交通运输支出',
  '节能环保支出',
  '灾害防治及应急管理支出',
  '自然资源海洋气象等支出',
  '粮油物资储备支出',
  '住房保障支出',
  '援助其他地区支出',
  '外交支出',
  '金融支出',
  '债务还本支出',
  '债务付息支出',
  '行政事业单位离退休',
  '行政事业单位养老支出',
] as const;

/** Names of the 类 of the functional classification, old and recent, with and without 支出 at their end. */
export function classNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [code, name] of [...functional2017, ...functionalRecent])
    if (code.length === 3) for (const form of [name, name.replace(/支出$/u, '')]) names.add(form);
  for (const name of OTHER_NAMES) if (name.endsWith('支出')) names.add(name).add(name.slice(0, -2));
  return names;
}

/** Every distinct name of a functional line, old and recent, without a bracketed addition (`行政运行（政协）`). */
export function functionalNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of [...functional2017.values(), ...functionalRecent.values()])
    names.add(name.replace(/（[^（）]*）$/u, ''));
  for (const name of OTHER_NAMES) names.add(name);
  return names;
}

/** Names of the lines (款) of the departments' economic classification with their codes. */
export function economicNames(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [code, name] of economic) if (/^3\d{4}$/.test(code) && !codes.has(name)) codes.set(name, code);
  return codes;
}
