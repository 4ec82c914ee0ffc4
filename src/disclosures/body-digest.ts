import { placeOfBody } from './entities.js';
import type { DocumentDigest } from './types.js';

/**
 * What a document states of a body that it reports apart, as if that were a document by itself, under an id of its own.
 * Its paragraphs are nobody's: they speak of the whole, or cannot be told apart.
 */
export function bodyDigestOf(digest: DocumentDigest, body: string): DocumentDigest {
  const { coverage, figures, lines } = digest.bodies.find(({ id }) => id === body)!;
  const id = placeOfBody(digest.document_id, body);
  return {
    ...digest,
    document_id: id,
    institutions: [],
    reported: [],
    content: `${digest.content}#${body}`,
    coverage,
    figures,
    lines,
    bodies: [],
    paragraphs: [],
  };
}

/** The document of such an id. */
export const documentOf = (id: string): string => id.split('#')[0]!;
