import type { RunOptions } from '../../pipeline/index.js';
import { SEVERITIES, type Severity } from '../../schema/finding.js';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';
import { EXIT } from '../exit-codes.js';
import { heedSignals } from '../interrupt.js';
import { type ReporterOptions, reporterOf } from '../progress/index.js';
import { cleanLine } from '../terminal.js';
import { summaryLines } from '../views/summary.js';
import { makeReport, shownPath } from './report.js';

/** How the end of a run is told. */
export interface TellingOptions extends Partial<ReporterOptions> {
  readonly out: string;
  readonly failOn: Severity | 'never';
  readonly json?: boolean;
  readonly report?: boolean;
  readonly jobs?: number;
}

/** Does a run, tells how it goes and how it ended, and sets the exit code. */
export async function runAndTell(
  inputs: readonly string[],
  settings: RunOptions,
  options: TellingOptions,
  context: CommandContext,
): Promise<void> {
  const { terminal } = context;
  // Alone: the parts that read are for the processes that read.
  const { run } = await import('../../pipeline/run.js');
  const { ledger, findings } = await watched(options, context, (told) =>
    run(inputs, { ...settings, ...told }),
  );
  if (ledger.totals.inputs === 0) throw noInputs();
  if (options.json) terminal.result(JSON.stringify(ledger, null, 2));
  else if (!options.quiet)
    for (const line of summaryLines(ledger, findings, options.out, context)) terminal.result(line);
  if (options.report) await report(options, context);
  const serious = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn as Severity) + 1);
  if (ledger.totals.failed > 0) context.exit(EXIT.unread);
  else if (serious.some((severity) => findings.counts[severity] > 0)) context.exit(EXIT.findings);
}

/** Runs `work` with who tells of it and what heeds signals, and sees both off. */
export async function watched<T>(
  options: Partial<ReporterOptions>,
  context: CommandContext,
  work: (told: Pick<RunOptions, 'signal' | 'onEntry' | 'onCrash'>) => Promise<T>,
): Promise<T> {
  const stop = heedSignals();
  const reporter = reporterOf({ ...options, logFormat: options.logFormat ?? 'text' }, context);
  try {
    return await work({ signal: stop.signal, onEntry: reporter.entry, onCrash: reporter.defect });
  } finally {
    reporter.end();
    stop.release();
  }
}

/** What is said where nothing was found to read. */
export const noInputs = (): UsageError =>
  new UsageError(
    'There is no document among the inputs.',
    'Give files, or folders that hold some; files of the output folder itself do not count.',
  );

async function report(options: TellingOptions, context: CommandContext): Promise<void> {
  const { quiet = false, jobs } = options;
  const settings = { quiet, ...(jobs !== undefined && { jobs }) };
  const { index } = await makeReport(options.out, settings, context);
  const line = `Open ${cleanLine(shownPath(index, context.cwd))}`;
  if (options.json) context.terminal.message(line);
  else if (!options.quiet) context.terminal.result(line);
}
