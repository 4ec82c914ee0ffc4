import type { Proof } from '../../compare/types.js';

/** Address of the place in a document that a figure comes from. `root` is the way to the folder of the report. */
export function proofHref({ document, source }: Pick<Proof, 'document' | 'source'>, root = ''): string {
  const kind = source.includes(':') ? 'cell' : 'fact';
  return `${root}documents/${document}.html#${kind}=${source}`;
}
