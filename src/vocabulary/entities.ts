/**
 * Words in which the names of public bodies end. Used to cut a name off the words behind it, so each must be unlikely
 * in the middle of a name; the longest fits first.
 */
const ORGANISATION_WORDS =
  '委员会办公室|人民政府办公[室厅]|人民政府|办公室|办公厅|办事处|委员会|管委会|居委会|执法总队|执法支队|执法大队|总队|支队|大队|' +
  '检察院|法院|研究院|科学院|设计院|学院|医院|卫生院|保健院|研究所|派出所|事务所|监测站|工作站|服务站|总站|中心站|' +
  '监督局|管理局|总局|分局|管理处|管理所|服务中心|指挥部|宣传部|组织部|统战部|社会工作部|工作部|武装部|' +
  '联合会|工商联|总工会|妇联|残联|文联|科协|社科联|团委|红十字会|协会|学会|基金会|' +
  '大学|学校|中学|小学|幼儿园|党校|职校|技校|图书馆|博物馆|文化馆|档案馆|纪念馆|美术馆|科技馆|体育馆|' +
  '电视台|广播台|气象台|地震台|报社|公司|集团|街道|公园|林场|农场|水库|剧院|剧团|' +
  '中心|基地|园区|开发区|局|委|办|厅|院|处|站|所|社|馆|校|园|场|队|镇|乡|部';

/** What may stand behind the name and still belong to it: which edition of the entity this is. */
const EDITION = '(?:[(](?:本级|机关|汇总|部门|单位|机关本级|局本级|系统|含下属单位|本部)[)]|本级|机关)?';

const ORGANISATION_ENDS = new RegExp(`(?:${ORGANISATION_WORDS})${EDITION}`, 'g');

/** Offsets in comparable text at which the name of a public body may end, ascending. */
export const organisationEnds = (words: string): number[] =>
  [...words.matchAll(ORGANISATION_ENDS)].map((match) => match.index + match[0].length);

/** Whether comparable text ends as the name of a public body does. */
export const ENDS_AS_ORGANISATION = new RegExp(`(?:${ORGANISATION_WORDS})${EDITION}$`);

/** Headers of columns that list the units of a department and nothing else. Tried on comparable text. */
export const UNIT_COLUMN =
  /^(?:预算|决算|填报|编制|所属|下属|基层|二级|执行|实施|使用|资金使用|项目|项目实施|采购)?(?:单位|部门)(?:\((?:部门|单位)\))?(?:名称|全称)$|^(?:预算|决算|填报|编制|所属|下属|基层|二级|资金使用|采购)(?:单位|部门)$|^(?:单位|部门)$/;

/** Headers of columns that list units among other things: `单位（项目）名称`, `支出项目类别（资金使用单位）`. */
export const MIXED_UNIT_COLUMN = /单位|部门/;

/** The edition that only the unit itself has, without what is below it: `（本级）`. */
export const OWN_LEVEL = /(?:\((?:本级|机关|机关本级|局本级|本部)\)|本级)$/;

/** Any edition behind a name. */
export const ANY_EDITION = /(?:\((?:汇总|部门|单位|系统|含下属单位|本级|机关|机关本级|局本级|本部)\)|本级)$/;

/** Edition of the entity named by the words behind its name; `department` consolidates, `unit` is one unit, null says
 *  that the words leave it open. Tried in order. */
export const EDITION_LEVELS: readonly {
  readonly words: RegExp;
  readonly level: 'department' | 'unit' | null;
}[] = [
  { words: /部门\(单位\)|单位\(部门\)/, level: null },
  { words: /(?:所属|下属)(?:预算)?单位/, level: 'department' },
  { words: /本级|机关本级|局本级|\(单位\)|单位[预决]算|\(机关\)/, level: 'unit' },
  { words: /汇总|\(部门\)|部门[预决]算|\(系统\)/, level: 'department' },
];

/** Bodies whose names put themselves in front of the place: 中共石家庄市长安区委办公室. */
export const PREFIXES_OF_BODIES =
  /^(?:中国共产党|中共|中国共产主义青年团|共青团|中国国民党革命委员会|民革|中国民主同盟|民盟|中国民主建国会|民建|中国民主促进会|民进|中国农工民主党|农工党|中国致公党|致公党|九三学社|台湾民主自治同盟|台盟|国家税务总局|国家统计局|国家金融监督管理总局|中国人民政治协商会议|政协|中国国际贸易促进委员会|中国科学院|中华全国|公安部)/;
