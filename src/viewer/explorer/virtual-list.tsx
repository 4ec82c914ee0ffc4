import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows above and below the window that are drawn too, so that scrolling shows no gap. */
const SPARE = 8;

/** A list of any length of which only the rows in the window are drawn. Every row is as high as the others. */
export function VirtualList<T>({
  rows,
  height,
  label,
  children,
}: {
  readonly rows: readonly T[];
  /** Height of a row in pixels. */
  readonly height: number;
  readonly label: string;
  readonly children: (row: T, index: number) => ComponentChildren;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<readonly [number, number]>([0, 40]);
  const measure = (): void => {
    const box = frame.current;
    if (!box) return;
    const from = Math.max(0, Math.floor(box.scrollTop / height) - SPARE);
    const to = Math.ceil((box.scrollTop + box.clientHeight) / height) + SPARE;
    setRange((old) => (old[0] === from && old[1] === to ? old : [from, to]));
  };
  useEffect(() => {
    if (frame.current) frame.current.scrollTop = 0;
    measure();
  }, [rows, height]);
  useEffect(() => {
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  });
  const [from, to] = range;
  return (
    <div class="virtual" ref={frame} onScroll={measure} tabIndex={0} role="group" aria-label={label}>
      <ul style={{ height: `${rows.length * height}px` }}>
        {rows.slice(from, to).map((row, i) => (
          <li
            key={from + i}
            style={{ transform: `translateY(${(from + i) * height}px)`, height: `${height}px` }}
            aria-setsize={rows.length}
            aria-posinset={from + i + 1}
          >
            {children(row, from + i)}
          </li>
        ))}
      </ul>
    </div>
  );
}
