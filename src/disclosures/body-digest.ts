import { placeOfBody } from './entities.js';
import type { DocumentDigest } from './types.js';

/** What is kept of a body inside a document. */
export interface StatedBody {
  readonly digest: DocumentDigest;
  /** Whether it has a part of the document of its own. */
  readonly apart: boolean;
}

/**
 * What a document states of a body that it reports apart, as if that were a document by itself, under an id of its own.
 * Its paragraphs are nobody's: they speak of the whole, or cannot be told apart.
 */
export function bodyDigestOf(digest: DocumentDigest, body: string): StatedBody {
  const { part, coverage, figures, lines, headlines } = digest.bodies.find(({ id }) => id === body)!;
  const id = placeOfBody(digest.document_id, body);
  const stated: DocumentDigest = {
    ...digest,
    document_id: id,
    institutions: [],
    reported: [],
    content: `${digest.content}#${body}`,
    coverage,
    figures,
    lines,
    headlines,
    bodies: [],
    paragraphs: [],
  };
  return { digest: stated, apart: part };
}

/** The document of such an id. */
export const documentOf = (id: string): string => id.split('#')[0]!;
