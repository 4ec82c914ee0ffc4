import { CLASS_CODES } from '../compare/classes.js';
import { explainRule, listRules } from '../rules/index.js';
import { economicName, functionalName } from '../vocabulary/classification/index.js';
import { MEASURES } from '../vocabulary/measures/index.js';
import type { VocabularyView } from './vocabulary-view.js';

const CLASSES = [...CLASS_CODES.function, ...CLASS_CODES.purpose];

/** The vocabulary of this version of the program. */
export const vocabularyView = (): VocabularyView => ({
  measures: Object.fromEntries(MEASURES.map(({ key, zh, en }) => [key, [zh, en] as const])),
  classes: Object.fromEntries(
    CLASSES.flatMap((code) => {
      const name = functionalName(code) ?? economicName(code);
      return name === null ? [] : [[code, name] as const];
    }),
  ),
  counts: MEASURES.filter(({ type }) => type === 'count').map(({ key }) => key),
  rules: Object.fromEntries(
    listRules().map(({ id }) => {
      const { severity, family, name, statement, by_hand, tolerance_text } = explainRule(id)!;
      return [id, { id, severity, family, name, statement, by_hand, tolerance_text }];
    }),
  ),
});
