import type { DocumentView, PageBox } from '../../../report/view.js';
import type { Locator } from '../../../shared/locator.js';
import { boxesAt } from '../places.js';
import { CellExcerpt } from './cell-excerpt.js';

/** Least size of what is cut from a page, and the margin around the place, in points. */
const LEAST_WIDTH = 250;
const MARGIN = 18;

/** The place in the original with what stands around it: cut from the picture of the page, or from the text. */
export function Excerpt({ view, locator }: { readonly view: DocumentView; readonly locator: Locator }) {
  const boxes = boxesAt(view, locator);
  const first = boxes[0];
  const page =
    view.original.form === 'pages' && first
      ? view.original.pages.find(({ number }) => number === first[0])
      : undefined;
  if (page) return <PageCuts page={page} boxes={boxes.filter(([number]) => number === page.number)} />;
  return <TextCut view={view} locator={locator} />;
}

type Page = Extract<DocumentView['original'], { form: 'pages' }>['pages'][number];

/** A cut wider than this takes the whole width of the panel. */
const WIDE = 300;
/** Beyond this width in points a cut would be too small to read: lines are then cut out one by one. */
const MOST_WIDTH = 320;

/** The place as one piece of the page, or line by line where it goes on over the end of a line. */
function PageCuts({ page, boxes }: { readonly page: Page; readonly boxes: readonly PageBox[] }) {
  const width = Math.max(...boxes.map((box) => box[3])) - Math.min(...boxes.map((box) => box[1]));
  if (boxes.length === 1 || width <= MOST_WIDTH)
    return <PageCut page={page} boxes={boxes} least={LEAST_WIDTH} />;
  // All lines at one scale, that of the longest.
  const least = Math.max(LEAST_WIDTH, ...boxes.map((box) => box[3] - box[1] + 2 * MARGIN));
  return (
    <>
      {boxes.map((box) => (
        <PageCut page={page} boxes={[box]} least={least} />
      ))}
    </>
  );
}

function PageCut({
  page,
  boxes,
  least,
}: {
  readonly page: Page;
  readonly boxes: readonly PageBox[];
  readonly least: number;
}) {
  const x0 = Math.min(...boxes.map((box) => box[1]));
  const y0 = Math.min(...boxes.map((box) => box[2]));
  const x1 = Math.max(...boxes.map((box) => box[3]));
  const y1 = Math.max(...boxes.map((box) => box[4]));
  const width = Math.min(page.width, Math.max(least, x1 - x0 + 2 * MARGIN));
  const left = Math.max(0, Math.min((x0 + x1 - width) / 2, page.width - width));
  const top = Math.max(0, y0 - MARGIN);
  const height = Math.min(page.height, y1 + MARGIN) - top;
  return (
    <svg
      class={width > WIDE ? 'cut wide' : 'cut'}
      viewBox={`${left} ${top} ${width} ${height}`}
      aria-hidden="true"
    >
      <image href={`../${page.picture}`} width={page.width} height={page.height} />
      {page.words.map(([x, y, length, size, text]) => (
        <text x={x} y={y} font-size={size} textLength={length} lengthAdjust="spacingAndGlyphs" class="word">
          {text}
        </text>
      ))}
      {boxes.map(([, a, b, c, d]) => (
        <rect class="lit-box" x={a} y={b} width={c - a} height={d - b} />
      ))}
    </svg>
  );
}

/** Characters of the text to each side of a place. */
const AROUND = 36;

function TextCut({ view, locator }: { readonly view: DocumentView; readonly locator: Locator }) {
  const block = view.record.blocks[locator.block ?? -1];
  if (!block) return null;
  if (block.kind === 'table')
    return locator.row === undefined ? null : (
      <CellExcerpt block={block} row={locator.row} column={locator.column ?? 0} />
    );
  const { start = 0, end = block.text.length } = locator;
  const from = Math.max(0, start - AROUND);
  const to = Math.min(block.text.length, end + AROUND);
  return (
    <p class="cut-text" lang="zh-CN">
      {from > 0 && '…'}
      {block.text.slice(from, start)}
      <mark>{block.text.slice(start, end)}</mark>
      {block.text.slice(end, to)}
      {to < block.text.length && '…'}
    </p>
  );
}
