import * as Plot from '@observablehq/plot';
import { useCallback, useMemo } from 'preact/hooks';
import type { ComparedRow, Comparison, Proof } from '../../compare/types.js';
import type { VocabularyView } from '../../report/vocabulary-view.js';
import { grouped } from '../common/money.js';
import { type Language, useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { Chart, tick } from './charts.js';
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

/** Bars of the largest are drawn of so many rows at the most. */
const BARS = 25;
const BAR_HEIGHT = 24;
/** Room for names beside the bars, and how wide a character of them is with the rank before it. */
const NAMES = 220;
const RANK_WIDTH = 34;
const CHARACTER = 12.5;
/** Below this width there is room for two marks on the axis only. */
const NARROW = 600;
/** More than so many peers are drawn as ticks over each other: dots would take long to lay out. */
const MOST_DOTS = 400;

/** A comparison as a sentence, two charts and a table. Every bar, dot and figure leads to its place. */
export function ComparisonPage({ comparison, vocabulary, sourceOf, hrefOf, entityOf }: Props) {
  const language = useLanguage();
  const { query, rows, total, median } = comparison;
  const contained = rows.filter((row) => row.contained).length;
  const named = useMemo(
    () => rows.map((row) => ({ ...row, name: nameOf(row, vocabulary, language) })),
    [rows, vocabulary, language],
  );
  const counts = vocabulary.counts.includes(query.measure);
  const unit = counts ? '' : say(language, query.per ? `yuan_per_${query.per}` : 'yuan');
  const measureName = vocabulary.measures[query.measure]?.[language === 'zh' ? 0 : 1] ?? query.measure;
  const byClass = query.by === 'function' || query.by === 'economic';
  const measure = byClass
    ? say(language, query.by === 'function' ? 'spending_function' : 'spending_economic')
    : measureName;
  const sources = new Set(rows.flatMap(({ proof }) => proof.map(({ document }) => document))).size;
  const linked = rows.some(({ proof: [first] }) => first && hrefOf(first) !== undefined);
  const source = say(language, linked ? 'chart_source' : 'chart_source_unlinked', {
    unit: unit || say(language, 'count_unit'),
    n: sources,
  });
  const [first] = named;
  const bars = useCallback(
    (width: number) => barOptions(named.slice(0, BARS), hrefOf, language, width),
    [comparison, language],
  );
  const dots = useCallback(
    (width: number) => dotOptions(named, median, hrefOf, language, width),
    [comparison, language],
  );
  if (!first) return <p class="empty">{say(language, 'nothing_to_compare')}</p>;
  return (
    <div class="comparison">
      <p class="summary">
        {say(language, byClass ? 'classes_summary' : 'comparison_summary', {
          n: rows.length,
          short: tick(Number(total), language),
          total: grouped(total),
          median: median === null ? '—' : tick(Number(median), language),
          unit,
        })}
        {contained > 0 && ` ${say(language, 'contained_rows', { n: contained })}`}
        {comparison.without.length > 0 &&
          ` ${say(language, 'left_out_why', { why: whyLeftOut(comparison, language) })}`}
      </p>
      <h2>
        {measure} · {query.year} {say(language, query.kind)}
        {rows.length > BARS && <span class="aside"> {say(language, 'largest', { n: BARS })}</span>}
      </h2>
      {byClass && (
        <Treemap
          rows={named}
          label={say(language, 'treemap_label', { measure, name: first.name, share: first.share ?? '—' })}
          caption={source}
          entityOf={entityOf}
          hrefOf={hrefOf}
        />
      )}
      <Chart
        draw={bars}
        label={say(language, 'bars_label', {
          measure,
          name: first.name,
          value: grouped(first.each ?? first.value),
          unit,
        })}
        caption={source}
      />
      {rows.length >= 8 && query.by === 'entity' && (
        <>
          <h2>{say(language, 'distribution')}</h2>
          <Chart
            draw={dots}
            label={say(language, 'dots_label', {
              n: rows.length,
              median: median === null ? '—' : grouped(median),
              unit,
            })}
            caption={`${source} ${say(language, 'dots_caption')}`}
          />
        </>
      )}
      <ComparisonTable rows={named} unit={unit} sourceOf={sourceOf} hrefOf={hrefOf} />
    </div>
  );
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

const sizeOf = ({ each, value }: ComparedRow): number => Number(each ?? value);
const titleOf = (row: ComparedRow): string =>
  `${row.name}\n${grouped(row.each ?? row.value)}\n${row.proof[0]?.printed ?? ''}`;
const shorten = (name: string, most: number): string =>
  [...name].length > most ? `${[...name].slice(0, most - 1).join('')}…` : name;

function barOptions(
  rows: readonly ComparedRow[],
  hrefOf: Props['hrefOf'],
  language: 'zh' | 'en',
  width: number,
): Plot.PlotOptions {
  const room = Math.min(NAMES, width * 0.45);
  const most = Math.floor((room - RANK_WIDTH) / CHARACTER);
  const names = new Map(rows.map((row) => [row.key, `${row.rank}.  ${shorten(row.name, most)}`]));
  return {
    height: 50 + rows.length * BAR_HEIGHT,
    marginLeft: room,
    marginRight: 60,
    x: {
      axis: 'top',
      grid: true,
      label: null,
      ticks: width < NARROW ? 2 : 5,
      tickFormat: (value: number) => tick(value, language),
    },
    y: {
      label: null,
      domain: rows.map(({ key }) => key),
      tickFormat: (key: string) => names.get(key) ?? key,
      tickSize: 0,
    },
    marks: [
      Plot.barX(rows, {
        x: sizeOf,
        y: 'key',
        fill: (row: ComparedRow) => (row.outlier === null ? 'usual' : 'outlier'),
        href: (row: ComparedRow) => (row.proof[0] ? hrefOf(row.proof[0]) : undefined),
        title: titleOf,
        insetTop: 3,
        insetBottom: 3,
      }),
      Plot.text(rows, {
        x: sizeOf,
        y: 'key',
        text: (row: ComparedRow) => tick(sizeOf(row), language),
        textAnchor: 'start',
        dx: 5,
        fill: 'currentColor',
      }),
      Plot.ruleX([0]),
    ],
    color: COLOURS,
  };
}

const COLOURS = {
  type: 'ordinal' as const,
  domain: ['usual', 'outlier'],
  range: ['var(--bar)', 'var(--outlier)'],
};

function dotOptions(
  rows: readonly ComparedRow[],
  median: string | null,
  hrefOf: Props['hrefOf'],
  language: 'zh' | 'en',
  width: number,
): Plot.PlotOptions {
  const positive = rows.filter((row) => sizeOf(row) > 0);
  const many = positive.length > MOST_DOTS;
  const channels = {
    x: sizeOf,
    href: (row: ComparedRow) => (row.proof[0] ? hrefOf(row.proof[0]) : undefined),
    title: titleOf,
  };
  const colour = (row: ComparedRow) => (row.outlier === null ? 'usual' : 'outlier');
  return {
    height: many ? 110 : 110 + positive.length * 0.4,
    marginLeft: 20,
    marginRight: 20,
    x: {
      type: 'log',
      grid: true,
      label: null,
      ticks: width < NARROW ? 4 : 8,
      tickFormat: (value: number) => tick(value, language),
    },
    marks: [
      ...(median === null || Number(median) <= 0
        ? []
        : [Plot.ruleX([Number(median)], { stroke: 'currentColor', strokeDasharray: '3,3' })]),
      many
        ? Plot.tickX(positive, { ...channels, stroke: colour, strokeOpacity: 0.35 })
        : Plot.dot(positive, Plot.dodgeY({ ...channels, fill: colour, r: 4, padding: 0.6 })),
    ],
    color: COLOURS,
  };
}
