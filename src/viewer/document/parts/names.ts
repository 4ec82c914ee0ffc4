import type { VocabularyView } from '../../../report/vocabulary-view.js';
import type { Language } from '../../common/settings.js';

const PREFIXES: Readonly<Record<string, readonly [string, string]>> = {
  functional: ['功能分类', 'function'],
  economic: ['经济分类', 'economic purpose'],
  project: ['项目', 'project'],
};

/** Name of a measure for a reader: from the vocabulary, or what a key made from names says. */
export function measureName(vocabulary: VocabularyView, key: string, language: Language): string {
  const at = language === 'zh' ? 0 : 1;
  const known = vocabulary.measures[key];
  if (known) return known[at];
  const [, prefix = '', rest = ''] = /^([a-z_]+):(.*)$/su.exec(key) ?? [];
  const words = PREFIXES[prefix];
  return words ? `${words[at]} ${rest}` : key;
}
