import type { DisclosedDocument } from '../schema/disclosures-list.js';
import { overlap } from './coverage.js';
import { statedOnce } from './stated.js';
import type { DocumentDigest } from './types.js';

/** Part of the smaller coverage that two documents must share to state the same thing. */
const SAME_THING = 0.5;
/** Part of the larger coverage as well, to be a copy in another format and not a page with its attachment. */
const WHOLE_THING = 0.9;

type Role = Pick<DisclosedDocument, 'part' | 'of' | 'reason'>;

/**
 * What each document is in its disclosure, by document id. Documents with the same content are copies of the first by
 * id; so are those that state the same measures with the same figures in another format. Documents that state the same
 * measures with other figures are versions of each other. The rest are parts: prose here, tables there.
 */
export function partsOf(digests: readonly DocumentDigest[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const sorted = [...digests].sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
  const own: DocumentDigest[] = [];
  for (const digest of sorted) {
    const same = sorted.find((other) => other.content === digest.content)!;
    if (digest.coverage.length === 0)
      roles.set(digest.document_id, role('cover', null, 'It states no figures: links or a title.'));
    else if (same !== digest)
      roles.set(digest.document_id, role('copy', same.document_id, 'Its content is the same word for word.'));
    else own.push(digest);
  }
  const clusters = clustersOf(own);
  for (const cluster of clusters) settle(cluster, roles);
  return roles;
}

const role = (part: Role['part'], of: string | null, reason: string | null): Role => ({ part, of, reason });

function settle(cluster: readonly DocumentDigest[], roles: Map<string, Role>): void {
  const [first, ...others] = cluster as [DocumentDigest, ...DocumentDigest[]];
  if (others.length === 0) {
    roles.set(first.document_id, role('part', null, null));
    return;
  }
  if (cluster.every((digest) => !differ(first, digest))) {
    roles.set(first.document_id, role('part', null, null));
    for (const digest of others) {
      const whole = isWhole(first, digest);
      roles.set(
        digest.document_id,
        whole
          ? role('copy', first.document_id, 'It states the same measures with the same figures.')
          : role('part', null, null),
      );
    }
    return;
  }
  const newest = newestOf(cluster);
  for (const digest of cluster) {
    const other = newest ? newest.digest : cluster.find((one) => one !== digest)!;
    if (!newest) roles.set(digest.document_id, role('version', other.document_id, NOT_TOLD));
    else if (newest.digest === digest)
      roles.set(
        digest.document_id,
        role('version', cluster.find((one) => one !== digest)!.document_id, newest.reason),
      );
    else roles.set(digest.document_id, role('superseded', other.document_id, newest.reason));
  }
}

const NOT_TOLD = 'It states other figures than another version; neither says which is the newer.';

/**
 * The newest version by what the documents say themselves: the only one that calls itself corrected, else the one with
 * the latest date of publication where every version states one. Null where this does not tell.
 */
function newestOf(
  cluster: readonly DocumentDigest[],
): { readonly digest: DocumentDigest; readonly reason: string } | null {
  const revised = cluster.filter(({ revision }) => revision !== null);
  if (revised.length === 1) {
    const [digest] = revised as [DocumentDigest];
    return { digest, reason: `The newer one calls itself so: “${digest.revision!.printed}”.` };
  }
  if (cluster.some(({ dated }) => dated === null)) return null;
  const byDate = [...cluster].sort((a, b) => (a.dated!.date < b.dated!.date ? 1 : -1));
  const [latest, next] = byDate as [DocumentDigest, DocumentDigest];
  if (latest.dated!.date === next.dated!.date) return null;
  return {
    digest: latest,
    reason: `The newer one is dated ${latest.dated!.date}, the other ${next.dated!.date}.`,
  };
}

/** Documents that state the same thing, put together; each other document by itself. */
function clustersOf(digests: readonly DocumentDigest[]): DocumentDigest[][] {
  const clusters: DocumentDigest[][] = [];
  for (const digest of digests) {
    const near = clusters.filter((cluster) =>
      cluster.some((other) => overlap(other.coverage, digest.coverage) >= SAME_THING),
    );
    for (const cluster of near) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push([...near.flat(), digest].sort((a, b) => (a.document_id < b.document_id ? -1 : 1)));
  }
  return clusters;
}

const isWhole = (a: DocumentDigest, b: DocumentDigest): boolean => {
  const [few, many] = [a.coverage, b.coverage].sort((x, y) => x.length - y.length) as [string[], string[]];
  return overlap(few, many) >= WHOLE_THING && few.length >= many.length * WHOLE_THING;
};

/** Whether two documents state different amounts for a measure of their year that each of them states once. */
export const differ = (a: DocumentDigest, b: DocumentDigest): boolean => differingMeasures(a, b).length > 0;

/** The measures for which two documents state amounts that cannot be the same. */
export function differingMeasures(a: DocumentDigest, b: DocumentDigest): readonly string[] {
  if (a.year === null || a === b) return [];
  const year = a.year;
  const figuresOf = (digest: DocumentDigest) =>
    digest.figures.map((figure) => ({ ...figure, document_id: digest.document_id }));
  const [own, others] = [figuresOf(a), figuresOf(b)];
  const measures = [...new Set(own.map(({ measure }) => measure))].sort();
  return measures.filter((measure) => {
    const mine = statedOnce(own, measure, year);
    const theirs = statedOnce(others, measure, year);
    return (
      mine.kind === 'stated' &&
      theirs.kind === 'stated' &&
      statedOnce([...own, ...others], measure, year).kind === 'unclear'
    );
  });
}
