import type { NameForm } from '../schema/entities-list.js';

/** Marks of an edition behind the name of a body, in comparable text. Tried in order, one after the other. */
export const EDITION_MARKS: readonly { readonly words: RegExp; readonly form: NameForm }[] = [
  { words: /\((?:本级|局本级|机关本级|委本级|厅本级|本部|机关|本级机关|部门本级)\)$/, form: 'itself' },
  { words: /(?:部门)?本级(?:\(机关\)|机关)?$/, form: 'itself' },
  { words: /(?<=局|厅|委|院|会|室|署|校)(?:机关|本部)$/, form: 'itself' },
  { words: /\((?:汇总|系统|含下属单位|含所属单位|部门汇总)\)$/, form: 'consolidated' },
  { words: /\((?:部门|单位)\)$/, form: 'plain' },
];

/** A name given up, told in brackets behind the name: 科技资源统筹服务中心(原生产力促进中心). */
export const FORMER_NAME = /\((?:原名?|曾用名|更名前为?):?([^()]{3,40})\)$/;

/** One wording for what names of bodies say in several, applied to comparable text behind the place. */
export const NAME_SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:中国共产党|中共)/, '中共'],
  [
    /^(?:中共)?(?:市|省|区|县|州|旗)?委员?会?(?=(?:办公[室厅]|组织部|宣传部|统(?:一)?战(?:线工作)?部|社会工作部|政法委|老干部局|党校|巡察|编办|机构编制|网信|网络安全|军民融合|台湾|保密))/,
    '中共委',
  ],
  [/人民代表大会常务委员会/, '人大常委会'],
  [/人大办公/, '人大常委会办公'],
  [/中国人民政治协商会议(?:委员会)?/, '政协'],
  [/共产主义青年团|共青团/, '团'],
  [/发展(?:和|与)?改革委员会|发改委/, '发展和改革委员会'],
  [/卫生健康委员会|卫健委/, '卫生健康委员会'],
  [/人力资源(?:和|与)社会保障/, '人力资源和社会保障'],
  [/住房(?:和|与)城乡建设/, '住房和城乡建设'],
  [/与/, '和'],
];

/** What the name of a unit with a budget of its own ends in, where no place stands in front of it. */
export const UNIT_ENDS =
  /(?:中心|学校|学院|大学|中学|小学|幼儿园|医院|卫生院|保健院|研究院|研究所|设计院|事务所|救助站|监测站|检疫站|管理站|服务站|监督站|工作站|管理局|分局|局|委员会|总队|支队|大队|馆|林场|农场|水库|公园|基地|党校|剧院|剧团|电视台|报社|敬老院|福利院|干休所|休养所|宾馆|供应站|法院|检察院)$/;

/** Words in front of the name of the body above: 预算主管部门：…. In comparable text. */
export const SUPERIOR_FIELD = /^(?:预算|决算)?主管部门(?:\([^()]{1,8}\))?(?:名称|\(公章\))?:(.{3,50})$/;

/** Words that say of a document that it replaces an earlier one, in its title or at its head. */
export const REVISION_WORDS = /(?:更正|修订|修正|更新|调整后|重新公开|补充公开)(?:版|稿|件|公告|说明|后)?/;

/** What the names of bodies of the rank of a department end in; units below one bear other names. */
export const DEPARTMENT_ENDS: readonly string[] = [
  '局',
  '委员会',
  '办公室',
  '厅',
  '法院',
  '检察院',
  '总工会',
  '联合会',
];
