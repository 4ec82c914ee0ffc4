import { type CheerioAPI, load } from 'cheerio';
import type { DomElement } from '../../src/readers/html/dom.js';

/** One place that a figure of the page is said to stand at. */
export interface ShownSource {
  readonly label: string;
  readonly printed: string;
  readonly place: string;
}

/** A row of the table, every cell as its words. */
export interface ShownRow {
  readonly rank: string;
  readonly name: string;
  readonly marks: readonly string[];
  /** Figures by the heading that a phone shows before them. */
  readonly figures: Readonly<Record<string, string>>;
  readonly before: string;
  readonly sources: readonly ShownSource[];
}

/** A mark of an axis with its words; some marks of a logarithmic axis have none. */
export interface ShownTick {
  readonly x: number;
  readonly words: string;
}

/** A bar: its name, its label and its length as drawn. */
export interface ShownBar {
  readonly name: string;
  readonly label: string;
  /** Where it begins, and how long it is. */
  readonly from: number;
  readonly length: number;
  readonly outlier: boolean;
}

/** A kind of rows with its charts. */
export interface ShownPeers {
  readonly heading: string;
  readonly bars: readonly ShownBar[];
  /** Marks above the bars, and below the dots. */
  readonly barTicks: readonly ShownTick[];
  readonly dotTicks: readonly ShownTick[];
  /** What stands below each chart, in the order of the page. */
  readonly captions: readonly string[];
  readonly dots: readonly { readonly x: number; readonly title: string; readonly outlier: boolean }[];
  /** Where the line of the median stands; null where no distribution is drawn. */
  readonly median: number | null;
  readonly tiles: readonly {
    readonly name: string;
    readonly area: number;
    readonly parts: readonly { readonly words: string; readonly area: number }[];
  }[];
  readonly rows: readonly ShownRow[];
}

/** What the page of a comparison shows without running anything. */
export interface ShownPage {
  readonly title: string;
  readonly summary: string;
  readonly peers: readonly ShownPeers[];
  /** Documents that the page names at its end, where there is no report to lead into. */
  readonly sources: readonly string[];
  /** Digits that stand in no part of the page that is read above. */
  readonly elsewhere: string;
}

const OUTLIER = 'var(--outlier)';

/** Reads the page of a comparison as a file, without a browser. */
export function readPage(html: string): ShownPage {
  const $ = load(html);
  $('script, style').remove();
  const peers = $('.peers')
    .toArray()
    .map((element) => peersIn($, element));
  const title = $('title').text();
  const summary = $('.summary').text();
  const sources = $('.sources li')
    .toArray()
    .map((source) => $(source).text());
  $('title, .summary, .peers, .sources').remove();
  return { title, summary, peers, sources, elsewhere: $('body').text().replace(/\D+/gu, ' ').trim() };
}

function peersIn($: CheerioAPI, element: DomElement): ShownPeers {
  const [first, second] = $('.plot', element).toArray();
  return {
    heading: $('h2', element).text(),
    bars: barsIn($, first!),
    barTicks: ticksIn($, first!),
    dotTicks: second ? ticksIn($, second) : [],
    captions: $('figcaption', element)
      .toArray()
      .map((caption) => $(caption).text()),
    dots: second ? dotsIn($, second) : [],
    median: second ? Number($('[aria-label="rule"] line', second).attr('x1')) : null,
    tiles: tilesIn($, element),
    rows: $('tbody tr', element)
      .toArray()
      .map((row) => rowIn($, row)),
  };
}

function barsIn($: CheerioAPI, plot: DomElement): ShownBar[] {
  const names = $('[aria-label="y-axis tick label"] text', plot).toArray();
  const labels = $('[aria-label="text"] text', plot).toArray();
  return $('[aria-label="bar"] rect', plot)
    .toArray()
    .map((rect, i) => ({
      name: $(names[i]!).text(),
      label: $(labels[i]!).text(),
      from: Number($(rect).attr('x')),
      length: Number($(rect).attr('width')),
      outlier: $(rect).attr('fill') === OUTLIER,
    }));
}

const ticksIn = ($: CheerioAPI, plot: DomElement): ShownTick[] =>
  $('[aria-label="x-axis tick label"] text', plot)
    .toArray()
    .map((text) => ({
      x: Number(/^translate\(([\d.]+),/u.exec($(text).attr('transform')!)![1]),
      words: $(text).text(),
    }));

const dotsIn = ($: CheerioAPI, plot: DomElement): ShownPeers['dots'] =>
  $('[aria-label="dot"] circle', plot)
    .toArray()
    .map((circle) => ({
      x: Number($(circle).attr('cx')),
      title: $('title', circle).text(),
      outlier: $(circle).attr('fill') === OUTLIER,
    }));

const areaOf = ($: CheerioAPI, rect: DomElement): number =>
  Number($(rect).attr('width')) * Number($(rect).attr('height'));

const tilesIn = ($: CheerioAPI, element: DomElement): ShownPeers['tiles'] =>
  $('.treemap svg > g', element)
    .toArray()
    .map((tile) => ({
      name: $(tile).attr('aria-label')!,
      area: areaOf($, $('.class-tile', tile).toArray()[0]!),
      parts: $('.part-tile', tile)
        .toArray()
        .map((part) => ({
          words: $(part).attr('aria-label')!,
          area: areaOf($, $('rect', part).toArray()[0]!),
        })),
    }));

function rowIn($: CheerioAPI, row: DomElement): ShownRow {
  const figures = $('td.figure[data-label]', row).toArray();
  const name = $('th', row).clone();
  name.find('.aside, .chip').remove();
  return {
    rank: $('.rank', row).text(),
    name: name.text(),
    marks: $('th .chip', row)
      .toArray()
      .map((chip) => $(chip).text()),
    before: $('.before', row).text(),
    figures: Object.fromEntries(
      figures.map((cell) => {
        const own = $(cell).clone();
        own.find('.before').remove();
        return [$(cell).attr('data-label')!, own.text()];
      }),
    ),
    sources: $('.source', row)
      .toArray()
      .map((source) => {
        const own = $(source).clone();
        own.find('.place, .label').remove();
        const label =
          $('.label', source).text() || $(source).closest('details').find('summary .aside').text();
        return { label: label.trim(), printed: own.text(), place: $('.place', source).text() };
      }),
  };
}
