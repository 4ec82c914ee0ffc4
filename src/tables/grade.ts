import type { TableGrade } from '../schema/table.js';

/** What may be repaired or in doubt about a table, with what it does to the table's grade. */
export const TABLE_ISSUES = {
  'header-spans-inferred': {
    grade: 'repaired',
    message: 'Merged header cells were inferred from blank ones.',
  },
  'header-row-shared-with-data': {
    grade: 'repaired',
    message: 'One row holds sub-headers and data side by side.',
  },
  'continued-without-header': {
    grade: 'repaired',
    message: 'The table goes on in a grid that repeats no header.',
  },
  'strips-joined': {
    grade: 'repaired',
    message:
      'The table is wider than its paper: strips with other columns of the same rows were put side by side.',
  },
  'columns-differ': {
    grade: 'doubtful',
    message:
      'The table goes on on the next page, but its columns stand elsewhere there and no header says which they are.',
  },
  'not-joined': {
    grade: 'doubtful',
    message: 'The table seems to go on from the page before, but could not be joined with what stands there.',
  },
  'columns-by-alignment': {
    grade: 'repaired',
    message: 'No lines draw the columns; they were told from where the text stands.',
  },
  'rows-by-alignment': {
    grade: 'repaired',
    message: 'No lines draw the rows; they were told from where the text stands.',
  },
  'heads-in-doubt': {
    grade: 'doubtful',
    message: 'No lines draw the head, and its words could stand over other columns as well.',
  },
  'garbled-text': {
    grade: 'doubtful',
    message: 'Characters of its page have no meaning, or a wrong one, in the fonts of the file.',
  },
  'row-rejoined': {
    grade: 'repaired',
    message: 'A row that the edge of a page cuts was rejoined.',
  },
  'total-repeated': {
    grade: 'sure',
    message: 'The total below the header is printed anew on each page and was taken once.',
  },
  'code-completed': {
    grade: 'sure',
    message: 'Parts of codes left blank were taken from the row above.',
  },
  'irregular-number': { grade: 'repaired', message: 'A figure is printed in an unusual or damaged form.' },
  'irregular-code': {
    grade: 'repaired',
    message: 'A code column holds digits that are no classification code.',
  },
  'title-from-section': { grade: 'sure', message: 'The table has no title; its section lends it one.' },
  'caption-from-neighbour': {
    grade: 'repaired',
    message: 'The table has no caption and stands right behind another one; its title and unit were taken.',
  },
  'reader-repaired': { grade: 'repaired', message: 'The reader had to repair the grid.' },
  'hidden-cells': { grade: 'repaired', message: 'The source hides cells of the table.' },
  'form-layout': {
    grade: 'repaired',
    message: 'The table is a form: labels and values alternate, no column has a header.',
  },
  'text-recognized': { grade: 'doubtful', message: 'The table was read from a picture of the page (OCR).' },
  'no-header': { grade: 'doubtful', message: 'No header was recognised.' },
  'column-without-header': { grade: 'doubtful', message: 'A column with content has no header.' },
  'text-in-amount-column': { grade: 'doubtful', message: 'A column of amounts holds text.' },
  'figure-in-label-column': { grade: 'doubtful', message: 'A column of names holds figures.' },
  'unit-unknown': { grade: 'doubtful', message: 'No unit is stated, so no amount is given in yuan.' },
  'units-contradict': {
    grade: 'doubtful',
    message: 'Two units of money are printed above the table; the nearer one was taken.',
  },
  'sum-open': {
    grade: 'sure',
    message: 'One figure, likely wrong in the print, keeps sums of the table from closing; all others close.',
  },
  'sums-open': {
    grade: 'repaired',
    message: 'Sums of the table do not close, and no one figure explains it: cells may have been misplaced.',
  },
  'sums-mostly-open': {
    grade: 'doubtful',
    message: 'So many sums of the table do not close that its cells were likely misplaced.',
  },
  'lone-blank': {
    grade: 'repaired',
    message: 'One amount alone is blank where every other cell holds a figure: a cell may be lost.',
  },
  'no-rows': { grade: 'doubtful', message: 'The table has a header but no rows.' },
} as const satisfies Record<string, { grade: TableGrade; message: string }>;

/** Stable code of an issue of a table. */
export type TableIssue = keyof typeof TABLE_ISSUES;

/** The grade that `issues` leave: the worst of theirs. */
export function gradeOf(issues: readonly string[]): TableGrade {
  const grades = issues.map((issue) => TABLE_ISSUES[issue as TableIssue].grade as TableGrade);
  if (grades.includes('doubtful')) return 'doubtful';
  return grades.includes('repaired') ? 'repaired' : 'sure';
}
