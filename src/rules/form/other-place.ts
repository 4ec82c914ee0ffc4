import type { Division } from '../../schema/document.js';
import {
  areRelated,
  PLACE_SHORT_NAMES,
  type Place,
  placesOfName,
  placesOfShortName,
} from '../../vocabulary/places.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { type PrintedText, printedTexts } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';

/** Who comes to a place, and what for: a short name between the two is the place of the writer. */
const WHO =
  '外国人|外宾|外商|外籍人士|外籍人员|外国友人|外来人员|境外人员|国外人员|华侨|侨胞|台胞|港澳同胞|海外人才|客商|游客|专家|人才|企业家|投资者|友人|代表团|团组|客人|企业|人员';
const WHAT_FOR =
  '相关|有关|办理|期间|人员|就业|就医|就读|投资|访问|参观|参会|参加|旅游|考察|工作|学习|务工|创业|手续|居住|居留|定居|洽谈|经商|兴业|交流|采访|留学|任教';
const COMING_SHORT = new RegExp(`(?:${WHO})(?:[来莅])([${PLACE_SHORT_NAMES.join('')}])(?=${WHAT_FOR})`, 'gu');
const COMING_NAME = new RegExp(`(?:${WHO})(?:[来莅])([\\u4e00-\\u9fff]{2,4}?)市?(?=${WHAT_FOR})`, 'gu');
/** In whose lead the work is done: the writer's own place. */
const LED_BY = /(?:委|人民政府|政府)[^，。；\n]{0,12}(?:正确领导|坚强领导|领导下)/gu;
const PLACE_ENDING = /[省市区县州盟旗]$/;

/** Words name as the writer's own place one that is not: left over from the text of another place. */
export const otherPlace = defineRule({
  id: 'F-003',
  version: 1,
  slug: 'other-place',
  name: { zh: '沿用外地文本', en: "Words left over from another place's text" },
  statement: {
    zh: '“来×办理”“在××市委、市政府领导下”等以本地自称的词语，所指应为本部门所在的行政区划或其上下级。',
    en: "Words that speak of the writer's own place (people coming here, under the lead of the committee of …) name the division of the document, one above it or one below it.",
  },
  scope: ['prose', 'tables'],
  applies: {
    zh: '已知行政区划的文件。简称与本单位名称、所在省市县名称用字相同的不判断。',
    en: "Documents whose division is known. A short name that shares its character with the entity's or its division's names is not judged.",
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: { zh: '自称应指本地。', en: 'A text calls its own place by its own name.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '文件属{own}，文中“{words}”却以“{named}”（{places}）为本地，疑为沿用外地文本。',
      en: 'The document is of {own}, yet "{words}" speaks of "{named}" ({places}) as its own place: probably words of another text.',
    },
  },
  byHand: {
    zh: '在原文找到该处，确认所称地名是否为本地；再查是否还有其他沿用之处。',
    en: 'Find the words and see whether the place is the own one; look for more words of the other text around them.',
  },
  examples: {
    holds: '（石家庄市某区）规范办理外国人来石相关手续。',
    fails: '（石家庄市某区）规范办理外国人来保相关手续。',
  },
  related: ['F-005'],
  evaluate(record) {
    const division = record.entity?.division;
    if (!division) return notEvaluable('The division of the document is not known.');
    const texts = printedTexts(record);
    if (texts.length === 0) return notApplicable('The document has no text.');
    const breaches = texts.flatMap((text) =>
      [...comingTo(text.text), ...ledBy(text.text)].flatMap((mention) =>
        breachOf(record, division, text, mention),
      ),
    );
    return { kind: 'evaluated', applied: texts.length, breaches };
  },
});

/** Words that name a place as the writer's own. Offsets into the text. */
interface Mention {
  readonly named: string;
  readonly places: readonly Place[];
  readonly start: number;
  readonly end: number;
}

function comingTo(text: string): readonly Mention[] {
  if (!/[来莅]/u.test(text)) return [];
  const short = [...text.matchAll(COMING_SHORT)].map((match): Mention => {
    const named = match[1]!;
    return { named, places: placesOfShortName(named), ...rangeOf(match) };
  });
  const full = [...text.matchAll(COMING_NAME)].map((match): Mention => {
    const named = match[1]!;
    return { named, places: placesOfName(`${named}市`), ...rangeOf(match) };
  });
  return [...short, ...full];
}

function ledBy(text: string): readonly Mention[] {
  if (!text.includes('领导')) return [];
  return [...text.matchAll(LED_BY)].flatMap((match): Mention[] => {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (!PLACE_ENDING.test(before)) return [];
    for (let length = before.length; length >= 3; length--) {
      const named = before.slice(-length);
      const places = placesOfName(named);
      if (places.length > 0)
        return [{ named, places, start: match.index - length, end: match.index + match[0].length }];
    }
    return [];
  });
}

const rangeOf = (match: RegExpMatchArray): { readonly start: number; readonly end: number } => ({
  start: match.index!,
  end: match.index! + match[0].length,
});

function breachOf(
  record: CheckableRecord,
  division: Division,
  { text, label, locator }: PrintedText,
  { named, places, start, end }: Mention,
): Breach[] {
  const names = [record.entity!.name, division.province, division.prefecture, division.county];
  const shared = names.some((name) => name?.includes(named));
  if (places.length === 0 || shared || places.some(({ code }) => areRelated(code, division.code))) return [];
  const tail = new RegExp(`^(?:${WHAT_FOR})`, 'u').exec(text.slice(end))?.[0] ?? '';
  const words = text.slice(start, end + tail.length);
  const place = { ...locator, start, end: end + tail.length };
  const breach: Breach = {
    values: {
      own: [division.province, division.prefecture, division.county].filter((part) => part !== null).join(''),
      words,
      named,
      places: places.map(({ name }) => name).join('、'),
    },
    evidence: [wordsEvidence('other_place', label, words, place)],
    observed: named,
    expected: null,
    difference: null,
    tolerance: null,
  };
  return [breach];
}
