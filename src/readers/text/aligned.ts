import type { Note } from '../../shared/note.js';
import type { Line } from './lines.js';

/** Fewest lines one below the other that show columns. */
const FEWEST_ROWS = 3;
const SEPARATED = /\S(?: {2,}|\u3000{2,})(?=\S)/gu;
/** Columns that a list or a heading with a page number does not have. */
const FEWEST_COLUMNS = 3;

const columnsOf = (line: Line): number => (line.text.match(SEPARATED)?.length ?? 0) + 1;

/**
 * Says where lines of prose look like a table whose columns are aligned with spaces: which column a figure belongs to
 * cannot be told surely from spaces, so such lines are kept as text and the record is incomplete.
 */
export function alignedNotes(prose: readonly Line[]): Note[] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of prose) {
    if (line.text.trim() !== '' && columnsOf(line) >= FEWEST_COLUMNS && /\d/.test(line.text)) run.push(line);
    else if (run.length > 0 && line.text.trim() !== '') {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run);
  const tables = runs.filter((lines) => lines.length >= FEWEST_ROWS);
  if (tables.length === 0) return [];
  const lines = tables.reduce((total, own) => total + own.length, 0);
  return [
    {
      code: 'aligned-columns-unread',
      message: `${lines} lines look like rows of tables whose columns are aligned with spaces; they were kept as text.`,
      locator: { line: tables[0]![0]!.number },
      incomplete: true,
    },
  ];
}
