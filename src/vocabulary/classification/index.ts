import { ECONOMIC } from './economic.js';
import { FUNCTIONAL_2017 } from './functional-2017.js';
import { FUNCTIONAL_2024 } from './functional-2024.js';
import { FUNCTIONAL_RECENT } from './functional-recent.js';
import { NAMES_IN_YEARS, SUCCESSORS } from './history.js';

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
// Of two names of a code the one that disclosures print counts.
const functionalRecent = parse(FUNCTIONAL_2024 + FUNCTIONAL_RECENT);
const economic = parse(ECONOMIC);

/**
 * Name of a functional code (3, 5 or 7 digits) as it was in `year`; with no year the most recent name known. Null for
 * codes that no list holds, which happens: the classification changes every year.
 */
export function functionalName(code: string, year: number | null = null): string | null {
  const dated = NAMES_IN_YEARS.get(code);
  const inForce = year === null ? dated?.at(-1) : dated?.find(({ from, to }) => from <= year && year <= to);
  if (inForce) return inForce.name;
  const older = functional2017.get(code);
  const recent = functionalRecent.get(code);
  const listed = year !== null && year <= LAST_YEAR_OF_2017_NAMES ? (older ?? recent) : (recent ?? older);
  // A code that was in force in other years only has the name that it had then.
  return listed ?? dated?.at(-1)?.name ?? null;
}

/** What became of a functional code by `year`. */
export type CodeStatus =
  | { readonly kind: 'known'; readonly name: string }
  /** In the lists of other years only; `successor` where its line went on under another code. */
  | { readonly kind: 'other_years'; readonly name: string; readonly successor: string | null }
  | { readonly kind: 'unknown' };

/** Whether a functional code was in force in `year` (with no year: in any). */
export function functionalStatus(code: string, year: number | null): CodeStatus {
  const name = functionalName(code, year);
  if (name === null) return { kind: 'unknown' };
  const dated = NAMES_IN_YEARS.get(code);
  if (year === null || !dated || dated.some(({ from, to }) => from <= year && year <= to))
    return { kind: 'known', name };
  const next = SUCCESSORS.get(code);
  return { kind: 'other_years', name, successor: next && next.since <= year ? next.code : null };
}

/** A name as names are compared: brackets one kind, an addition in brackets at its end and 支出 dropped. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\([^()]*\)$/u, '')
    .replace(/(?<=.{2})支出$/u, '');

const codesOfNames = new Map<string, Set<string>>();
for (const [code, name] of [
  ...functional2017,
  ...functionalRecent,
  ...[...NAMES_IN_YEARS.values()].flat().map((entry) => [entry.code, entry.name] as const),
]) {
  const key = bare(name);
  const codes = codesOfNames.get(key) ?? new Set<string>();
  codesOfNames.set(key, codes.add(code));
}

/**
 * The functional codes that `names` (类, 款, 项 or the last of them, in order) can mean in `year`: several for names that
 * repeat under many 款, such as 行政运行 without its 款.
 */
export function functionalCodes(names: readonly string[], year: number | null): string[] {
  const wanted = names.map(bare);
  const last = wanted.at(-1);
  if (last === undefined) return [];
  const codes = [...(codesOfNames.get(last) ?? [])].filter((code) => {
    const path = [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length));
    if (path.length < wanted.length) return false;
    // Each name given must be that of a level above, in the same order; levels may be left out.
    let level = path.length - 1;
    for (let i = wanted.length - 1; i >= 0; i--) {
      while (level >= 0 && !isNamed(path[level]!, wanted[i]!, i === wanted.length - 1 ? year : null)) {
        if (i === wanted.length - 1) return false;
        level--;
      }
      if (level < 0) return false;
      level--;
    }
    return true;
  });
  // The older list has codes that later years gave to nothing else and never printed again.
  const printedSince = codes.filter((code) => functionalRecent.has(code) || NAMES_IN_YEARS.has(code));
  const recent = year === null || year > LAST_YEAR_OF_2017_NAMES;
  return recent && printedSince.length > 0 && codes.length - printedSince.length <= 1 ? printedSince : codes;
}

/** Whether `code` bears the bare name `name`, in `year` where it is given, in any year otherwise. */
function isNamed(code: string, name: string, year: number | null): boolean {
  const dated = NAMES_IN_YEARS.get(code);
  if (year !== null && dated)
    return dated.some((e) => e.from <= year && year <= e.to && bare(e.name) === name);
  return codesOfNames.get(name)?.has(code) === true;
}

/** Name of an economic code (3 or 5 digits; departments 3xx, government 5xx), or null where it is not known. */
export function economicName(code: string): string | null {
  return economic.get(code) ?? null;
}

/** Codes of the departments' economic classification with this name. */
export const economicCodes = (name: string): string[] =>
  [...economic].flatMap(([code, own]) => (code.startsWith('3') && bare(own) === bare(name) ? [code] : []));

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
  const dated = [...NAMES_IN_YEARS.values()].flat().map(({ name }) => name);
  for (const name of [...functional2017.values(), ...functionalRecent.values(), ...dated])
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
