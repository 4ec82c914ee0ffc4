import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const LEAST = 320;

/** The width of an element in whole pixels, up to `most`, as it is now. */
export function useWidth(frame: RefObject<HTMLElement | null>, most: number): number {
  const [width, setWidth] = useState(most);
  useEffect(() => {
    const measure = (): void =>
      setWidth(Math.max(LEAST, Math.min(most, Math.floor(frame.current?.clientWidth ?? most))));
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [frame, most]);
  return width;
}
