import { useMemo } from 'preact/hooks';
import type { DocumentRow } from '../../report/index-view.js';
import { type Route, routeHash } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { useExplorer } from './context.js';
import { useDisclosures } from './editions.js';
import { EntityFigures, MEASURES } from './entity-figures.js';
import { type EntityRow, editionsOf, entitiesOf } from './entity-list.js';
import { EntityStructure, FUNCTIONS } from './entity-structure.js';
import { EntityUnits } from './entity-units.js';
import { useObservations } from './measures.js';

/** One entity over the years: what it disclosed, its main figures with their changes, what it spends on, its units. */
export function EntityView({ route }: { readonly route: Route }) {
  const { index } = useExplorer();
  const language = useLanguage();
  const id = route.params.get('id');
  const entity = useMemo(() => entitiesOf(index).find((one) => one.id === id), [index, id]);
  if (!entity) return <p class="empty">{say(language, 'page_not_found')}</p>;
  return (
    <div class="scrolls entity">
      <p>
        <a href={routeHash('entities')}>← {say(language, 'entities')}</a>
      </p>
      <h2 class="entity-name" lang="zh-CN">
        {entity.name} <span class="aside">{entity.place}</span>
      </h2>
      <ul class="editions">
        {entity.documents.map((row) => (
          <DisclosedDocument row={row} />
        ))}
      </ul>
      <OverYears entity={entity} />
      {entity.documents
        .filter(({ units }) => units > 0)
        .map((row) => (
          <section key={row.id}>
            <h2>
              {say(language, 'units')}{' '}
              <span class="aside">
                {row.year ?? '—'} {say(language, row.kind === 'unknown' ? 'kind_unknown' : row.kind)} ·{' '}
                {say(language, 'units_count', { n: row.units })}
              </span>
            </h2>
            <EntityUnits row={row} />
          </section>
        ))}
    </div>
  );
}

function DisclosedDocument({ row }: { readonly row: DocumentRow }) {
  const language = useLanguage();
  return (
    <li>
      <a href={`documents/${row.id}.html`}>
        {row.year ?? '—'} {say(language, row.kind === 'unknown' ? 'kind_unknown' : row.kind)}
      </a>{' '}
      <span class="aside">{row.format.toUpperCase()}</span>
      {(['error', 'warning', 'notice'] as const).map(
        (severity, i) =>
          row.findings[i]! > 0 && (
            <span class={`chip ${severity}`}>
              {say(language, severity)} {row.findings[i]}
            </span>
          ),
      )}
    </li>
  );
}

function OverYears({ entity }: { readonly entity: EntityRow }) {
  const language = useLanguage();
  const editions = useMemo(() => editionsOf(entity.documents), [entity]);
  const columns = useDisclosures(entity.id, editions);
  const observations = useObservations(KEYS);
  if (editions.length === 0) return null;
  if (!observations) return <p class="empty">{say(language, 'loading')}</p>;
  return (
    <>
      <section>
        <h2>{say(language, 'over_years')}</h2>
        <EntityFigures columns={columns} observations={observations} />
      </section>
      <EntityStructure columns={columns} observations={observations} />
    </>
  );
}

const KEYS = [...MEASURES, ...FUNCTIONS];
