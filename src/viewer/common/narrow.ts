import { useEffect, useState } from 'preact/hooks';

const query = matchMedia('(max-width: 60rem)');

/** Whether the window is as narrow as that of a phone; the styles turn at the same width. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const turn = (): void => setNarrow(query.matches);
    query.addEventListener('change', turn);
    return () => query.removeEventListener('change', turn);
  }, []);
  return narrow;
}
