import { unitsOf } from '../../../report/units.js';
import type { ReportingEntity } from '../../../schema/document.js';
import { grouped } from '../../common/money.js';
import { useLanguage } from '../../common/settings.js';
import { sourceHref } from '../../common/source-href.js';
import { hashOf, type Target } from '../../common/target.js';
import { UnitTable } from '../../common/unit-table.js';
import { say } from '../../common/words.js';
import { PageContext, usePage } from '../context.js';
import { PlaceLink } from '../parts/place-link.js';
import { RecordForm } from './record.js';

interface Props {
  readonly target: Target;
  readonly onShow: () => void;
}

/** The units that the document reports: side by side, or one of them with everything that the document says of it. */
export function UnitsPanel({ target, onShow }: Props) {
  const { view, vocabulary } = usePage();
  const language = useLanguage();
  const { record } = view;
  const chosen =
    target?.kind === 'unit' ? record.reporting_entities.find(({ id }) => id === target.id) : undefined;
  if (chosen) return <Unit unit={chosen} onShow={onShow} />;
  return (
    <>
      <p class="aside">{say(language, 'units_intro', { n: record.reporting_entities.length - 1 })}</p>
      <UnitTable
        units={unitsOf(record)}
        vocabulary={vocabulary}
        nameOf={({ id, name }) => <a href={hashOf('unit', id)}>{name}</a>}
        hrefOf={sourceHref}
        onShow={onShow}
      />
    </>
  );
}

function Unit({ unit, onShow }: { readonly unit: ReportingEntity; readonly onShow: () => void }) {
  const data = usePage();
  const language = useLanguage();
  const { record } = data.view;
  const { name, code, level, locator, records } = unit;
  const own = records && { ...data, view: { ...data.view, record: { ...record, records } } };
  return (
    <article class="unit" id={`unit-${unit.id}`}>
      <p>
        <a href="#unit=">← {say(language, 'units')}</a>
      </p>
      <h2 lang="zh-CN">{name}</h2>
      <p class="aside">
        {[code, level && say(language, level === 'unit' ? 'unit_level' : 'department')]
          .filter(Boolean)
          .join(' · ')}{' '}
        {locator && <PlaceLink locator={locator} href={hashOf('unit', unit.id)} onShow={onShow} />}
      </p>
      <div class="form">
        {own ? (
          <PageContext.Provider value={own}>
            <RecordForm onShow={onShow} />
          </PageContext.Provider>
        ) : (
          <RecordForm onShow={onShow} />
        )}
        <UnitTables unit={unit} onShow={onShow} />
      </div>
    </article>
  );
}

/** Tables of a unit, and its rows in tables that it shares with others. */
function UnitTables({ unit, onShow }: { readonly unit: ReportingEntity; readonly onShow: () => void }) {
  const { record } = usePage().view;
  const language = useLanguage();
  const shared = [...new Set(unit.rows.map(({ table }) => table))];
  return (
    <section class="chapter">
      <h2>{say(language, 'tables')}</h2>
      <ul class="list">
        {record.tables
          .filter(({ id }) => unit.tables.includes(id))
          .map(({ id, title }) => (
            <li>
              <a href={hashOf('table', id)} onClick={onShow} lang="zh-CN">
                {title || id}
              </a>
            </li>
          ))}
      </ul>
      {shared.map((id) => {
        const table = record.tables.find((one) => one.id === id);
        if (!table) return null;
        return (
          <>
            <h3 lang="zh-CN">{table.title || id}</h3>
            <ul class="list facts" lang="zh-CN">
              {unit.rows
                .filter((row) => row.table === id)
                .map(({ row }) => {
                  const line = table.rows[row];
                  const [column, amount] = Object.entries(line?.amounts ?? {})[0] ?? [];
                  if (!line) return null;
                  return (
                    <li>
                      <a href={hashOf('cell', `${id}:${row}:${column ?? 0}`)} onClick={onShow}>
                        <span class="name">{[line.code, line.name].filter(Boolean).join(' ')}</span>
                        <span class="value">{amount === undefined ? '' : grouped(amount)}</span>
                      </a>
                    </li>
                  );
                })}
            </ul>
          </>
        );
      })}
    </section>
  );
}
