import { comparable } from '../../shared/text.js';
import { DEPARTMENT_ENDS } from '../../vocabulary/entity-names.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { bodyParagraphs, excerpt, printedTexts } from '../prose.js';
import type { Breach, CheckableRecord } from '../types.js';

/** The places in front of a name: 上海市普陀区. */
const PLACE = /^(?:[\u4e00-\u9fff]{1,8}?(?:自治区|自治州|自治县|地区|省|市|州|盟|县|区|旗)){1,3}/u;
const LAST_PLACE = /[\u4e00-\u9fff]{1,8}?(?:自治区|自治州|自治县|地区|省|市|州|盟|县|区|旗)$/u;
/** The innermost of the places that a name begins with: 普陀区. */
const lastOf = (place: string): string => LAST_PLACE.exec(place)?.[0] ?? place;
const RANK = `(?:${DEPARTMENT_ENDS.join('|')})`;
/** Words that tell figures of the writer's own behind its name. */
const OWN_FIGURES =
  '(?=所有(?:的)?收入和支出|收支总预算|(?:部门|单位)?(?:收支|收入|支出)(?:总预算|总计|总体)|(?:19|20)\\d{2}年度?(?:部门|单位)?(?:综合)?(?:收支|收入|支出|预算|决算|财政拨款|一般公共预算|政府性基金|“?三公|机关运行|政府采购|年初))';
/** Words that tell duties of the writer's own behind its name. */
const OWN_DUTIES =
  '(?=负责|贯彻(?:执行|落实)|(?:的)?主要(?:职责|职能)|(?:为|是)[^，。；]{0,12}(?:部门|机构|单位))';
/** So often the own name must stand where it belongs before another in such a place is a slip. */
const LEAST_OWN = 2;
const LEAST_TABLES = 3;

/** Another body of the same place stands where the writer's own name belongs: left over from a text that was copied. */
export const otherBody = defineRule({
  id: 'F-027',
  version: 1,
  slug: 'other-body',
  name: { zh: '误写为其他部门名称', en: 'The name of another department' },
  statement: {
    zh: '说明本部门收支、职责的语句和表格的“部门”栏，应写本部门名称。',
    en: "Sentences that tell the department's own figures and duties, and the lines above its tables, bear its own name.",
  },
  scope: ['prose', 'tables'],
  applies: {
    zh: '名称冠有地名的部门的文件。只看同一地名下另一部门、或同级另一地方同名部门的名称：该名称须在文件别处不再出现，（另一部门的）与本部门名称没有相同词语，而本部门名称在同类位置多次出现。单位的文件、含多个报告主体的文件不判断。',
    en: 'Documents of departments whose names begin with their place. Names of other departments of that place, or of the same department of another place of its rank, count where they stand nowhere else in the document and (those of other departments) share no word with the own name, which stands in such places several times. Documents of units, and of several bodies, are left out.',
  },
  severity: 'warning',
  basis: [
    { kind: 'wording', text: { zh: '多为沿用其他部门文本。', en: 'Mostly left over from another text.' } },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '文件属“{own}”，此处却写作“{other}”，疑为沿用其他部门文本。',
      en: 'The document is of "{own}", but here it says "{other}": probably left over from the text of another department.',
    },
  },
  byHand: {
    zh: '查看该处所说的收支是本部门的，还是确为该部门的。',
    en: 'See whether the figures there are those of the department, or really of the other one.',
  },
  examples: {
    holds: '（青原县农业农村局）青原县农业农村局所有收入和支出均纳入部门预算管理。',
    fails: '（青原县农业农村局）青原县林业局所有收入和支出均纳入部门预算管理。',
  },
  related: ['F-003', 'F-009'],
  evaluate(record) {
    const own = record.entity?.name;
    if (own === undefined) return notEvaluable('The entity of the document is not known.');
    if (record.entity?.level === 'unit') return notApplicable('The document is that of a unit.');
    if (record.reporting_entities.length > 1) return notApplicable('The document tells of several entities.');
    const place = PLACE.exec(own)?.[0];
    if (place === undefined) return notApplicable('The name of the entity does not begin with its place.');
    const mentions = [...inProse(record, own, place), ...aboveTables(record)];
    const ownOnes = mentions.filter(({ name }) => isOwn(name, own));
    if (ownOnes.length < LEAST_OWN)
      return notApplicable('The name of the entity does not stand before its own figures.');
    const others = mentions.filter(
      ({ name, duties }) =>
        !isOwn(name, own) &&
        ((!duties && isForeign(record, name, own, place)) || isElsewhere(name, own, place)),
    );
    const breaches = others.filter(
      ({ name, table }) =>
        timesPrinted(record, name) <= others.filter((other) => other.name === name).length &&
        (!table || ownOnes.filter((mention) => mention.table).length >= LEAST_TABLES),
    );
    return {
      kind: 'evaluated',
      applied: mentions.length,
      breaches: breaches.map((mention) => breachOf(mention, own)),
    };
  },
});

