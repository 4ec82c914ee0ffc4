import * as Plot from '@observablehq/plot';
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../common/settings.js';
import { Paper } from './paper.js';

/** Beyond this width in pixels a chart gains nothing. */
export const MOST_WIDTH = 1_200;
/** Width of a chart where no window tells one. */
const PAPER = 960;

/** A chart of Plot's in a document: that of the browser, or one that stands for paper. */
function drawn(options: Plot.PlotOptions, width: number, label: string, paper?: Document): Element {
  const chart = Plot.plot({ className: 'plot', ...options, width, ...(paper ? { document: paper } : {}) });
  // Plot's own styles stand in ours: the policy of the page lets no inline style sheet in.
  for (const style of chart.querySelectorAll('style')) style.remove();
  chart.setAttribute('aria-label', label);
  // Plot names its groups; a name is heard only of what has a role.
  for (const part of [chart, ...chart.querySelectorAll('g[aria-label]')]) part.setAttribute('role', 'group');
  return chart;
}

/** Draws a chart of Plot's into the page, as wide as there is room. */
export function Chart({
  label,
  caption,
  draw,
}: {
  /** What the chart shows, in a sentence: for those who do not see it. */
  readonly label: string;
  /** Unit and source. */
  readonly caption: ComponentChildren;
  readonly draw: (width: number) => Plot.PlotOptions;
}) {
  const language = useLanguage();
  const paper = useContext(Paper);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = frame.current!;
    const redraw = (): void => {
      const width = Math.max(320, Math.min(MOST_WIDTH, box.clientWidth));
      box.replaceChildren(drawn(draw(width), width, label));
    };
    redraw();
    addEventListener('resize', redraw);
    return () => removeEventListener('resize', redraw);
  }, [draw, label, language]);
  return (
    <figure class="chart">
      {paper ? (
        // A drawing of ours, in which words of documents are text nodes.
        <div dangerouslySetInnerHTML={{ __html: drawn(draw(PAPER), PAPER, label, paper).outerHTML }} />
      ) : (
        <div ref={frame} />
      )}
      <figcaption class="aside">{caption}</figcaption>
    </figure>
  );
}

/** Amounts on an axis, short: 1,200万, 3.4亿; in English millions and billions. */
export function tick(value: number, language: 'zh' | 'en'): string {
  const size = Math.abs(value);
  // Three digits, but no whole number loses any of its own.
  const short = (by: number, unit: string): string => {
    const parts = value / by;
    const told = Math.abs(parts) >= 1_000 ? Math.round(parts) : Number(parts.toPrecision(3));
    return `${told.toLocaleString('en')}${unit}`;
  };
  if (language === 'en') {
    if (size >= 1e9) return short(1e9, 'bn');
    return size >= 1e6 ? short(1e6, 'm') : size >= 1e3 ? short(1e3, 'k') : short(1, '');
  }
  if (size >= 1e8) return short(1e8, '亿');
  return size >= 1e4 ? short(1e4, '万') : short(1, '');
}
