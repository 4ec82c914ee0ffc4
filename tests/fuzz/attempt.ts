import { processBytes } from '../../src/pipeline/process.js';
import { unresolvedPlaces } from '../../src/pipeline/resolve-record.js';
import type { Case } from './mutate/index.js';

/** What became of one input. */
export interface Attempt {
  /** `ok`, `partial`, a code of an input error, or what was broken. */
  readonly outcome: string;
  /** What a defect said; null where the program did what it should. */
  readonly defect: string | null;
}

const broken = (outcome: string, defect: string): Attempt => ({ outcome, defect });

/** Takes an input through the whole program. Whatever it does but an outcome with its code is a defect. */
export async function attempt({ name, bytes }: Case): Promise<Attempt> {
  try {
    const outcome = await processBytes(bytes, name);
    if (!outcome.ok) {
      const { code, message } = outcome.error;
      return code === 'reader-crashed' ? broken(code, message) : { outcome: code, defect: null };
    }
    const record = outcome.value;
    const crashed = record.checks.find((check) => check.outcome === 'rule_crashed');
    if (crashed) return broken('rule-crashed', `${crashed.rule}: ${crashed.reason}`);
    const lost = unresolvedPlaces(record)[0];
    if (lost) return broken('unresolved-place', `${lost.path}: ${lost.problem}`);
    return { outcome: record.status, defect: null };
  } catch (error) {
    return broken('thrown', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
