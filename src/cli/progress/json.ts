import type { CommandContext } from '../context.js';
import type { Reporter, ReporterOptions } from './reporter.js';

/**
 * One JSON object a line, for programs that watch a run: `document` for every input that is done, `defect` with the
 * stack where the program is at fault. JSON escapes what could steer a terminal.
 */
export function jsonReporter({ quiet }: ReporterOptions, { terminal }: CommandContext): Reporter {
  const write = (event: string, fields: object): void =>
    terminal.message(escaped(JSON.stringify({ event, time: new Date().toISOString(), ...fields })));
  return {
    entry: (entry, done, total) => {
      if (!quiet || entry.status === 'failed') write('document', { done, total, ...entry });
    },
    defect: (path, stack) => write('defect', { path, stack }),
    end: () => undefined,
  };
}

/** `JSON.stringify` escapes C0 controls only. */
const escaped = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
