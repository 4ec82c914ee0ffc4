/**
 * What can be wrong with an input. Each code has one plain sentence and one next step; both are part of the public
 * contract (ledger, stderr), so a code is never renamed.
 */
export const INPUT_ERRORS = {
  'input-missing': {
    message: 'There is no file at this path.',
    hint: 'Check the path; quote patterns so that the shell passes them on unchanged.',
  },
  'input-unreadable': {
    message: 'The file could not be read.',
    hint: 'Check its permissions and that the disk is still there, then run again.',
  },
  'input-empty': {
    message: 'The file has no content (0 bytes, or nothing but white space).',
    hint: 'Download it again; the publisher may have put an empty file online.',
  },
  'input-too-large': {
    message: 'The file is larger than the limit.',
    hint: 'Split it, or raise the limit named in the message.',
  },
  'input-type-mismatch': {
    message: 'The content is not what the file name says.',
    hint: 'Open the file by hand to see what the server sent, and download the document again.',
  },
  'input-corrupt': {
    message: 'The file is damaged and could not be opened.',
    hint: 'Download it again and compare the size with the one that the publisher states.',
  },
  'input-encrypted': {
    message: 'The file is protected with a password.',
    hint: 'Ask the publisher for an open copy, or save it without a password.',
  },
  'needs-ocr': {
    message: 'No page has a text layer: the file holds pictures of pages.',
    hint: 'Run again with --ocr (gongkai doctor says what it needs), or ask the publisher for the original.',
  },
  'conversion-failed': {
    message: 'The program that was asked to convert the file made nothing of it.',
    hint: 'Convert the file by hand to a Word document (.docx) or a PDF, and run again.',
  },
  'program-missing': {
    message: 'A program that was asked for is not installed.',
    hint: 'Install it (gongkai doctor says how), or run again without asking for it.',
  },
  'format-unsupported': {
    message: 'This format is not read.',
    hint: 'Convert the file to a Word document (.docx), a web page or text, and run again.',
  },
  'not-a-disclosure': {
    message: 'Nothing in the text is of a department budget or a final account.',
    hint: 'Check that the right file was given; if it is a disclosure, report its wording as an issue.',
  },
  'zip-bomb': {
    message: 'The archive unpacks to far more than its size allows.',
    hint: 'Do not open the file by hand; get the document again from a source that you trust.',
  },
  'zip-inconsistent': {
    message: 'The archive states sizes or names that its content does not keep.',
    hint: 'Download the file again; if it stays so, save it anew with Word or WPS.',
  },
  'xml-doctype-forbidden': {
    message: 'A part of the file declares a document type, which Office files never do.',
    hint: 'Do not open the file by hand; get the document again from a source that you trust.',
  },
  'too-deep': {
    message: 'The markup is nested deeper than the limit.',
    hint: 'Save the document anew with Word or WPS, which flattens such nesting.',
  },
  'too-much-content': {
    message: 'The document holds more text or cells than the limit.',
    hint: 'Split it, or raise the limit named in the message.',
  },
  'skipped-lockfile': {
    message: 'This is a lock file that Word or Excel leaves while a document is open.',
    hint: 'Close the document and give the real file; nothing was lost.',
  },
  'skipped-companion': {
    message: 'This file lies beside documents and is none itself (a README, a licence, a hidden file).',
    hint: 'If it is a document, name it instead of its folder.',
  },
  'skipped-for-later': {
    message: 'This input was left for a later run.',
    hint: 'Run again to go on with the rest.',
  },
  'skipped-older': {
    message: 'This file is older than the day that was given.',
    hint: 'Run again without --since, or with an earlier day.',
  },
  'manifest-invalid': {
    message: 'The manifest could not be read.',
    hint: 'Give a CSV file with the columns path, entity, year, kind and url, of which only path must be filled.',
  },
  'reader-crashed': {
    message: 'The reader failed on this file; this is a defect of the program.',
    hint: 'Report the file with the message below; the other documents are not affected.',
  },
  timeout: {
    message: 'The work on the file took too long and was stopped.',
    hint: 'Run again with --retry-failed on a quiet machine, or raise the limit named in the message.',
  },
  'no-progress': {
    message: 'The work on the file came to a halt and was stopped.',
    hint: 'Run again with --retry-failed on a quiet machine; if it stays so, report the file as a defect.',
  },
  'memory-exceeded': {
    message: 'The work on the file took more memory than it may and was stopped.',
    hint: 'Split the document, or raise the limit named in the message.',
  },
} as const satisfies Record<string, { message: string; hint: string }>;

/** Stable code of an input error. */
export type InputErrorCode = keyof typeof INPUT_ERRORS;

/** An expected problem with an input: a value, never thrown across a stage. */
export interface InputError {
  readonly code: InputErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** Builds the error for `code`; `detail` (one sentence, optional) is appended to the catalogue's sentence. */
export function inputError(code: InputErrorCode, detail?: string): InputError {
  const { message, hint } = INPUT_ERRORS[code];
  return { code, message: detail ? `${message} ${detail}` : message, hint };
}

/** What was said beside the catalogue's sentence; empty where nothing was. */
export const detailOf = ({ code, message }: InputError): string =>
  message.slice(INPUT_ERRORS[code].message.length).trim();

/** A value or the expected reason why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: InputError };

/** Wraps a value that was obtained. */
export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Wraps the reason why there is no value. */
export const failure = (code: InputErrorCode, detail?: string): Outcome<never> => ({
  ok: false,
  error: inputError(code, detail),
});

/**
 * Carries an `InputError` out of a callback of a third-party parser. Never leaves the reader that throws it: the
 * reader's outermost function turns it back into a value with `catchInputError`.
 */
export class InputProblem extends Error {
  readonly problem: InputError;
  constructor(code: InputErrorCode, detail?: string) {
    const problem = inputError(code, detail);
    super(problem.message);
    this.problem = problem;
  }
}

/** Runs `work` and turns an `InputProblem` into a value; every other exception is a defect and passes through. */
export async function catchInputError<T>(work: () => Promise<Outcome<T>> | Outcome<T>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputProblem) return { ok: false, error: error.problem };
    throw error;
  }
}
