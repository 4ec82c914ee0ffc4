import { type InputError, inputError } from './input-error.js';

/** What the system says where it has no handle left to open a file with, even one of the program. */
const NO_HANDLES: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE']);

/** What a document is told to have failed of where something was thrown: a defect of the program, or the machine's. */
export function crashOf(error: unknown): InputError {
  if (!(error instanceof Error)) return inputError('reader-crashed', `It said: ${String(error)}`);
  const { code } = error as NodeJS.ErrnoException;
  return NO_HANDLES.has(code)
    ? inputError('input-unreadable', `The system says ${code}.`)
    : inputError('reader-crashed', `It said: ${error.message}`);
}