/** A name where the own one belongs. */
interface Mention {
  readonly name: string;
  readonly table: boolean;
  /** It tells duties: those of other departments may stand there, but none of the same department elsewhere. */
  readonly duties: boolean;
  readonly evidence: ReturnType<typeof wordsEvidence>;
}

function inProse(record: CheckableRecord, own: string, place: string): readonly Mention[] {
  const last = lastOf(place);
  const rest = /^[\u4e00-\u9fff]{3,}$/u.exec(own.slice(place.length))?.[0] ?? last;
  const here = '(?<=^|[。；;，,：:\\n、）)年度])';
  const elsewhere = `[\\u4e00-\\u9fff]{1,8}[省市州盟县区旗]${rest}`;
  const named = [
    [`${here}((?:${place}|${last})[\\u4e00-\\u9fff]{2,24}?${RANK}|${elsewhere})${OWN_FIGURES}`, false],
    [`(?<=^|[。\\n])([\\u4e00-\\u9fff]{1,5}[省市州盟县区旗]${rest})${OWN_DUTIES}`, true],
  ] as const;
  const patterns = named.map(([source, duties]) => ({ pattern: new RegExp(source, 'gu'), duties }));
  return bodyParagraphs(record).flatMap(({ text, locator }) =>
    patterns.flatMap(({ pattern, duties }) =>
      [...text.matchAll(pattern)].map((match): Mention => {
        const name = match[1]!;
        const range = { start: match.index, end: match.index + name.length };
        return {
          name,
          table: false,
          duties,
          evidence: wordsEvidence('other_body', excerpt(text), name, { ...locator, ...range }),
        };
      }),
    ),
  );
}

const aboveTables = ({ tables }: CheckableRecord): readonly Mention[] =>
  tables.flatMap((table): Mention[] =>
    table.entity === null
      ? []
      : [
          {
            name: table.entity,
            table: true,
            duties: false,
            evidence: {
              ...wordsEvidence('other_body', table.title, table.entity, table.locator),
              table: table.id,
            },
          },
        ],
  );

const isOwn = (name: string, own: string): boolean => {
  const [a, b] = [comparable(name), comparable(own)];
  return a.includes(b) || b.includes(a);
};

const WHOLE_RANK = new RegExp(`${RANK}$`, 'u');

/** Whether a name is that of another department of the place, with no word of the own name in it. */
function isForeign(record: CheckableRecord, name: string, own: string, place: string): boolean {
  const last = lastOf(place);
  const words = comparable(name);
  if (!WHOLE_RANK.test(words) || !(words.startsWith(place) || words.startsWith(last))) return false;
  if (record.records.institutions.some((institution) => comparable(institution.name) === words)) return false;
  const bare = (print: string): string =>
    comparable(print).replace(place, '').replace(last, '').replace(WHOLE_RANK, '');
  const [a, b] = [bare(name), bare(own)];
  return a.length >= 2 && ![...a].some((_, i) => i + 2 <= a.length && b.includes(a.slice(i, i + 2)));
}

/** Places of one rank. */
const RANKS: readonly RegExp[] = [/[县区旗]$/u, /[市州盟]$/u, /省$/u];

/** Whether a name is the own one with another place of the same rank in front. */
function isElsewhere(name: string, own: string, place: string): boolean {
  const rest = own.slice(place.length);
  if (rest.length < 3 || !name.endsWith(rest)) return false;
  const other = name.slice(0, -rest.length);
  const last = lastOf(other);
  return (
    RANKS.some((rank) => rank.test(place) && rank.test(other)) &&
    !place.includes(last) &&
    !other.includes(lastOf(place))
  );
}

/** How often a name is printed in paragraphs and cells. */
const timesPrinted = (record: CheckableRecord, name: string): number =>
  printedTexts(record).reduce((times, { text }) => times + text.split(name).length - 1, 0);

const breachOf = ({ name, evidence }: Mention, own: string): Breach => ({
  values: { own, other: name },
  evidence: [evidence],
  observed: name,
  expected: own,
  difference: null,
  tolerance: null,
});
