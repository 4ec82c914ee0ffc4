import { Command, Option } from 'commander';
import type { RunOptions } from '../../pipeline/index.js';
import { SEVERITIES, type Severity } from '../../schema/finding.js';
import { spareCompiler } from '../../shared/compiler.js';
import type { CommandContext } from '../context.js';
import {
  aidsOf,
  convertOption,
  countFrom0,
  decisionsFrom,
  jobsOf,
  type LimitsOfRun,
  ocrOption,
  type ReviewOptions,
  reviewOptions,
  runLimitOption,
} from '../options.js';
import { LOG_FORMATS, type ReporterOptions } from '../progress/index.js';
import { expandInputs } from './inputs.js';
import { runAndTell } from './run-and-tell.js';
import { tellPart, tellPlan } from './run-parts.js';
import { type SelectionOptions, selectionOf, selectionOptions } from './run-selection.js';

interface Options extends ReviewOptions, SelectionOptions, ReporterOptions {
  readonly out: string;
  readonly jobs?: number;
  readonly failOn: Severity | 'never';
  readonly ocr?: boolean;
  readonly convert?: boolean;
  readonly limit: LimitsOfRun;
  readonly json?: boolean;
  readonly report?: boolean;
}

const EXAMPLES = `
Examples:
  $ gongkai run samples --out output
  $ gongkai run 2025/ '2024/*.docx' page.html --out output
  $ find archive -name '*.docx' -print0 | gongkai run - --out output
  $ gongkai run 2025.zip --manifest 2025.csv --out output
  $ gongkai run 2025/ --out output --dry-run
  $ gongkai run 2025/ --out output --shard 1/4     then 2/4 …, then once without --shard
  $ gongkai run samples --fail-on error --quiet

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage, 3 some documents could not be read,
70 internal error, 130 or 143 stopped. Started again, a run goes on where it was stopped. All results are in the output folder; the file run.json says what became of every input.`;

/** `gongkai run`: documents in, checked records out. */
export function runCommand(context: CommandContext): Command {
  const command = new Command('run')
    .summary('turn documents into checked records')
    .description(
      'Read documents (PDF, Word, workbooks, web pages, text), understand and check them, and write records, tables and findings.',
    )
    .argument(
      '[inputs...]',
      'files, folders, patterns, ZIP archives; - or @file for a list of paths, one a line',
    )
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
    .addOption(runLimitOption());
  for (const option of selectionOptions()) command.addOption(option);
  for (const option of reviewOptions()) command.addOption(option);
  return command
    .option('--report', 'write pages that show every value in its place (see gongkai report)')
    .option('-q, --quiet', 'say nothing but what went wrong')
    .addOption(
      new Option('--log-format <format>', 'how to tell of progress')
        .choices([...LOG_FORMATS])
        .default('text'),
    )
    .option('--json', 'print the ledger as JSON instead of a summary')
    .option('--verbose', 'show where in the program a defect happened')
    .addHelpText('after', EXAMPLES)
    .action((inputs: string[], options: Options) => execute(inputs, options, context));
}

async function execute(words: string[], options: Options, context: CommandContext): Promise<void> {
  const aids = await aidsOf(options);
  const decisions = await decisionsFrom(options, context.cwd);
  const inputs = await expandInputs(words, options, context);
  const { limits, most } = options.limit;
  if (context.isolate && options.jobs !== 0) spareCompiler();
  const settings: RunOptions = {
    out: options.out,
    cwd: context.cwd,
    limits,
    aids,
    decisions,
    ...jobsOf(options.jobs, context),
    ...selectionOf(options),
    ...(most === undefined ? {} : { most }),
  };
  if (options.dryRun) return tellPlan(inputs, settings, options, context);
  if (options.shard) return tellPart(inputs, settings, options, context);
  await runAndTell(inputs, settings, options, context);
}
