import type { ComparedDocument, Comparison } from '../compare/types.js';
import type { VocabularyView } from './vocabulary-view.js';

/** What the page of a comparison shows. */
export interface ComparisonView {
  readonly comparison: Comparison;
  /** Documents that a figure comes from. */
  readonly documents: readonly Pick<ComparedDocument, 'id' | 'path' | 'entity'>[];
  readonly vocabulary: VocabularyView;
  /** The way from the page to the folder of the report; null where there is no report. */
  readonly report: string | null;
}
