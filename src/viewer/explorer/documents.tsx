import { useMemo } from 'preact/hooks';
import type { DocumentRow } from '../../report/index-view.js';
import { useNarrow } from '../common/narrow.js';
import { narrowRoute, type Route } from '../common/route.js';
import { Said } from '../common/said.js';
import { useLanguage } from '../common/settings.js';
import { say, type WordKey } from '../common/words.js';
import { useExplorer } from './context.js';
import { documentChoices, documentFilter } from './document-filters.js';
import { Filters } from './filters.js';
import { Overview } from './overview.js';
import { VirtualList } from './virtual-list.js';

/** What documents can be sorted by; each the way round that a reader wants first. */
const SORTS: Readonly<
  Record<
    string,
    { readonly name: WordKey; readonly key: (row: DocumentRow) => number | string; readonly down: boolean }
  >
> = {
  entity: { name: 'entity', key: ({ entity, title }) => entity ?? title ?? '', down: false },
  year: { name: 'year', key: ({ year }) => year ?? 0, down: true },
  findings: { name: 'findings', key: ({ findings: [e, w, n] }) => e * 1e8 + w * 1e4 + n, down: true },
  uncaptured: { name: 'uncaptured', key: ({ uncaptured }) => uncaptured, down: true },
  unchecked: { name: 'not_checked', key: ({ unchecked }) => unchecked, down: true },
};

const collator = new Intl.Collator('zh-CN');

function sorted(rows: readonly DocumentRow[], wanted: string): readonly DocumentRow[] {
  const backwards = wanted.startsWith('-');
  const { key, down } = SORTS[wanted.replace('-', '')] ?? SORTS.findings!;
  const sign = down === backwards ? 1 : -1;
  const keyed = rows.map((row) => [key(row), row] as const);
  keyed.sort(([a], [b]) =>
    typeof a === 'string' ? sign * collator.compare(a, b as string) : sign * (a - (b as number)),
  );
  return keyed.map(([, row]) => row);
}

/** All documents, searched, narrowed down and sorted. */
export function DocumentsView({ route }: { readonly route: Route }) {
  const { index } = useExplorer();
  const language = useLanguage();
  const narrow = useNarrow();
  const { params } = route;
  const sort = params.get('sort') ?? 'findings';
  const order = useMemo(() => sorted(index.documents, sort), [index, sort]);
  const shown = useMemo(() => order.filter(documentFilter(params)), [order, params]);
  const choices = useMemo(() => documentChoices(index.documents, language), [index, language]);
  return (
    <>
      <Overview />
      <Filters
        route={route}
        search="search"
        choices={choices}
        shown={shown.length}
        total={index.documents.length}
      />
      {index.unread.length > 0 && <Unread />}
      <div class="row head" role="group" aria-label={say(language, 'sorted_by', { name: sort })}>
        {Object.entries(SORTS).map(([key, { name }]) => (
          <button
            type="button"
            class={`cell-${key}`}
            aria-pressed={sort.replace('-', '') === key}
            onClick={() => narrowRoute(route, { sort: sort === key ? `-${key}` : key })}
          >
            {say(language, name)}
            {sort === key && ' ↓'}
            {sort === `-${key}` && ' ↑'}
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <p class="empty">{say(language, 'nothing_fits')}</p>
      ) : (
        <VirtualList rows={shown} height={narrow ? 88 : 64} label={say(language, 'documents')}>
          {(row) => <Row row={row} />}
        </VirtualList>
      )}
    </>
  );
}

function Row({ row }: { readonly row: DocumentRow }) {
  const language = useLanguage();
  const [errors, warnings, notices] = row.findings;
  return (
    <a class="row" href={`documents/${row.id}.html`}>
      <span class="cell-entity" lang="zh-CN">
        <strong>{row.entity ?? row.title ?? row.path}</strong>
        <span class="aside">
          {[row.place.join(' '), row.format.toUpperCase(), row.title ?? row.path].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span class="cell-year">
        {row.year ?? '—'}
        <span class="aside"> {say(language, row.kind === 'unknown' ? 'kind_unknown' : row.kind)}</span>
      </span>
      <span class="cell-findings">
        {errors > 0 && <Count severity="error" n={errors} />}
        {warnings > 0 && <Count severity="warning" n={warnings} />}
        {notices > 0 && <Count severity="notice" n={notices} />}
      </span>
      <span class="cell-uncaptured">
        {row.uncaptured}
        <span class="narrow-only aside"> {say(language, 'uncaptured')}</span>
      </span>
      <span class="cell-unchecked">
        {row.unchecked}
        <span class="narrow-only aside"> {say(language, 'not_checked')}</span>
      </span>
      <span class="cell-grade">
        {row.grade && row.grade !== 'sure' && (
          <span class={`chip ${row.grade}`}>{say(language, row.grade)}</span>
        )}
        {row.partial && <span class="chip doubtful">{say(language, 'partial')}</span>}
      </span>
    </a>
  );
}

function Count({ severity, n }: { readonly severity: 'error' | 'warning' | 'notice'; readonly n: number }) {
  const language = useLanguage();
  return (
    <span class={`chip ${severity}`}>
      {say(language, severity)} {n}
    </span>
  );
}

function Unread() {
  const { unread } = useExplorer().index;
  const language = useLanguage();
  return (
    <details class="unread">
      <summary>
        {say(language, 'unread')}: {unread.length}
      </summary>
      <p class="aside">{say(language, 'unread_intro')}</p>
      <ul>
        {unread.map(({ path, code, message, hint }) => (
          <li>
            <code>{code}</code> <span lang="zh-CN">{path}</span>
            <span class="aside">
              {' '}
              <Said text={message} /> <Said text={hint} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
