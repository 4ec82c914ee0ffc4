import { useEffect, useState } from 'preact/hooks';
import { Observations } from '../../compare/choose.js';
import type { Observation } from '../../compare/types.js';
import { measureFile } from '../../report/measure-file.js';
import { loadData } from '../common/data.js';
import { useExplorer } from './context.js';

/** The figures of the measures of these keys; null while they are being loaded. Keys that nobody states are left out. */
export function useObservations(keys: readonly string[]): Observations | null {
  const { index } = useExplorer();
  const [loaded, setLoaded] = useState<{ readonly wanted: string; readonly all: Observations } | null>(null);
  const wanted = keys.join(' ');
  useEffect(() => {
    let current = true;
    const known = new Set(index.measures.map(({ key }) => key));
    const files = wanted
      .split(' ')
      .filter((key) => known.has(key))
      .map((key) => loadData<Observation[]>(`measure:${key}`, `data/measures/${measureFile(key)}`));
    Promise.all(files).then((parts) => {
      if (current) setLoaded({ wanted, all: new Observations(parts.flat()) });
    });
    return () => {
      current = false;
    };
  }, [wanted, index]);
  return loaded?.wanted === wanted ? loaded.all : null;
}
