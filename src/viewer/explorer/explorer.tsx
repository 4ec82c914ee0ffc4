import { useMemo } from 'preact/hooks';
import type { IndexView } from '../../report/index-view.js';
import type { VocabularyView } from '../../report/vocabulary-view.js';
import { routeHash, useRoute } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { Toolbar } from '../common/toolbar.js';
import { say } from '../common/words.js';
import { ExplorerContext } from './context.js';
import { DocumentsView } from './documents.js';
import { FindingsView } from './findings.js';

const VIEWS = ['documents', 'findings'] as const;

interface Props {
  readonly index: IndexView;
  readonly vocabulary: VocabularyView;
}

/** The index of a report: all documents, all findings, and what they come to. */
export function Explorer({ index, vocabulary }: Props) {
  const language = useLanguage();
  const route = useRoute();
  const view = VIEWS.find((name) => name === route.view) ?? 'documents';
  const data = useMemo(
    () => ({ index, vocabulary, byId: new Map(index.documents.map((row) => [row.id, row])) }),
    [index, vocabulary],
  );
  return (
    <ExplorerContext.Provider value={data}>
      <a class="skip" href="#content">
        {say(language, 'skip')}
      </a>
      <header class="page-header explorer-header">
        <h1>
          公开 <span class="aside">Gongkai</span>
        </h1>
        <nav aria-label={say(language, 'index')}>
          {VIEWS.map((name) => (
            <a href={routeHash(name)} aria-current={view === name ? 'page' : undefined}>
              {say(language, name)}
            </a>
          ))}
        </nav>
        <Toolbar />
      </header>
      <main id="content" class={`explorer view-${view}`}>
        {view === 'findings' ? <FindingsView route={route} /> : <DocumentsView route={{ ...route, view }} />}
      </main>
    </ExplorerContext.Provider>
  );
}
