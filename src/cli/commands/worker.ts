import { Command, Option } from 'commander';
import type { CommandContext } from '../context.js';
import { heedSignals } from '../interrupt.js';
import { wholeNumber } from '../options.js';
import { LOG_FORMATS, type LogFormat, reporterOf } from '../progress/index.js';
import { plural } from '../views/words.js';
import { addressOf, type QueueOptions, queueOptions } from './queue-options.js';

interface Options extends QueueOptions {
  readonly out: string;
  readonly jobs?: number;
  readonly drain?: boolean;
  readonly patience: number;
  readonly quiet?: boolean;
  readonly logFormat: LogFormat;
}

const EXAMPLES = `
Examples:
  $ gongkai worker --out /shared/2025 --redis redis://10.0.0.5:6379
  $ gongkai worker --out /shared/2025 --drain      ends when the queue is empty

What a worker had in hand when it was stopped or its machine failed goes to another one.`;

/** `gongkai worker`: takes inputs of a queue. */
export const workerCommand = (context: CommandContext): Command => {
  const command = new Command('worker')
    .summary('read documents from a queue')
    .description(
      'Take the inputs that gongkai enqueue put into a queue, one after the other, and write their records.',
    )
    .option('-o, --out <folder>', 'folder that all workers write into', 'output')
    .addOption(
      new Option('-j, --jobs <n>', 'processes that read documents (default: number of cores)').argParser(
        wholeNumber,
      ),
    )
    .option('--drain', 'end when the queue is empty')
    .addOption(
      new Option('--patience <seconds>', 'how long to wait for a Redis server that does not answer')
        .argParser(wholeNumber)
        .default(60),
    )
    .option('-q, --quiet', 'say nothing but what went wrong')
    .addOption(
      new Option('--log-format <format>', 'how to tell of progress')
        .choices([...LOG_FORMATS])
        .default('text'),
    );
  for (const option of queueOptions()) command.addOption(option);
  return command.addHelpText('after', EXAMPLES).action(async (options: Options) => {
    const { workOff } = await import('../../pipeline/queue/work-off.js');
    const stop = heedSignals();
    const reporter = reporterOf(options, context);
    let done = 0;
    try {
      const count = await workOff(
        {
          out: options.out,
          cwd: context.cwd,
          ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
          ...(options.drain ? { drain: true } : {}),
          patience: options.patience,
          signal: stop.signal,
          onEntry: (entry) => {
            done++;
            reporter.entry(entry, done, done);
          },
        },
        addressOf(options),
      );
      if (!options.quiet) context.terminal.result(`${plural(count, 'input')} done here.`);
    } finally {
      reporter.end();
      stop.release();
    }
  });
};
