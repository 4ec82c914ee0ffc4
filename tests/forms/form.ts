/** A cell of a made table: what is printed in it, and how far it reaches. */
export interface MadeCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

/** Rows of cells as they begin; slots that a cell covers are null. */
export type MadeGrid = readonly (readonly (MadeCell | null)[])[];

/** One printed piece of a table: the whole of it, or what stands after 续表. */
export interface MadePiece {
  /** Lines above the grid, each with what stands at its left and at its right. */
  readonly captions: readonly (readonly string[])[];
  /** The same lines, but printed as rows of the grid. */
  readonly inside: boolean;
  readonly grid: MadeGrid;
  readonly headRows: number;
  readonly width: number;
}

/** A row as it has to be read. */
export interface TrueRow {
  readonly kind: 'line' | 'total' | 'any';
  readonly code: string | null;
  readonly cells: readonly string[];
}

/** A table as it has to be read. */
export interface TrueTable {
  readonly kind: string;
  readonly unit: string | null;
  readonly title: string;
  readonly form: boolean;
  readonly paths: readonly string[];
  readonly roles: readonly string[];
  readonly rows: readonly TrueRow[];
  readonly notes: readonly string[];
}

export type MadeBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly pieces: readonly MadePiece[]; readonly truth: TrueTable };

/** A made document with its truth, both written by hand in one file. */
export interface MadeDocument {
  readonly entity: string;
  readonly year: number;
  readonly kind: string;
  readonly forms: readonly string[];
  /** Rules of which the document has a notice, as it should. */
  readonly notices: readonly string[];
  readonly blocks: readonly MadeBlock[];
}

const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.replace(/^ | $/g, ''));

/** Reads a document in the notation of the cases, which their README explains. */
export function parseForm(source: string): MadeDocument {
  const [head, body] = source.split('\n---\n') as [string, string];
  const facts = new Map(
    head
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, string] => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
  const blocks: MadeBlock[] = [];
  const lines = body.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.startsWith('[[')) {
      const end = lines.indexOf(']]', at);
      blocks.push(tableOf(line.slice(2), lines.slice(at + 1, end)));
      at = end;
    } else if (/^##+ /.test(line)) blocks.push({ kind: 'heading', text: line.replace(/^#+ /, '') });
    else if (line.startsWith('# ')) blocks.push({ kind: 'title', text: line.slice(2) });
    else if (line !== '') blocks.push({ kind: 'paragraph', text: line });
  }
  return {
    entity: facts.get('entity')!,
    year: Number(facts.get('year')),
    kind: facts.get('kind')!,
    forms: facts.get('forms')!.split(' '),
    notices: facts.get('notices')?.split(' ') ?? [],
    blocks,
  };
}

function tableOf(told: string, lines: readonly string[]): MadeBlock {
  const [kind, unit, title] = told.split(' | ').map((part) => part.trim()) as [string, string, string];
  let roles: string[] = [];
  let form = false;
  const rows: TrueRow[] = [];
  const notes: string[] = [];
  const drafts: { captions: string[][]; inside: boolean; rows: string[][]; head: number }[] = [
    { captions: [], inside: false, rows: [], head: 0 },
  ];
  for (const line of lines) {
    const draft = drafts.at(-1)!;
    const mark = line[0]!;
    const rest = line.slice(2);
    if (line.startsWith('! ~form')) form = true;
    else if (mark === '^' || mark === '>') {
      draft.captions.push(rest.split(' ~ '));
      draft.inside ||= mark === '>';
    } else if (mark === '!') {
      draft.rows.push(cellsOf(rest));
      draft.head++;
    } else if (mark === '=') roles = cellsOf(rest);
    else if (mark === '%') drafts.push({ captions: [], inside: false, rows: [], head: 0 });
    else if (mark === '*') notes.push(rest);
    else {
      const [label, ...others] = line.split(' | ') as [string, ...string[]];
      const cells = cellsOf(line.slice(label.length + 2));
      if (others.length === 0) throw new Error(`no cells: ${line}`);
      draft.rows.push(cells);
      rows.push({
        kind: mark === 'T' ? 'total' : mark === 'L' ? 'line' : 'any',
        code: label.split(':')[1] ?? null,
        cells: cells.map((cell) => (cell === '<' || cell === '^' ? '' : cell.trim())),
      });
    }
  }
  const first = drafts[0]!;
  const width = (first.rows[0] ?? []).length;
  for (const draft of drafts)
    for (const row of draft.rows)
      if (row.length !== width)
        throw new Error(`${title}: a row of ${row.length}, not ${width}: ${row.join('|')}`);
  if (roles.length !== width) throw new Error(`${title}: ${roles.length} roles for ${width} columns`);
  return {
    kind: 'table',
    pieces: drafts.map(({ captions, inside, rows: printed, head }) => ({
      captions,
      inside,
      grid: gridOf(printed),
      headRows: head,
      width,
    })),
    truth: {
      kind,
      unit: unit === '-' ? null : unit,
      title,
      form,
      paths: form ? [] : pathsOf(first.rows.slice(0, first.head)),
      roles,
      rows,
      notes,
    },
  };
}

/** Header paths from top to bottom; what only numbers the columns is no head. */
function pathsOf(head: readonly (readonly string[])[]): readonly string[] {
  const full: string[][] = [];
  for (const [r, row] of head.entries()) {
    const own: string[] = [];
    full.push(own);
    for (const [c, cell] of row.entries())
      own.push(cell === '<' ? own[c - 1]! : cell === '^' ? full[r - 1]![c]! : cell);
  }
  return full[0]!.map((_, c) => {
    const parts = full.map((row) => row[c]!).filter((part) => !/^(?:\d*|栏次)$/.test(part));
    return parts.filter((part, i) => part !== parts[i - 1]).join('/');
  });
}

function gridOf(rows: readonly (readonly string[])[]): MadeGrid {
  return rows.map((row, r) =>
    row.map((text, c) => {
      if (text === '<' || text === '^') return null;
      let across = 1;
      while (row[c + across] === '<') across++;
      let down = 1;
      while (rows[r + down]?.[c] === '^') down++;
      return { text, across, down };
    }),
  );
}
