import type { RuleData } from '../types.js';

/** Ground of the rules that hold the prose against the tables. */
export const ONE_THING = {
  kind: 'arithmetic',
  text: { zh: '同一事项文表应一致。', en: 'Prose and tables state one thing.' },
} as const satisfies RuleData['basis'][number];

/** What is said of an amount of the prose that stands in no table, beside the one that is printed there. */
export const IN_NO_TABLE = {
  zh: '文字中“{first_label}”为{first}，全部表格中都没有这一金额；表中“{second_label}”为{second}，相差{difference}。',
  en: 'The prose states {first} for "{first_label}", which stands in no table; "{second_label}" is {second}, a difference of {difference}.',
} as const;
