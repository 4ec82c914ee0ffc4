import { digestOf, type HeadlinesOf } from './digest.js';
import type { Digestible, DigestParagraph, DocumentHead } from './types.js';

/** The digest of a record as it is handed on, to another process too: what stays in memory, and the whole as JSON. */
export interface PackedDigest {
  readonly head: DocumentHead;
  readonly paragraphs: readonly Pick<DigestParagraph, 'form' | 'exact'>[];
  readonly json: Uint8Array;
}

/** Makes and packs the digest of a record. */
export function packDigest(record: Digestible, headlinesOf: HeadlinesOf): PackedDigest {
  const digest = digestOf(record, headlinesOf);
  const { figures: _, lines: __, headlines: ___, bodies: ____, paragraphs, coverage, ...head } = digest;
  return {
    head: { ...head, states: coverage.length > 0 },
    paragraphs: paragraphs.map(({ form, exact }) => ({ form, exact })),
    json: Buffer.from(JSON.stringify(digest)),
  };
}
