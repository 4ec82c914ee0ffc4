import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DocumentView } from '../../report/view.js';
import type { VocabularyView } from '../../report/vocabulary-view.js';
import type { Marks } from './marks.js';

/** What every part of the page of a document works with. */
export interface PageData {
  readonly view: DocumentView;
  readonly vocabulary: VocabularyView;
  readonly marks: Marks;
}

export const PageContext = createContext<PageData | null>(null);

/** The document of the page. */
export const usePage = (): PageData => useContext(PageContext)!;
