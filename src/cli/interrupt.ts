import { Interrupted } from './errors.js';
import { EXIT } from './exit-codes.js';

/**
 * Turns Ctrl-C and `kill` into an abort, so that the work stops between two documents and nothing is left half-written.
 * A second signal ends the process at once. Call `release` when the work is over.
 */
export function heedSignals(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const handlers = (
    [
      ['SIGINT', EXIT.interrupted],
      ['SIGTERM', EXIT.terminated],
    ] as const
  ).map(([name, code]) => {
    const handler = (): void => {
      if (controller.signal.aborted) process.exit(code);
      controller.abort(new Interrupted(name, code));
    };
    process.on(name, handler);
    return () => process.off(name, handler);
  });
  return {
    signal: controller.signal,
    release: () => {
      for (const release of handlers) release();
    },
  };
}
