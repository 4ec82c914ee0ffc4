import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ComparedRow, Proof } from '../../compare/types.js';
import { grouped } from '../common/money.js';
import { useLanguage } from '../common/settings.js';
import { useWidth } from '../common/width.js';
import { between, say } from '../common/words.js';
import { MOST_WIDTH, tick } from './charts.js';
import { tintOf } from './class-colours.js';
import { type ClassTile, type PartTile, treemapOf } from './treemap-layout.js';

interface Props {
  readonly rows: readonly ComparedRow[];
  readonly label: string;
  readonly caption: ComponentChildren;
  readonly entityOf: (document: string) => string | null;
  readonly hrefOf: (proof: Proof) => string | undefined;
}

/** Least width in pixels of a character of a label, and the padding beside it. */
const CHARACTER = 12;
const PADDING = 5;

/**
 * Spending by class, each class parted among those who spend it: every area leads to the figure that it stands for. One
 * stop for the Tab key; arrows go from area to area. The table below it says the same in words.
 */
export function Treemap({ rows, label, caption, entityOf, hrefOf }: Props) {
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, MOST_WIDTH);
  const height = Math.round(Math.max(340, Math.min(520, width * 0.5)));
  const classes = useMemo(() => treemapOf(rows, width, height), [rows, width, height]);
  const [at, setAt] = useState(0);
  const starts = classes.map((_, i) => classes.slice(0, i).reduce((n, { parts }) => n + parts.length, 0));
  const total = classes.reduce((n, { parts }) => n + parts.length, 0);
  const move = (event: KeyboardEvent): void => {
    const here = starts.findLastIndex((start) => start <= at);
    const next = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: starts[here + 1],
      ArrowUp: starts[here] === at ? starts[here - 1] : starts[here],
      Home: 0,
      End: total - 1,
    }[event.key];
    if (next === undefined || next < 0 || next >= total) return;
    event.preventDefault();
    setAt(next);
    frame.current?.querySelector<SVGElement>(`[data-at="${next}"]`)?.focus();
  };
  return (
    <figure class="chart">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the areas inside pass through here */}
      <div ref={frame} class="treemap" onKeyDown={move}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group" aria-label={label}>
          {classes.map((one, i) => (
            <Class
              tile={one}
              first={starts[i]!}
              at={at}
              entityOf={entityOf}
              hrefOf={hrefOf}
              language={language}
            />
          ))}
        </svg>
      </div>
      <figcaption class="aside">
        {caption}
        {between(language)}
        {say(language, 'treemap_caption')}
      </figcaption>
    </figure>
  );
}

function Class({
  tile: { x, y, width, height, row, parts },
  first,
  at,
  entityOf,
  hrefOf,
  language,
}: {
  readonly tile: ClassTile;
  readonly first: number;
  readonly at: number;
  readonly language: 'zh' | 'en';
} & Pick<Props, 'entityOf' | 'hrefOf'>) {
  // Names are short of room: their codes stand in the table.
  const short = row.name.replace(/^\d+ /, '');
  const name = `${short}${row.share === null ? '' : ` ${row.share}%`}`;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of SVG is not interactive
    <g role="group" aria-label={name}>
      <rect class="class-tile" x={x} y={y} width={width} height={height} fill={tintOf(row.key)}>
        <title>{`${name}\n${grouped(row.value)}`}</title>
      </rect>
      <text class="class-name" x={x + PADDING} y={y + 13}>
        {fitted(name, width - 2 * PADDING)}
      </text>
      {parts.map((part, i) => (
        <Part
          part={part}
          index={first + i}
          open={first + i === at}
          name={nameOf(part, entityOf, language)}
          about={short}
          href={part.proof ? hrefOf(part.proof) : undefined}
          language={language}
        />
      ))}
    </g>
  );
}

function Part({
  part: { x, y, width, height, value, count, proof },
  index,
  open,
  name,
  about,
  href,
  language,
}: {
  readonly part: PartTile;
  readonly index: number;
  readonly open: boolean;
  readonly name: string;
  readonly about: string;
  readonly href: string | undefined;
  readonly language: 'zh' | 'en';
}) {
  if (width < 1 || height < 1) return null;
  const amount = proof?.value == null || count > 1 ? tick(value, language) : grouped(proof.value);
  const words = `${name}, ${about}, ${amount} ${say(language, 'yuan')}`;
  // An amount of nobody told would be a riddle.
  const shown = fitted(name, width - 2 * PADDING);
  const handle = { 'data-at': index, tabIndex: open ? 0 : -1, 'aria-label': words };
  const drawn = (
    <>
      <title>{words}</title>
      <rect x={x} y={y} width={width} height={height} />
      {height >= 17 && (
        <text x={x + PADDING} y={y + 13}>
          {shown}
        </text>
      )}
      {height >= 34 && shown !== '' && (
        <text class="amount" x={x + PADDING} y={y + 28}>
          {whole(tick(value, language), width - 2 * PADDING)}
        </text>
      )}
    </>
  );
  return href === undefined ? (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of SVG is not interactive
    <g class="part-tile" role="img" {...handle}>
      {drawn}
    </g>
  ) : (
    <a class="part-tile" href={href} {...handle}>
      {drawn}
    </a>
  );
}

const nameOf = ({ proof, count }: PartTile, entityOf: Props['entityOf'], language: 'zh' | 'en'): string =>
  proof ? (entityOf(proof.document) ?? proof.document) : say(language, 'others_together', { n: count });

/** Words that fit a width, or none: half a number would be another number. */
const whole = (words: string, width: number): string => (fitted(words, width) === words ? words : '');

/** Words cut to a width: nothing where not two characters fit. Latin letters and digits are half as wide as Chinese ones. */
function fitted(words: string, width: number): string {
  let used = 0;
  let out = '';
  for (const character of words) {
    used += character.codePointAt(0)! < 0x2e80 ? CHARACTER * 0.58 : CHARACTER;
    if (used > width) return out.length < 3 ? '' : `${out.slice(0, -1)}…`;
    out += character;
  }
  return out;
}
