import { useMemo } from 'preact/hooks';
import { type Route, routeHash } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { useExplorer } from './context.js';
import { entitiesOf } from './entity-list.js';
import { Filters } from './filters.js';
import { fits, wordsOf } from './search-text.js';
import { VirtualList } from './virtual-list.js';

/** Everybody who disclosed something. */
export function EntitiesView({ route }: { readonly route: Route }) {
  const { index } = useExplorer();
  const language = useLanguage();
  const entities = useMemo(() => entitiesOf(index), [index]);
  const query = route.params.get('q') ?? '';
  const shown = useMemo(() => {
    const words = wordsOf(query);
    return entities.filter(({ text }) => fits(text, words));
  }, [entities, query]);
  return (
    <>
      <Filters
        route={route}
        search="search_entities"
        choices={[]}
        shown={shown.length}
        total={entities.length}
      />
      <VirtualList rows={shown} height={60} label={say(language, 'entities')}>
        {({ id, name, place, documents }) => (
          <a class="row entity-row" href={routeHash('entity', { id })}>
            <span class="cell-entity" lang="zh-CN">
              <strong>{name}</strong>
              <span class="aside">{place}</span>
            </span>
            <span class="aside">
              {[...new Set(documents.map(({ year }) => year))]
                .filter((year) => year !== null)
                .sort((a, b) => b - a)
                .join(' ')}
            </span>
            <span class="aside">
              {documents.length} {say(language, 'documents')}
            </span>
          </a>
        )}
      </VirtualList>
    </>
  );
}
