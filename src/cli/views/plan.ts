import type { Plan, PlannedInput } from '../../pipeline/plan.js';
import type { Language } from '../context.js';
import { cleanLine } from '../terminal.js';
import { elsewhereLines, leftOutLines } from './left-out.js';
import { plural } from './words.js';

/** What is done with an input, in words as wide as each other. */
const ACTIONS: Readonly<Record<PlannedInput['action'], Readonly<Record<Language, string>>>> = {
  read: { en: 'read     ', zh: '读取　　' },
  check: { en: 'check    ', zh: '重新核对' },
  keep: { en: 'keep     ', zh: '沿用　　' },
  duplicate: { en: 'duplicate', zh: '重复　　' },
  skip: { en: 'skip     ', zh: '跳过　　' },
  fail: { en: 'fail     ', zh: '失败　　' },
};

/** One line an input: what a run would do with it, and why where it would not read it. */
export const plannedLines = ({ inputs }: Plan, language: Language): readonly string[] =>
  inputs.map(
    ({ action, path, error }) =>
      `${ACTIONS[action][language]} ${cleanLine(path)}${error ? ` (${error.code})` : ''}`,
  );

/** How many inputs a run would do what with, and what it would leave out. */
export function planSummary({ inputs, elsewhere }: Plan, language: Language): readonly string[] {
  const counts = new Map<PlannedInput['action'], number>();
  for (const { action } of inputs) counts.set(action, (counts.get(action) ?? 0) + 1);
  const told = [...counts].map(([action, count]) => `${ACTIONS[action][language].trimEnd()} ${count}`);
  return [
    language === 'zh'
      ? `共 ${inputs.length} 个文件${told.map((one, i) => `${i === 0 ? '：' : '，'}${one}`).join('')}。未做任何处理。`
      : `${plural(inputs.length, 'input')}${told.map((one, i) => `${i === 0 ? ': ' : ', '}${one}`).join('')}. Nothing was done.`,
    ...leftOutLines(inputs.map(({ error }) => error)).lines,
    ...elsewhereLines(elsewhere),
  ];
}
