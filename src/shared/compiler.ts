import { setFlagsFromString } from 'node:v8';

/** The last version of V8 whose optimising compiler goes by this budget; newer ones wait for thousands of calls. */
const LAST_WITH_BUDGET = 11;
/** Fifteen times what V8 allows a function to run before it is compiled anew. */
const BUDGET = 1_000_000;

/**
 * Makes the compiler of this process optimise fewer functions, later: its threads work on a core that a child reads on,
 * and most functions that are warm with a few documents are never hot.
 */
export function spareCompiler(): void {
  if (Number.parseInt(process.versions.v8, 10) <= LAST_WITH_BUDGET)
    setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
