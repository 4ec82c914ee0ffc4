import { useMemo } from 'preact/hooks';
import type { IndexView } from '../../report/index-view.js';
import type { VocabularyView } from '../../report/vocabulary-view.js';
import { type Route, routeHash, useRoute } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { Toolbar } from '../common/toolbar.js';
import { say } from '../common/words.js';
import { CompareView } from './compare.js';
import { ExplorerContext } from './context.js';
import { CoverageView } from './coverage.js';
import { DocumentsView } from './documents.js';
import { EntitiesView } from './entities.js';
import { EntityView } from './entity.js';
import { FindingsView } from './findings.js';

const VIEWS = ['documents', 'findings', 'entities', 'coverage', 'compare'] as const;

/** The view that an address asks for; the page of one entity belongs to the list of all. */
const viewOf = (name: string) =>
  VIEWS.find((one) => one === (name === 'entity' ? 'entities' : name)) ?? 'documents';

interface Props {
  readonly index: IndexView;
  readonly vocabulary: VocabularyView;
}

/** The index of a report: all documents, all findings, and what they come to. */
export function Explorer({ index, vocabulary }: Props) {
  const language = useLanguage();
  const route = useRoute();
  const view = viewOf(route.view);
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
        <View route={route.view === 'entity' ? route : { ...route, view }} />
      </main>
    </ExplorerContext.Provider>
  );
}

function View({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'findings':
      return <FindingsView route={route} />;
    case 'entities':
      return <EntitiesView route={route} />;
    case 'entity':
      return <EntityView route={route} />;
    case 'coverage':
      return <CoverageView route={route} />;
    case 'compare':
      return <CompareView route={route} />;
    default:
      return <DocumentsView route={route} />;
  }
}
