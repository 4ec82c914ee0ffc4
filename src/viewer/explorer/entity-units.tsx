import { useEffect, useState } from 'preact/hooks';
import type { DocumentRow } from '../../report/index-view.js';
import type { UnitRow } from '../../report/units.js';
import { loadData } from '../common/data.js';
import { routeHash } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { sourceHref } from '../common/source-href.js';
import { hashOf } from '../common/target.js';
import { UnitTable } from '../common/unit-table.js';
import { say } from '../common/words.js';
import { useExplorer } from './context.js';
import { entitiesOf } from './entity-list.js';

/** The units that a document of an entity reports, with their main figures. Loaded when it is shown. */
export function EntityUnits({ row }: { readonly row: DocumentRow }) {
  const { index, vocabulary } = useExplorer();
  const language = useLanguage();
  const [units, setUnits] = useState<readonly UnitRow[] | null>(null);
  useEffect(() => {
    loadData<readonly UnitRow[]>(`units:${row.id}`, `data/units/${row.id}.js`).then(setUnits);
  }, [row]);
  if (!units) return <p class="empty">{say(language, 'loading')}</p>;
  const page = `documents/${row.id}.html`;
  const own = new Map(entitiesOf(index).map(({ id, name }) => [name, id]));
  return (
    <UnitTable
      units={units}
      vocabulary={vocabulary}
      nameOf={({ id, name, principal }) => {
        const entity = principal ? undefined : own.get(name);
        return (
          <>
            <a href={`${page}${hashOf('unit', id)}`}>{name}</a>
            {entity !== undefined && entity !== row.entity_id && (
              <a class="aside" href={routeHash('entity', { id: entity })}>
                {say(language, 'own_disclosures')}
              </a>
            )}
          </>
        );
      }}
      hrefOf={(figure) => `${page}${sourceHref(figure)}`}
    />
  );
}
