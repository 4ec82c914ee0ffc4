import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DocumentRow, FindingRow } from '../../report/index-view.js';
import { loadData } from '../common/data.js';
import { useNarrow } from '../common/narrow.js';
import type { Route } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { useExplorer } from './context.js';
import { documentChoices, documentFilter, textOf } from './document-filters.js';
import { type Choice, Filters, optionsOf } from './filters.js';
import { RejectDialog } from './reject-dialog.js';
import { type Decision, handOver, suppressionsFile, useDecisions } from './review.js';
import { foundOnce } from './same-finding.js';
import { fits, searchable, wordsOf } from './search-text.js';
import { VirtualList } from './virtual-list.js';

const ORDER = ['error', 'warning', 'notice'];

/** Every finding of the report; its parts are loaded when the view is first opened. */
function useFindings(): readonly FindingRow[] | null {
  const { index } = useExplorer();
  const [rows, setRows] = useState<readonly FindingRow[] | null>(null);
  useEffect(() => {
    const parts = Array.from({ length: index.findings }, (_, part) =>
      loadData<FindingRow[]>(`findings-${part}`, `data/findings-${part}.js`),
    );
    Promise.all(parts).then((loaded) =>
      setRows(loaded.flat().sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))),
    );
  }, [index]);
  return rows;
}

