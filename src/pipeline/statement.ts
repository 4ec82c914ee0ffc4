import { formOf } from '../disclosures/name-form.js';
import type { Statement } from '../intake/manifest.js';
import { type RecordWithoutChecks, wireNote } from '../records/index.js';
import type { Note } from '../shared/note.js';
import { squash } from '../shared/text.js';

const MISMATCH = 'manifest-mismatch';
const UNCONFIRMED = 'manifest-unconfirmed';

/** Whether a note tells of a manifest. */
export const isStatementNote = ({ code }: Pick<Note, 'code'>): boolean =>
  code === MISMATCH || code === UNCONFIRMED;

/**
 * A record with where the manifest says that the document was published, and a note for every other thing that the
 * manifest says and the document does not. What the record holds is the document's own word; a manifest overrides none.
 */
export function compareWithStatement(record: RecordWithoutChecks, statement: Statement): RecordWithoutChecks {
  const { entity, year, kind, url } = statement;
  const notes = [
    ...(entity === undefined ? [] : compared('entity', entity, record.entity?.name ?? null, sameName)),
    ...(year === undefined ? [] : compared('fiscal year', String(year), record.fiscal_year)),
    ...(kind === undefined ? [] : compared('kind', kind, record.kind === 'unknown' ? null : record.kind)),
  ];
  return {
    ...record,
    source: { ...record.source, ...(url === undefined ? {} : { url }) },
    notes: [...record.notes, ...notes.map(wireNote)],
  };
}

function compared(
  what: string,
  stated: string,
  found: string | number | null,
  same: (a: string, b: string) => boolean = (a, b) => a === b,
): readonly Note[] {
  if (found === null)
    return [
      {
        code: UNCONFIRMED,
        message: `The manifest says ${what} ${stated}; the document was not found to say.`,
      },
    ];
  if (same(stated, String(found))) return [];
  return [{ code: MISMATCH, message: `The manifest says ${what} ${stated}; the document says ${found}.` }];
}

/**
 * Names are the same where one is the end of the other: 财政局 and 长安区财政局. The mark of an edition (本级) is no part of a
 * name: who makes a list has it in another column, if at all.
 */
function sameName(a: string, b: string): boolean {
  const [short, long] = [a, b]
    .map((name) => squash(formOf(name).plain))
    .sort((x, y) => x.length - y.length) as [string, string];
  return long.endsWith(short);
}
