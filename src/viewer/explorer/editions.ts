import { useMemo } from 'preact/hooks';
import { type Disclosed, disclosures } from '../../compare/choose.js';
import { useExplorer } from './context.js';
import type { Edition } from './entity-list.js';

/** What an entity disclosed in an edition, and in the same one of the year before. */
export interface DisclosedEdition {
  readonly edition: Edition;
  readonly disclosed: Disclosed | undefined;
  readonly before: Disclosed | undefined;
}

/** The disclosures of an entity by edition: of the department where there are both. */
export function useDisclosures(id: string, editions: readonly Edition[]): readonly DisclosedEdition[] {
  const { documents } = useExplorer().index;
  return useMemo(() => {
    const own = documents.filter(({ entity_id }) => entity_id === id);
    const of = (edition: Edition) => {
      const all = [...disclosures(own, { ...edition, level: null, place: null }).values()];
      return all.find(({ documents: [first] }) => first!.level === 'department') ?? all[0];
    };
    return editions.map((edition) => ({
      edition,
      disclosed: of(edition),
      before: of({ ...edition, year: edition.year - 1 }),
    }));
  }, [documents, id, editions]);
}
