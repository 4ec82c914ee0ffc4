import { read, set_cptable, type WorkBook } from '@e965/xlsx';
import { failure, type Outcome, success } from '../../shared/input-error.js';

const PASSWORD = /password|encrypt/i;

/**
 * Parses a workbook. Formulas and macros are never run: what programs saved as their results is taken. Whatever the
 * parser throws is of the bytes, so it is `input-corrupt`, or `input-encrypted` where it asks for a password.
 */
export async function parseWorkbook(bytes: Uint8Array, old: boolean): Promise<Outcome<WorkBook>> {
  // Tables of old single-byte and double-byte sets are large, and only old workbooks need them.
  if (old) set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  try {
    const book = silently(() =>
      read(bytes, {
        type: 'buffer',
        dense: true,
        cellNF: true,
        cellStyles: true,
        cellHTML: false,
        // The short date of Chinese editions.
        dateNF: 'yyyy/m/d',
      }),
    );
    return success(book);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return PASSWORD.test(message)
      ? failure('input-encrypted')
      : failure('input-corrupt', 'Its sheets could not be read.');
  }
}

/** Runs `work` while nothing is printed: the parser tells unknown records on standard error, which is not its own. */
function silently<T>(work: () => T): T {
  const { error, warn, log } = console;
  const nothing = (): void => {};
  Object.assign(console, { error: nothing, warn: nothing, log: nothing });
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}
