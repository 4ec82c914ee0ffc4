import { comparable } from '../../shared/text.js';
import { defineRule, notApplicable } from '../define.js';
import { bodyParagraphs, type ProseBlock } from '../prose.js';
import type { Breach } from '../types.js';
import { wordsBreach } from '../words.js';

const DIGITS = '一二三四五六七八九十';
/** 下属单位3个，包括：甲、乙、丙。 */
const LISTED =
  /(?<!\d)(\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个|家)([^，。；：:、,;\d()（）]{0,14})(?:[，,：:（(]|[，,]?(?:具体)?(?:包括|分别(?:是|为)|即|具体为)[：:]?)([^。；;：:\n()（）]{4,400})(?=[。；;\n)）]|$)/gu;
/** 下属甲、乙、丙3个事业单位. */
const LISTED_BEFORE =
  /(?:下属|所属|下设|下辖|内设|设有?)([^，。；：:,;\n\d]{4,300}?)(?:共|共计)?(\d{1,2}|[两三四五六七八九十]{1,2})(?:个|家)([^，。；：:、,;\d()（）\n]{0,14})(?=[，。；,;\n]|$)/gu;
/** What is counted, in front of the number or behind it. */
const COUNTED = /单位|机构|[科股处]室|部门|中心|办公室|科|股|处$/u;
/** Words by which a list is not of all, or holds more than names. */
const OPEN =
  /等|其中|以及其|不含|含|包括|[（(]|\d|另|还|名|人|编制|级别|经费|负责|预算|比|较|增|减|为[^、]{0,4}$/u;
/** What names of bodies end in. */
const BODY =
  /(?:中心|站|所|队|局|委|院|校|馆|室|科|股|处|厅|部|会|园|场|社|台|组|团|机关|本级|大学|中学|小学|办公室|支队|大队)$/u;

/** A number of bodies is followed by as many names. */
export const numberOfBodies = defineRule({
  id: 'F-031',
  version: 1,
  slug: 'number-of-bodies',
  name: { zh: '机构个数与所列名称不符', en: 'A number of bodies and their names' },
  statement: {
    zh: '写明个数并逐一列出的下属单位、内设机构，个数应与所列名称相符。',
    en: 'Where a number of units or offices is followed by their names, there are as many names.',
  },
  scope: ['prose'],
  applies: {
    zh: '个数后紧接全部名称的句子；含“等”“其中”、括号或其他说明的不算；名称中有“和”“及”的，按两种断法均不符才报告。',
    en: 'Sentences in which the names follow the number at once. Lists with 等, 其中, brackets or other remarks are left out; where names hold 和 or 及, neither reading may fit.',
  },
  severity: 'warning',
  basis: [{ kind: 'arithmetic', text: { zh: '个数即名称数。', en: 'The number is that of the names.' } }],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '文字称{stated}个，所列名称为{listed}个：“{words}”。',
      en: 'The text says {stated} and lists {listed}: "{words}".',
    },
  },
  byHand: {
    zh: '数一数所列名称，并与机构设置表对照。',
    en: 'Count the names, and compare with the table of institutions.',
  },
  examples: {
    holds: '下属单位2个，包括：县文化馆、县图书馆。',
    fails: '下属单位3个，包括：县文化馆、县图书馆。',
  },
  related: ['F-009'],
  evaluate(record) {
    const judged = bodyParagraphs(record).flatMap((block) => judge(block));
    if (judged.length === 0) return notApplicable('No number of bodies is followed by their names.');
    return { kind: 'evaluated', applied: judged.length, breaches: judged.flat() };
  },
});

function numberOf(words: string): number | null {
  if (/^\d+$/u.test(words)) return Number(words);
  if (words === '两') return 2;
  const [tens, ones = ''] = words.includes('十') ? words.split('十') : ['0', words];
  const value = (sign: string): number => (sign === '' ? 0 : DIGITS.indexOf(sign) + 1);
  const ten = words.includes('十') ? (tens === '' ? 1 : value(tens!)) : 0;
  return ten * 10 + value(ones);
}

interface List {
  readonly start: number;
  readonly words: string;
  readonly number: string;
  readonly list: string;
  readonly counted: readonly string[];
}

const listsOf = ({ text }: ProseBlock): readonly List[] => [
  ...[...text.matchAll(LISTED)].map((match): List => {
    const [words, number = '', behind = '', list = ''] = match;
    const before = text
      .slice(Math.max(0, match.index - 14), match.index)
      .split(/[，。；：:、,;\n]/u)
      .at(-1)!;
    return { start: match.index, words, number, list, counted: [behind, before] };
  }),
  ...[...text.matchAll(LISTED_BEFORE)].map((match): List => {
    const [words, list = '', number = '', counted = ''] = match;
    return { start: match.index, words, number, list, counted: [counted] };
  }),
];

/** One entry for each list that can be judged: no breach or one. */
function judge(block: ProseBlock): readonly (readonly Breach[])[] {
  return listsOf(block).flatMap(({ start, words, number, list, counted }) => {
    const stated = numberOf(number);
    const plain = comparable(list);
    if (stated === null || stated < 2 || !counted.some((noun) => COUNTED.test(noun)) || OPEN.test(plain))
      return [];
    const names = plain.split(/[、,]/u);
    // The last two names are joined by a word, which names may hold too.
    const joined = names.reduce((sum, name) => sum + (name.match(/[和及与]/gu)?.length ?? 0), 0);
    if (names.length < 2 || !names.every((name) => BODY.test(name))) return [];
    if (stated >= names.length && stated <= names.length + joined) return [[]];
    const listed = joined > 0 ? `${names.length}–${names.length + joined}` : String(names.length);
    const breach = wordsBreach(block, start, start + words.length, { stated: String(stated), listed, words });
    return [[{ ...breach, observed: String(stated), expected: listed }]];
  });
}
