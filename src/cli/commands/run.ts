import { Command, Option } from 'commander';
import { SEVERITIES, type Severity } from '../../schema/finding.js';
import type { LedgerEntry } from '../../schema/ledger.js';
import type { Limits } from '../../shared/limits.js';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';
import { EXIT } from '../exit-codes.js';
import { heedSignals } from '../interrupt.js';
import {
  aidsOf,
  convertOption,
  countFrom0,
  decisionsFrom,
  jobsOf,
  limitOption,
  ocrOption,
  type ReviewOptions,
  reviewOptions,
} from '../options.js';
import { pathsFrom } from '../stdin-paths.js';
import { clean, cleanLine } from '../terminal.js';
import { problemLines, progressLine, summaryLines } from '../views/summary.js';
import { makeReport, shownPath } from './report.js';

interface Options extends ReviewOptions {
  readonly out: string;
  readonly jobs?: number;
  readonly failOn: Severity | 'never';
  readonly ocr?: boolean;
  readonly convert?: boolean;
  readonly limit: Limits;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly report?: boolean;
}

const EXAMPLES = `
Examples:
  $ gongkai run samples --out output
  $ gongkai run 2025/ '2024/*.docx' page.html --out output
  $ find archive -name '*.docx' -print0 | gongkai run - --out output
  $ gongkai run samples --fail-on error --quiet

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage, 3 some documents could not be read,
70 internal error. All results are in the output folder; the file run.json says what became of every input.`;

/** `gongkai run`: documents in, checked records out. */
export function runCommand(context: CommandContext): Command {
  const command = new Command('run')
    .summary('turn documents into checked records')
    .description(
      'Read documents (PDF, Word, workbooks, web pages, text), understand and check them, and write records, tables and findings.',
    )
    .argument('<inputs...>', 'files, folders, patterns; - reads a list of paths from standard input')
    .option('-o, --out <folder>', 'folder to write into', 'output')
    .addOption(
      new Option(
        '-j, --jobs <n>',
        'processes that read documents (default: number of cores); 0 reads them in this process',
      ).argParser(countFrom0),
    )
    .addOption(
      new Option('--fail-on <severity>', 'end with 1 if there are findings of this severity or worse')
        .choices([...SEVERITIES, 'never'])
        .default('never'),
    )
    .addOption(ocrOption())
    .addOption(convertOption())
    .addOption(limitOption());
  for (const option of reviewOptions()) command.addOption(option);
  return command
    .option('--report', 'write pages that show every value in its place (see gongkai report)')
    .option('-q, --quiet', 'say nothing but what went wrong')
    .option('--json', 'print the ledger as JSON instead of a summary')
    .option('--verbose', 'show where in the program a defect happened')
    .addHelpText('after', EXAMPLES)
    .action((inputs: string[], options: Options) => execute(inputs, options, context));
}

async function execute(inputs: string[], options: Options, context: CommandContext): Promise<void> {
  const { terminal } = context;
  const { messageColors: colors } = terminal;
  const aids = await aidsOf(options);
  const decisions = await decisionsFrom(options, context.cwd);
  const paths = await expand(inputs, context);
  const { run } = await import('../../pipeline/index.js');
  const stop = heedSignals();
  const tell = (entry: LedgerEntry, done: number, total: number): void => {
    if (entry.error && entry.status === 'failed')
      for (const line of problemLines(entry, colors)) terminal.message(line);
    if (options.quiet) return;
    const line = progressLine(entry, done, total);
    if (terminal.watched) terminal.status(done < total ? line : '');
    else terminal.message(line);
  };
  try {
    const { ledger, findings } = await run(paths, {
      out: options.out,
      cwd: context.cwd,
      limits: options.limit,
      aids,
      decisions,
      ...jobsOf(options.jobs, context),
      signal: stop.signal,
      onEntry: tell,
      onCrash: (path, stack) => {
        if (options.verbose) terminal.message(`${cleanLine(path)}: ${clean(stack)}`);
      },
    });
    if (ledger.totals.inputs === 0)
      throw new UsageError(
        'There is no document among the inputs.',
        'Give files, or folders that hold some; files of the output folder itself do not count.',
      );
    if (options.json) terminal.result(JSON.stringify(ledger, null, 2));
    else if (!options.quiet)
      for (const line of summaryLines(ledger, findings, options.out, context)) terminal.result(line);
    if (options.report) await report(options, context);
    const serious = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn as Severity) + 1);
    if (ledger.totals.failed > 0) context.exit(EXIT.unread);
    else if (serious.some((severity) => findings.counts[severity] > 0)) context.exit(EXIT.findings);
  } finally {
    terminal.status('');
    stop.release();
  }
}

async function report(options: Options, context: CommandContext): Promise<void> {
  const { index } = await makeReport(options.out, options, context);
  const line = `Open ${cleanLine(shownPath(index, context.cwd))}`;
  if (options.json) context.terminal.message(line);
  else if (!options.quiet) context.terminal.result(line);
}

async function expand(inputs: readonly string[], { stdin }: CommandContext): Promise<string[]> {
  if (!inputs.includes('-')) return [...inputs];
  const listed = await pathsFrom(stdin);
  const named = inputs.filter((input) => input !== '-');
  if (listed.length + named.length === 0)
    throw new UsageError(
      'Standard input held no path.',
      'Send one path a line, such as: ls *.docx | gongkai run -',
    );
  return [...named, ...listed];
}
