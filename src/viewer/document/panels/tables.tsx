import { useEffect, useState } from 'preact/hooks';
import type { Table } from '../../../schema/table.js';
import { TABLE_ISSUES, type TableIssue } from '../../../tables/grade.js';
import { Said } from '../../common/said.js';
import { useLanguage } from '../../common/settings.js';
import { hashOf, type Target } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { PlaceLink } from '../parts/place-link.js';
import { TABLE_KIND_NAMES } from '../parts/table-kinds.js';

/** The tables of the record: how sure their reading is, and on demand their rows. */
export function TablesPanel({ target, onShow }: { readonly target: Target; readonly onShow: () => void }) {
  const { record } = usePage().view;
  const language = useLanguage();
  if (record.tables.length === 0) return <p class="empty">{say(language, 'none')}</p>;
  return record.tables.map((table) => (
    <TableCard table={table} chosen={target?.kind === 'table' && target.id === table.id} onShow={onShow} />
  ));
}

function TableCard({
  table,
  chosen,
  onShow,
}: {
  readonly table: Table;
  readonly chosen: boolean;
  readonly onShow: () => void;
}) {
  const language = useLanguage();
  const [open, setOpen] = useState(chosen);
  useEffect(() => {
    if (chosen) setOpen(true);
  }, [chosen]);
  const kind = TABLE_KIND_NAMES[table.kind][language === 'zh' ? 0 : 1];
  return (
    <article class={`card table-card${chosen ? ' chosen' : ''}`} id={`table-${table.id}`}>
      <p class="finding-head">
        <span class={`chip ${table.grade}`}>{say(language, table.grade)}</span>
        {table.ocr && <span class="chip doubtful">{say(language, 'from_picture')}</span>}
        {table.empty && <span class="chip">{say(language, 'empty_table')}</span>}
        <span class="aside">{kind}</span>
      </p>
      <h2 lang="zh-CN">{[table.number, table.title].filter(Boolean).join(' ') || table.id}</h2>
      <p class="aside">
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
        {open && <Rows table={table} onShow={onShow} />}
      </details>
    </article>
  );
}

function Rows({ table, onShow }: { readonly table: Table; readonly onShow: () => void }) {
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
          {table.rows.map((row, r) => (
            <tr class={row.kind}>
              {row.cells.map((cell, c) => {
                const amount = row.amounts[String(c)];
                return (
                  <td class={amount === undefined ? undefined : 'figure'}>
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
          ))}
        </tbody>
      </table>
    </div>
  );
}
