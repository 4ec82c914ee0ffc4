import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files that Node opens at a time while it loads the program, with some to spare. */
export const NEEDED_HANDLES = 200;

/**
 * Whether the system lets this process open as many files as the program needs, told by opening them: the processes that
 * read documents are bound as this one is. Without them Node ends in the middle of loading, with words that say little.
 */
export function handlesAreEnough(needed = NEEDED_HANDLES): boolean {
  const own = fileURLToPath(import.meta.url);
  const open: number[] = [];
  try {
    while (open.length < needed) open.push(openSync(own, 'r'));
    return true;
  } catch {
    return false;
  } finally {
    for (const handle of open) closeSync(handle);
  }
}
