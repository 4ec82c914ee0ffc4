/** What can be wrong with where the output goes: one sentence and one next step each. */
export const OUTPUT_ERRORS = {
  'output-not-writable': {
    message: 'The output folder could not be written.',
    hint: 'Check that the path is a folder and that you may write there, or give another one with --out.',
  },
  'output-disk-full': {
    message: 'There is no space left for the output.',
    hint: 'Free some space or give a folder on another disk with --out, then run again.',
  },
  'output-locked': {
    message: 'Another run is writing into the output folder.',
    hint: 'Wait until it has ended, or give another folder with --out.',
  },
  'output-unfinished': {
    message:
      'What is made of all records together was not made: the process that worked on it was lost twice.',
    hint: 'Run again, with fewer --jobs or a larger --limit heapMegabytes where memory is short: no document is read again.',
  },
  'output-damaged': {
    message: 'A file of the output is no longer what was written.',
    hint: 'Run again into the folder: what is damaged is made anew, the rest is kept.',
  },
  'too-few-handles': {
    message: 'The system lets the program open too few files at a time.',
    hint: 'Allow it more (ulimit -n 1024), or run with fewer --jobs; what is already written is whole.',
  },
  'output-failed': {
    message: 'Writing the output failed.',
    hint: 'Check the disk and run again; what is already written is whole.',
  },
} as const;

export type OutputErrorCode = keyof typeof OUTPUT_ERRORS;

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENOENT']);
const NO_HANDLES = new Set(['EMFILE', 'ENFILE']);
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The machine does not take the output: stops the run, with the same three parts as an input error. */
export class OutputError extends Error {
  readonly code: OutputErrorCode;
  readonly hint: string;

  constructor(
    code: OutputErrorCode,
    /** What the message says beyond what the code does. */
    readonly detail: string,
  ) {
    super(`${OUTPUT_ERRORS[code].message} ${detail}`);
    this.code = code;
    this.hint = OUTPUT_ERRORS[code].hint;
  }

  /** The typed form of an error of the file system at `path`. Anything else is a defect and comes back as it is. */
  static from(error: unknown, path: string): unknown {
    const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
    if (error instanceof OutputError || code === undefined || !/^E[A-Z0-9]+$/.test(code)) return error;
    const kind = NOT_WRITABLE.has(code)
      ? 'output-not-writable'
      : FULL.has(code)
        ? 'output-disk-full'
        : NO_HANDLES.has(code)
          ? 'too-few-handles'
          : 'output-failed';
    return new OutputError(kind, `The system says ${code} at ${path}.`);
  }
}
