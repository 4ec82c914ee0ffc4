import type { CommandContext } from '../context.js';
import { clean, cleanLine } from '../terminal.js';
import { problemLines, progressLine } from '../views/summary.js';
import { said } from '../views/words.js';
import { barLine } from './bar.js';
import { paceOf } from './pace.js';
import type { Reporter, ReporterOptions } from './reporter.js';

/** Tells a person: a bar with rate and remaining time on a terminal, a line for every input elsewhere. */
export function textReporter(
  { quiet, verbose }: ReporterOptions,
  { terminal, language }: CommandContext,
): Reporter {
  const pace = paceOf();
  return {
    entry: (entry, done, total) => {
      if (entry.status === 'failed')
        for (const line of problemLines(entry, terminal.messageColors)) terminal.message(line);
      for (const { message } of quiet ? [] : entry.notices)
        terminal.message(`${cleanLine(entry.path)}: ${said(cleanLine(message), language)}`);
      if (quiet) return;
      // What an earlier run did comes at once and says nothing of how long the rest will take.
      if (!entry.cached && entry.counts) pace.step(performance.now());
      if (!terminal.watched) terminal.message(progressLine(entry, done, total));
      else terminal.status(done < total ? barLine({ done, total, rate: pace.rate(), path: entry.path }) : '');
    },
    defect: (path, stack) => {
      if (verbose) terminal.message(`${cleanLine(path)}: ${clean(stack)}`);
    },
    end: () => terminal.status(''),
  };
}
