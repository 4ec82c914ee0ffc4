import * as Plot from '@observablehq/plot';
import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { ShownPeers } from '../../compare/peers.js';
import type { ComparedRow, Proof } from '../../compare/types.js';
import { grouped } from '../common/money.js';
import { useLanguage } from '../common/settings.js';
import { between, say } from '../common/words.js';
import { Chart, tick } from './charts.js';

/** Bars of the largest are drawn of so many rows at the most. */
export const BARS = 25;
const BAR_HEIGHT = 24;
/** Room for names beside the bars, and how wide a character of them is with the rank before it. */
const NAMES = 220;
const RANK_WIDTH = 34;
const CHARACTER = 12.5;
/** Below this width there is room for two marks on the axis only. */
const NARROW = 600;
/** More than so many peers are drawn as ticks over each other: dots would take long to lay out. */
const MOST_DOTS = 400;
/** Of fewer a distribution shows nothing. */
const FEWEST_DOTS = 8;

type HrefOf = (proof: Proof) => string | undefined;

/** The largest of some peers as bars, and all of them along a line. */
export function PeerCharts({
  peers,
  measure,
  unit,
  caption,
  distributed,
  hrefOf,
}: {
  readonly peers: ShownPeers;
  readonly measure: string;
  readonly unit: string;
  readonly caption: ComponentChildren;
  /** Whether all of them are drawn along a line too. */
  readonly distributed: boolean;
  readonly hrefOf: HrefOf;
}) {
  const language = useLanguage();
  const { shown, median } = peers;
  const [first] = shown as [ComparedRow];
  const bars = useCallback(
    (width: number) => barOptions(shown.slice(0, BARS), hrefOf, language, width),
    [shown, language],
  );
  const dots = useCallback(
    (width: number) => dotOptions(shown, median, hrefOf, language, width),
    [shown, median, language],
  );
  return (
    <>
      <Chart
        draw={bars}
        label={say(language, 'bars_label', {
          measure,
          name: first.name,
          value: grouped(first.each ?? first.value),
          unit,
        })}
        caption={caption}
      />
      {shown.length >= FEWEST_DOTS && distributed && (
        <>
          <h3>{say(language, 'distribution')}</h3>
          <Chart
            draw={dots}
            label={say(language, 'dots_label', { n: shown.length, median: grouped(median), unit })}
            caption={
              <>
                {caption}
                {between(language)}
                {say(language, 'dots_caption')}
              </>
            }
          />
        </>
      )}
    </>
  );
}

const sizeOf = ({ each, value }: ComparedRow): number => Number(each ?? value);
const titleOf = (row: ComparedRow): string =>
  `${row.name}\n${grouped(row.each ?? row.value)}\n${row.proof[0]?.printed ?? ''}`;
const shorten = (name: string, most: number): string =>
  [...name].length > most ? `${[...name].slice(0, most - 1).join('')}…` : name;

function barOptions(
  rows: readonly ComparedRow[],
  hrefOf: HrefOf,
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
  median: string,
  hrefOf: HrefOf,
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
      ...(Number(median) <= 0
        ? []
        : [Plot.ruleX([Number(median)], { stroke: 'currentColor', strokeDasharray: '3,3' })]),
      many
        ? Plot.tickX(positive, { ...channels, stroke: colour, strokeOpacity: 0.35 })
        : Plot.dot(positive, Plot.dodgeY({ ...channels, fill: colour, r: 4, padding: 0.6 })),
    ],
    color: COLOURS,
  };
}
