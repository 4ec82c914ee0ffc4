import { explainRule, listRules } from '../rules/index.js';
import { MEASURES } from '../vocabulary/measures/index.js';
import type { VocabularyView } from './vocabulary-view.js';

/** The vocabulary of this version of the program. */
export const vocabularyView = (): VocabularyView => ({
  measures: Object.fromEntries(MEASURES.map(({ key, zh, en }) => [key, [zh, en] as const])),
  rules: Object.fromEntries(
    listRules().map(({ id }) => {
      const { severity, family, name, statement, by_hand, tolerance_text } = explainRule(id)!;
      return [id, { id, severity, family, name, statement, by_hand, tolerance_text }];
    }),
  ),
});
