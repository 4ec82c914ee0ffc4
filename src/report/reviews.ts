import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ListedFinding } from '../schema/findings-list.js';

/**
 * The findings in `findings.json`, one after the other: the file of a large run does not fit into memory as a whole. A
 * finding begins and ends at the fourth column, as the program writes its JSON. Nothing where there is no such file.
 */
export async function* listedFindings(path: string): AsyncGenerator<ListedFinding> {
  const stream = createReadStream(path, 'utf8');
  const opened = await new Promise<boolean>((done) => {
    stream.once('open', () => done(true));
    stream.once('error', () => done(false));
  });
  if (!opened) return;
  let lines: string[] | null = null;
  let inside = false;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.startsWith('  "')) inside = line.startsWith('  "findings": [');
    if (!inside) continue;
    if (line === '    {') lines = [];
    lines?.push(line);
    if (lines && (line === '    }' || line === '    },')) {
      yield JSON.parse(lines.join('\n').replace(/,$/, '')) as ListedFinding;
      lines = null;
    }
  }
}

/** What is known of the findings of one document only over the whole run. */
export interface DocumentReviews {
  /** Fingerprint, decision and answers of the document's own findings, by their ids. */
  readonly reviews: Readonly<Record<string, Pick<ListedFinding, 'fingerprint' | 'suppressed' | 'responses'>>>;
  /** Findings across documents that rest on this one too. */
  readonly across: readonly ListedFinding[];
}

/** Arranges listed findings by the documents on whose pages they are shown. */
export async function reviewsByDocument(
  findings: AsyncIterable<ListedFinding>,
): Promise<ReadonlyMap<string, DocumentReviews>> {
  const all = new Map<
    string,
    { reviews: Record<string, DocumentReviews['reviews'][string]>; across: ListedFinding[] }
  >();
  const of = (document: string) => {
    let entry = all.get(document);
    if (!entry) {
      entry = { reviews: {}, across: [] };
      all.set(document, entry);
    }
    return entry;
  };
  for await (const finding of findings) {
    const { id, document_id, fingerprint, suppressed, responses, disclosure, evidence } = finding;
    if (disclosure === null) of(document_id).reviews[id] = { fingerprint, suppressed, responses };
    else
      for (const document of new Set(evidence.map((piece) => piece.document_id)))
        of(document).across.push(finding);
  }
  return all;
}
