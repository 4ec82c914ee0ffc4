import { useState } from 'preact/hooks';
import type { ComparedRow } from '../../compare/types.js';
import { grouped, signed } from '../common/money.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { FigureLink, RowSources, type Ways } from './sources.js';

/** Rows shown at first; the others on demand. */
const FIRST = 500;

interface Props extends Ways {
  readonly rows: readonly ComparedRow[];
  /** Whether the heading says what level all rows are of. */
  readonly alike: boolean;
  readonly unit: string;
}

/** Columns that a table has beside rank, name, figure, share and proof. */
interface Columns {
  readonly each: boolean;
  readonly own: boolean;
  readonly stated: boolean;
}

/** The rows of a comparison with rank, share, changes and the way to the proof of every figure. */
export function ComparisonTable({ rows, alike, unit, ...ways }: Props) {
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  const columns: Columns = {
    each: rows.some((row) => row.each !== null),
    own: rows.some(({ change }) => change.own),
    stated: rows.some(({ change }) => change.stated),
  };
  return (
    <>
      <div class="table-frame" tabIndex={0} role="group" aria-label={say(language, 'compare')}>
        <table class="ranking">
          <Head columns={columns} unit={unit} />
          <tbody>
            {shown.map((row) => (
              <Row row={row} columns={columns} alike={alike} unit={unit} {...ways} />
            ))}
          </tbody>
        </table>
      </div>
      {!all && rows.length > FIRST && (
        <button type="button" onClick={() => setAll(true)}>
          {say(language, 'show_all', { n: rows.length })}
        </button>
      )}
    </>
  );
}

/** Headings of the figures: what a phone, which has no room for columns, says before each. */
function useHeadings({ each }: Columns, unit: string) {
  const language = useLanguage();
  return {
    each: unit,
    value: each ? say(language, 'amount') : unit || say(language, 'amount'),
    share: say(language, 'share'),
    own: say(language, 'change_own'),
    stated: say(language, 'change_stated'),
    proof: say(language, 'proof'),
  };
}

function Head({ columns, unit }: { readonly columns: Columns; readonly unit: string }) {
  const language = useLanguage();
  const headings = useHeadings(columns, unit);
  const figures = [
    ...(columns.each ? [headings.each] : []),
    headings.value,
    headings.share,
    ...(columns.own ? [headings.own] : []),
    ...(columns.stated ? [headings.stated] : []),
  ];
  return (
    <thead>
      <tr>
        <th scope="col" class="figure rank">
          {say(language, 'rank')}
        </th>
        <th scope="col">{say(language, 'name')}</th>
        {figures.map((heading) => (
          <th scope="col" class="figure">
            {heading}
          </th>
        ))}
        <th scope="col">{headings.proof}</th>
      </tr>
    </thead>
  );
}

function Row({
  row,
  columns,
  alike,
  unit,
  ...ways
}: { readonly row: ComparedRow; readonly columns: Columns } & Pick<Props, 'alike' | 'unit'> & Ways) {
  const { hrefOf } = ways;
  const headings = useHeadings(columns, unit);
  const { own, stated } = row.change;
  return (
    <tr class={row.outlier === null ? undefined : 'outlier'}>
      <td class="figure rank">{row.rank}</td>
      <th scope="row" lang="zh-CN">
        {row.name}
        {row.place && row.place !== row.name && <span class="aside"> {row.place}</span>}
        <Marks row={row} alike={alike} />
      </th>
      {columns.each && (
        <td class="figure" data-label={headings.each}>
          {grouped(row.each ?? '')}
        </td>
      )}
      <td class="figure" data-label={headings.value}>
        <FigureLink proof={row.proof[0]} text={grouped(row.value)} hrefOf={hrefOf} />
      </td>
      <td class="figure" data-label={headings.share}>
        {row.share === null ? '—' : `${row.share}%`}
      </td>
      {columns.own && (
        <td class="figure" data-label={headings.own}>
          {own && <OwnChange row={row} hrefOf={hrefOf} />}
        </td>
      )}
      {columns.stated && (
        <td class="figure" data-label={headings.stated}>
          {stated && <FigureLink proof={stated} text={statedWords(stated)} hrefOf={hrefOf} />}
        </td>
      )}
      <td class="proof" lang="zh-CN" data-label={headings.proof}>
        <RowSources row={row} {...ways} />
      </td>
    </tr>
  );
}

/** A change as a document states it: an amount, a rate or both. */
function statedWords({ value, percent }: NonNullable<ComparedRow['change']['stated']>): string {
  const rate = percent === null ? '' : `${signed(percent)}%`;
  if (value === null) return rate;
  return rate === '' ? signed(value) : `${signed(value)} (${rate})`;
}

/** What a reader has to know of a row beside its figures. */
function Marks({ row, alike }: { readonly row: ComparedRow; readonly alike: boolean }) {
  const language = useLanguage();
  const level = row.level === null ? null : say(language, row.level === 'unit' ? 'unit_level' : 'department');
  const marks = [alike ? null : level, row.contained ? say(language, 'contained') : null];
  const known = marks.filter((mark) => mark !== null);
  return (
    <>
      {known.length > 0 && <span class="chip">{known.join(' · ')}</span>}
      {row.outlier !== null && (
        <span class="chip warning">{say(language, 'outlier', { n: row.outlier })}</span>
      )}
      {!row.agree && <span class="chip doubtful">{say(language, 'other_figures')}</span>}
    </>
  );
}

/** The change against last year's own disclosure, with what that was. Where others are in the row now, of whom it is. */
function OwnChange({ row, hrefOf }: { readonly row: ComparedRow } & Pick<Ways, 'hrefOf'>) {
  const language = useLanguage();
  const own = row.change.own!;
  const rate = own.percent === null ? say(language, 'from_zero') : `${signed(own.percent)}%`;
  const same = own.now === row.value ? '' : say(language, 'now_of_same', { now: grouped(own.now) });
  return (
    <div>
      <FigureLink proof={own} text={`${signed(own.difference)} (${rate})`} hrefOf={hrefOf} />
      <span class="aside before">
        {say(language, 'last_year')} {grouped(own.before)}
        {same}
      </span>
    </div>
  );
}
