import { CLASS_CODES } from '../../compare/classes.js';

/** Tints in the styles: `--tint-0` and on. */
const TINTS = 9;

/** The tint of a class of spending, the same on every page. Neighbouring codes differ; a label always stands beside it. */
export function tintOf(code: string): string {
  const all = code.startsWith('3') ? CLASS_CODES.purpose : CLASS_CODES.function;
  return `var(--tint-${Math.max(0, all.indexOf(code)) % TINTS})`;
}