/** All findings, the severest first, narrowed down. */
export function FindingsView({ route }: { readonly route: Route }) {
  const { index, vocabulary, byId } = useExplorer();
  const language = useLanguage();
  const rows = useFindings();
  const narrow = useNarrow();
  const { params } = route;
  const shown = useMemo(() => {
    const fit = findingFilter(params, byId);
    return foundOnce((rows ?? []).filter(fit), byId);
  }, [rows, params, byId]);
  const total = useMemo(() => foundOnce(rows ?? [], byId).length, [rows, byId]);
  const choices = useMemo(
    (): readonly Choice[] => [
      {
        key: 'severity',
        name: 'severity',
        options: optionsOf(
          rows ?? [],
          ({ severity }) => [severity],
          (value) => say(language, value as 'error'),
          (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
        ),
      },
      {
        key: 'certainty',
        name: 'certainty',
        options: optionsOf(
          rows ?? [],
          ({ certainty }) => [certainty],
          (value) => say(language, value as 'undetermined'),
        ),
      },
      {
        key: 'rule',
        name: 'rule',
        options: optionsOf(
          rows ?? [],
          ({ rule }) => [rule],
          (id) => `${id} ${vocabulary.rules[id]?.name[language] ?? ''}`,
        ),
      },
      ...documentChoices(index.documents, language).filter(({ key }) =>
        ['place', 'year', 'kind'].includes(key),
      ),
    ],
    [rows, index, vocabulary, language],
  );
  const [decisions, decide] = useDecisions();
  const [asking, setAsking] = useState<FindingRow | null>(null);
  const rejected = (rows ?? []).filter(
    ({ fingerprint }) => decisions[fingerprint]?.kind === 'rejected',
  ).length;
  if (!rows) return <p class="empty">{say(language, 'loading')}</p>;
  return (
    <>
      <Filters route={route} search="search_findings" choices={choices} shown={shown.length} total={total} />
      <p class="aside review-bar">
        {say(language, 'review_intro')}
        <button
          type="button"
          disabled={rejected === 0}
          onClick={() => handOver('suppressions.json', suppressionsFile(rows, decisions))}
        >
          {say(language, 'write_suppressions', { n: rejected })}
        </button>
      </p>
      {asking && (
        <RejectDialog
          finding={asking}
          onDecide={(decision) => decide(asking.fingerprint, decision)}
          onClose={() => setAsking(null)}
        />
      )}
      {shown.length === 0 ? (
        <p class="empty">{say(language, rows.length === 0 ? 'no_findings' : 'nothing_fits')}</p>
      ) : (
        <VirtualList rows={shown} height={narrow ? 148 : 92} label={say(language, 'findings')}>
          {({ row, others }) => (
            <Row
              row={row}
              others={others}
              document={byId.get(row.document)}
              decision={decisions[row.fingerprint]}
              onDecide={(decision) => decide(row.fingerprint, decision)}
              onReject={() => setAsking(row)}
            />
          )}
        </VirtualList>
      )}
    </>
  );
}

function findingFilter(
  params: URLSearchParams,
  byId: ReadonlyMap<string, DocumentRow>,
): (row: FindingRow) => boolean {
  const words = wordsOf(params.get('q') ?? '');
  const [severity, certainty, rule] = ['severity', 'certainty', 'rule'].map((key) => params.get(key) ?? '');
  const ofDocument = new URLSearchParams(params);
  for (const key of ['q', 'severity']) ofDocument.delete(key);
  const documentFits = documentFilter(ofDocument);
  return (row) => {
    const document = byId.get(row.document);
    return (
      (severity === '' || row.severity === severity) &&
      (certainty === '' || row.certainty === certainty) &&
      (rule === '' || row.rule === rule) &&
      (!document || documentFits(document)) &&
      (words.length === 0 ||
        fits(`${searchable(`${row.zh}\n${row.en}\n${row.id}`)}\n${document ? textOf(document) : ''}`, words))
    );
  };
}

interface RowProps {
  readonly row: FindingRow;
  readonly others: readonly FindingRow[];
  readonly document: DocumentRow | undefined;
  readonly decision: Decision | undefined;
  readonly onDecide: (decision: Decision | null) => void;
  readonly onReject: () => void;
}

function Row({ row, others, document, ...review }: RowProps) {
  const { vocabulary, byId } = useExplorer();
  const language = useLanguage();
  const [answer] = row.responses;
  const about = [document?.entity ?? document?.path, document?.year, document?.place.join(' ')];
  return (
    <div class={`finding-line${row.suppressed || review.decision?.kind === 'rejected' ? ' set-aside' : ''}`}>
      <a class="finding-row" href={hrefOf(row)}>
        <span class="finding-head">
          <span class={`chip ${row.severity}`}>{say(language, row.severity)}</span>
          <span class="chip">{say(language, row.certainty)}</span>
          <strong>{vocabulary.rules[row.rule]?.name[language] ?? row.rule}</strong>
          <span class="aside">{row.rule}</span>
        </span>
        <span class="message">{row[language]}</span>
        <span class="aside" lang="zh-CN">
          {about.filter(Boolean).join(' · ')}
          {row.suppressed && ` · ${say(language, 'suppressed', { reason: row.suppressed.reason })}`}
          {answer && ` · ${say(language, 'response')} (${answer.who}, ${answer.date}): ${answer.text}`}
        </span>
      </a>
      <div class="finding-side">
        <Review {...review} />
        {others.length > 0 && (
          <p class="aside also">
            {say(language, 'also_in')}{' '}
            {others.slice(0, 3).map((other) => (
              <a href={hrefOf(other)}>{byId.get(other.document)?.format.toUpperCase() ?? other.document}</a>
            ))}
            {others.length > 3 && ` +${others.length - 3}`}
          </p>
        )}
      </div>
    </div>
  );
}

const hrefOf = ({ document, id }: FindingRow): string =>
  `documents/${document}.html#finding=${encodeURIComponent(id)}`;

function Review({ decision, onDecide, onReject }: Omit<RowProps, 'row' | 'others' | 'document'>) {
  const language = useLanguage();
  return (
    <div class="review" role="group" aria-label={say(language, 'set_aside')}>
      {decision ? (
        <>
          <span class="chip">{say(language, decision.kind)}</span>
          <button type="button" class="quiet" onClick={() => onDecide(null)}>
            {say(language, 'undo')}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="quiet" onClick={() => onDecide({ kind: 'accepted' })}>
            {say(language, 'accept')}
          </button>
          <button type="button" class="quiet" onClick={onReject}>
            {say(language, 'reject')}
          </button>
        </>
      )}
    </div>
  );
}
