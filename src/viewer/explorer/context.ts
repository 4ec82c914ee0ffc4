import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DocumentRow, IndexView } from '../../report/index-view.js';
import type { VocabularyView } from '../../report/vocabulary-view.js';

/** What every view of the explorer works with. */
export interface ExplorerData {
  readonly index: IndexView;
  readonly vocabulary: VocabularyView;
  readonly byId: ReadonlyMap<string, DocumentRow>;
}

export const ExplorerContext = createContext<ExplorerData | null>(null);

export const useExplorer = (): ExplorerData => useContext(ExplorerContext)!;
