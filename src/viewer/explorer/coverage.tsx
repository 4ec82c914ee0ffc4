import { useMemo } from 'preact/hooks';
import type { UnreadRow } from '../../report/index-view.js';
import { type Route, routeHash } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { useExplorer } from './context.js';
import { type Edition, type EntityRow, editionsOf, entitiesOf, isOf } from './entity-list.js';
import { Filters } from './filters.js';
import { fits, wordsOf } from './search-text.js';
import { VirtualList } from './virtual-list.js';

/** Most editions that stand side by side; the latest of them. */
const EDITIONS = 12;

/** Least width in rem of the names and of an edition, the gap between them included. */
const NAME_WIDTH = 10;
const EDITION_WIDTH = 3.6;

/** Who disclosed what: an entity a row, a year and kind a column. */
export function CoverageView({ route }: { readonly route: Route }) {
  const { index } = useExplorer();
  const language = useLanguage();
  const entities = useMemo(() => entitiesOf(index), [index]);
  const editions = useMemo(() => editionsOf(index.documents).slice(0, EDITIONS), [index]);
  const words = wordsOf(route.params.get('q') ?? '');
  const shown = entities.filter(({ text }) => fits(text, words));
  const columns = {
    gridTemplateColumns: `minmax(${NAME_WIDTH}rem, 1fr) repeat(${editions.length}, minmax(3.2rem, 5rem))`,
  };
  return (
    <>
      <Filters
        route={route}
        search="search_entities"
        choices={[]}
        shown={shown.length}
        total={entities.length}
      />
      <p class="aside">{say(language, 'coverage_intro')}</p>
      <div class="grid-frame" tabIndex={0} role="group" aria-label={say(language, 'coverage')}>
        <div class="grid-body" style={{ minWidth: `${NAME_WIDTH + editions.length * EDITION_WIDTH}rem` }}>
          <div class="grid-row grid-head" style={columns}>
            <span>{say(language, 'entity')}</span>
            {editions.map(({ year, kind }) => (
              <span>
                {year}
                <br />
                {say(language, kind)}
              </span>
            ))}
          </div>
          <VirtualList rows={shown} height={44} label={say(language, 'coverage')}>
            {(entity) => (
              <div class="grid-row" style={columns}>
                <a href={routeHash('entity', { id: entity.id })} lang="zh-CN">
                  {entity.name}
                  <span class="aside"> {entity.place}</span>
                </a>
                {editions.map((edition) => (
                  <Cell entity={entity} edition={edition} unread={index.unread} />
                ))}
              </div>
            )}
          </VirtualList>
        </div>
      </div>
    </>
  );
}

function Cell({
  entity,
  edition,
  unread,
}: {
  readonly entity: EntityRow;
  readonly edition: Edition;
  readonly unread: readonly UnreadRow[];
}) {
  const language = useLanguage();
  const found = entity.documents.filter(isOf(edition));
  const [first] = found;
  if (first) {
    const whole = found.some(({ partial }) => !partial);
    return (
      <a
        class={`state ${whole ? 'there' : 'in-part'}`}
        href={`documents/${first.id}.html`}
        aria-label={`${edition.year} ${say(language, edition.kind)}: ${say(language, whole ? 'there' : 'in_part')}`}
      >
        {whole ? '●' : '◐'}
        {found.length > 1 && <sub>{found.length}</sub>}
      </a>
    );
  }
  const broken = unread.some(({ path }) => path.includes(entity.name) && path.includes(String(edition.year)));
  return (
    <span class={`state ${broken ? 'unreadable' : 'missing'}`}>
      <span aria-hidden="true">{broken ? '✕' : '·'}</span>
      <span class="hidden-words">{say(language, broken ? 'unreadable' : 'missing')}</span>
    </span>
  );
}
