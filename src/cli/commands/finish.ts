import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';
import { countFrom0, jobsOf } from '../options.js';
import { LOG_FORMATS, type LogFormat } from '../progress/index.js';
import { cleanLine } from '../terminal.js';
import { runAndTell } from './run-and-tell.js';

interface Options {
  readonly jobs?: number;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly logFormat: LogFormat;
}

const EXAMPLES = `
Examples:
  $ gongkai finish /shared/2025

What workers have not done yet is done here.`;

/** `gongkai finish`: the tables, findings and ledger of a run whose documents were read by workers. */
export const finishCommand = (context: CommandContext): Command =>
  new Command('finish')
    .summary('finish a run whose documents workers have read')
    .description(
      'Write tables, findings and ledger of a run whose inputs gongkai enqueue put into a queue. The records that workers wrote are taken as they are.',
    )
    .argument('[folder]', 'output folder of the run', 'output')
    .addOption(new Option('-j, --jobs <n>', 'processes for what is left to read').argParser(countFrom0))
    .option('-q, --quiet', 'say nothing but what went wrong')
    .option('--json', 'print the ledger as JSON instead of a summary')
    .addOption(
      new Option('--log-format <format>', 'how to tell of progress')
        .choices([...LOG_FORMATS])
        .default('text'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, options: Options) => {
      const { readPlan } = await import('../../pipeline/queue/plan-file.js');
      const plan = await readPlan(resolve(context.cwd, folder));
      if (!plan)
        throw new UsageError(
          `No run is planned in ${cleanLine(folder)}.`,
          'Give the folder that was named to gongkai enqueue, or use gongkai run.',
        );
      await runAndTell(
        plan.inputs,
        { ...plan.options, ...jobsOf(options.jobs, context) },
        { ...options, out: folder, failOn: 'never' },
        context,
      );
    });
