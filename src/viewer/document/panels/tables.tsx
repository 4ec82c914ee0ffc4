import { useEffect, useState } from 'preact/hooks';
import type { Table } from '../../../schema/table.js';
import { TABLE_ISSUES, type TableIssue } from '../../../tables/grade.js';
import { Said } from '../../common/said.js';
import { useLanguage } from '../../common/settings.js';
import { hashOf } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { PlaceLink } from '../parts/place-link.js';
import { TABLE_KIND_NAMES } from '../parts/table-kinds.js';
import { UnitFilter } from '../parts/unit-filter.js';
import type { UnitPanelProps } from './unit-panel.js';

/** The tables of the record: how sure their reading is, and on demand their rows. */
export function TablesPanel({ target, unit, onUnit, onShow }: UnitPanelProps) {
  const { record } = usePage().view;
  const language = useLanguage();
  const shown = record.tables.filter((table) => unit === '' || isOf(table, unit));
  return (
    <>
      <UnitFilter unit={unit} onUnit={onUnit} />
      {shown.length === 0 && <p class="empty">{say(language, 'none')}</p>}
      {shown.map((table) => (
        <TableCard
          key={table.id}
          table={table}
          unit={unit}
          chosen={target?.kind === 'table' && target.id === table.id}
          onShow={onShow}
        />
      ))}
    </>
  );
}

/** Whether a table is of a unit, or has rows of it. */
const isOf = ({ reporting_entity, rows }: Table, unit: string): boolean =>
  reporting_entity === unit || rows.some((row) => row.reporting_entity === unit);

/** Characters from which on the words of a cell need room. */
const LONG = 6;

/** Title of a table with its number, once: some titles hold it already. */
const titleOf = ({ id, number, title }: Table): string =>
  [number && !title.includes(number) ? number : null, title].filter(Boolean).join(' ') || id;

function TableCard({
  table,
  unit,
  chosen,
  onShow,
}: {
  readonly table: Table;
  readonly unit: string;
  readonly chosen: boolean;
  readonly onShow: () => void;
}) {
  const language = useLanguage();
  const [open, setOpen] = useState(chosen);
  useEffect(() => {
    if (chosen) setOpen(true);
  }, [chosen]);
  const kind = TABLE_KIND_NAMES[table.kind][language === 'zh' ? 0 : 1];
  const bodies = usePage().view.record.reporting_entities;
  const whose = bodies.find(({ id, principal }) => id === table.reporting_entity && !principal)?.name;
  return (
    <article class={`card table-card${chosen ? ' chosen' : ''}`} id={`table-${table.id}`}>
      <p class="finding-head">
        <span class={`chip ${table.grade}`}>{say(language, table.grade)}</span>
        {table.ocr && <span class="chip doubtful">{say(language, 'from_picture')}</span>}
        {table.empty && <span class="chip">{say(language, 'empty_table')}</span>}
        <span class="aside">{kind}</span>
      </p>
      <h2 lang="zh-CN">{titleOf(table)}</h2>
      <p class="aside">
        {whose && <strong lang="zh-CN">{whose} · </strong>}
        {table.unit ? `${say(language, 'unit')}: ${table.unit}` : say(language, 'no_unit')} ·{' '}
        {say(language, 'rows', { n: table.rows.length })} ·{' '}
        <PlaceLink locator={table.locator} href={hashOf('table', table.id)} onShow={onShow} />
      </p>
      {table.issues.length > 0 && (
        <ul class="issues">
          {table.issues.map((issue) => (
            <li>
              <Said text={TABLE_ISSUES[issue as TableIssue]?.message ?? issue} />
            </li>
          ))}
        </ul>
      )}
      {table.notes.map((note) => (
        <p lang="zh-CN" class="aside">
          {note}
        </p>
      ))}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say(language, 'show_table')}</summary>
        {open && <Rows table={table} unit={unit} onShow={onShow} />}
      </details>
    </article>
  );
}

function Rows({
  table,
  unit,
  onShow,
}: {
  readonly table: Table;
  readonly unit: string;
  readonly onShow: () => void;
}) {
  const bodies = usePage().view.record.reporting_entities;
  const whose = (row: Table['rows'][number] | undefined) => row?.reporting_entity ?? table.reporting_entity;
  const rows = table.rows.flatMap((row, r) => (unit === '' || whose(row) === unit ? [{ row, r }] : []));
  const shared = table.rows.some((row) => row.reporting_entity !== null);
  return (
    <div class="table-frame" tabIndex={0} role="group" aria-label={table.title}>
      <table lang="zh-CN">
        <thead>
          <tr>
            {table.columns.map(({ path }) => (
              <th scope="col">{path.join(' / ')}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, r }, i) => (
            <>
              {shared && whose(row) !== whose(rows[i - 1]?.row) && (
                <tr class="whose">
                  <th scope="rowgroup" colSpan={table.columns.length}>
                    {bodies.find(({ id }) => id === whose(row))?.name}
                  </th>
                </tr>
              )}
              <tr class={row.kind}>
                {row.cells.map((cell, c) => {
                  const amount = row.amounts[String(c)];
                  return (
                    <td class={amount !== undefined ? 'figure' : cell.length > LONG ? 'words' : undefined}>
                      {amount === undefined ? (
                        cell
                      ) : (
                        <a href={hashOf('cell', `${table.id}:${r}:${c}`)} onClick={onShow} title={amount}>
                          {cell}
                        </a>
                      )}
                    </td>
                  );
                })}
              </tr>
            </>
          ))}
        </tbody>
      </table>
    </div>
  );
}
