import { useMemo } from 'preact/hooks';
import { rowCount, shownPeers } from '../../compare/peers.js';
import type { ComparedRow, Comparison, Proof } from '../../compare/types.js';
import type { VocabularyView } from '../../report/vocabulary-view.js';
import { grouped } from '../common/money.js';
import { type Language, useLanguage } from '../common/settings.js';
import { between, say } from '../common/words.js';
import { tick } from './charts.js';
import { BARS, PeerCharts } from './peer-charts.js';
import { ComparisonTable } from './table.js';
import { Treemap } from './treemap.js';

interface Props {
  readonly comparison: Comparison;
  readonly vocabulary: VocabularyView;
  /** What a document is called where a figure of it is shown. */
  readonly sourceOf: (document: string) => string;
  /** Address of the place that a figure comes from. */
  readonly hrefOf: (proof: Proof) => string | undefined;
  /** Whose document it is. */
  readonly entityOf: (document: string) => string | null;
}

/** A comparison as a sentence, then for each kind of rows two charts and a table. Every bar, dot and figure leads to its place. */
export function ComparisonPage({ comparison, vocabulary, sourceOf, hrefOf, entityOf }: Props) {
  const language = useLanguage();
  const { query, rows } = comparison;
  const named = useMemo(
    () => ({ ...comparison, rows: rows.map((row) => ({ ...row, name: nameOf(row, vocabulary, language) })) }),
    [comparison, vocabulary, language],
  );
  const [first] = named.rows;
  if (!first) return <p class="empty">{say(language, 'nothing_to_compare')}</p>;
  const byClass = query.by === 'function' || query.by === 'economic';
  const counts = !byClass && vocabulary.counts.includes(query.measure);
  const unit = counts ? '' : say(language, query.per ? `yuan_per_${query.per}` : 'yuan');
  const measure = byClass
    ? say(language, query.by === 'function' ? 'spending_function' : 'spending_economic')
    : (vocabulary.measures[query.measure]?.[language === 'zh' ? 0 : 1] ?? query.measure);
  const linked = first.proof[0] !== undefined && hrefOf(first.proof[0]) !== undefined;
  const captionOf = (shown: readonly ComparedRow[]) => (
    <>
      {say(language, 'chart_source', {
        unit: unit || say(language, 'count_unit'),
        n: new Set(shown.flatMap(({ proof }) => proof.map(({ document }) => document))).size,
      })}
      {between(language)}
      {linked ? <span class="on-screen">{say(language, 'marks_lead')}</span> : say(language, 'table_tells')}
    </>
  );
  const groups = shownPeers(named).filter(({ shown }) => shown.length > 0);
  return (
    <div class="comparison">
      <Summary comparison={named} unit={unit} />
      {groups.map((peers) => (
        <section class="peers">
          <h2>
            {measure} · {query.year} {say(language, query.kind)}
            {named.peers.length > 1 && peers.level && ` · ${say(language, `${peers.level}_peers`)}`}
            {peers.shown.length > BARS && <span class="aside"> {say(language, 'largest', { n: BARS })}</span>}
          </h2>
          {byClass && (
            <Treemap
              rows={peers.shown}
              label={say(language, 'treemap_label', { measure, name: first.name, share: first.share ?? '—' })}
              caption={captionOf(peers.shown)}
              entityOf={entityOf}
              hrefOf={hrefOf}
            />
          )}
          <PeerCharts
            peers={peers}
            measure={measure}
            unit={unit}
            caption={captionOf(peers.shown)}
            distributed={query.by === 'entity'}
            hrefOf={hrefOf}
          />
          <ComparisonTable
            rows={peers.shown}
            alike={named.peers.length > 1 || query.level !== null}
            unit={unit}
            sourceOf={sourceOf}
            hrefOf={hrefOf}
          />
        </section>
      ))}
    </div>
  );
}

/** What is compared, in sentences: how much it is in all, and what is not in it. */
function Summary({ comparison, unit }: { readonly comparison: Comparison; readonly unit: string }) {
  const language = useLanguage();
  const { query, rows, total, peers, without } = comparison;
  const byClass = query.by === 'function' || query.by === 'economic';
  const all = rowCount(comparison);
  const contained = rows.filter((row) => row.contained).length;
  // What is divided by people or activities is added up before it is divided.
  const whole = comparison.unit === 'yuan' ? say(language, 'yuan') : say(language, 'count_unit');
  const values = { n: all, short: tick(Number(total), language), total: grouped(total), unit: whole };
  const sentences = [
    say(language, byClass ? 'classes_summary' : 'comparison_summary', values),
    ...(byClass
      ? []
      : peers.map(({ level, median }) =>
          say(language, 'median_is', {
            whose: peers.length > 1 && level ? say(language, `${level}_median`) : '',
            median: grouped(median),
            unit: unit || say(language, 'count_unit'),
          }),
        )),
    ...(rows.length < all ? [say(language, 'rows_shown', { n: rows.length, all })] : []),
    ...(contained > 0 ? [say(language, 'contained_rows', { n: contained })] : []),
    ...(without.length > 0 ? [say(language, 'left_out_why', { why: whyLeftOut(comparison, language) })] : []),
  ];
  return <p class="summary">{sentences.join(between(language))}</p>;
}

/** Name of a row: a class of spending by its name of today, a place by its own. */
const nameOf = ({ name, key }: ComparedRow, { classes }: VocabularyView, language: Language): string =>
  classes[key] ? `${key} ${classes[key]}` : name || say(language, 'no_division');

const REASONS = {
  not_stated: 'n_not_stated',
  no_divisor: 'n_no_divisor',
  no_entity: 'n_no_entity',
  part_of_department: 'part_of_department_reason',
  may_be_part: 'may_be_part_reason',
} as const;

/** How many disclosures are left out, by why. */
function whyLeftOut({ without }: Comparison, language: Language): string {
  const reasons = [...new Set(without.map(({ reason }) => reason))];
  return reasons
    .map((reason) =>
      say(language, REASONS[reason], { n: without.filter((one) => one.reason === reason).length }),
    )
    .join(language === 'zh' ? '，' : ', ');
}
