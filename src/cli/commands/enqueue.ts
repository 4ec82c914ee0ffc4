import { Command, Option } from 'commander';
import type { Aids } from '../../programs/aids.js';
import { DEFAULT_LIMITS, type Limits } from '../../shared/limits.js';
import type { CommandContext } from '../context.js';
import { aidsOf, convertOption, limitOption, ocrOption } from '../options.js';
import { plural, shellWord } from '../views/words.js';
import { expandInputs } from './inputs.js';
import { addressOf, type QueueOptions, queueOptions } from './queue-options.js';
import { dayOf } from './run-selection.js';

interface Options extends QueueOptions, Aids {
  readonly out: string;
  readonly manifest?: string;
  readonly since?: Date;
  readonly limit: Limits;
}

const EXAMPLES = `
Examples:
  $ gongkai enqueue 2025/ --out /shared/2025 --redis redis://10.0.0.5:6379
  $ gongkai worker --out /shared/2025 --redis redis://10.0.0.5:6379     on every machine
  $ gongkai finish /shared/2025                                         once, when the queue is empty

All machines see the inputs and the output folder on a disk that they share. Needs the optional packages bullmq and ioredis.`;

/** `gongkai enqueue`: the inputs of a run into a queue. */
export const enqueueCommand = (context: CommandContext): Command => {
  const command = new Command('enqueue')
    .summary('put the inputs of a run into a queue')
    .description(
      'Put the inputs of a run into a queue, from which gongkai worker takes them on any number of machines.',
    )
    .argument('[inputs...]', 'files, folders, patterns, archives; - or @file for a list of paths')
    .option('-o, --out <folder>', 'folder that the workers write into', 'output')
    .option('--manifest <csv>', 'list of inputs with entity, year, kind and url')
    .addOption(
      new Option('--since <day>', 'leave out files that were not changed since this day').argParser(dayOf),
    )
    .addOption(ocrOption())
    .addOption(convertOption())
    .addOption(limitOption());
  for (const option of queueOptions()) command.addOption(option);
  return command.addHelpText('after', EXAMPLES).action(async (inputs: string[], options: Options) => {
    const aids = await aidsOf(options);
    const paths = await expandInputs(inputs, options, context);
    const { enqueue } = await import('../../pipeline/queue/enqueue.js');
    const { out, manifest, since, limit: limits = DEFAULT_LIMITS } = options;
    const count = await enqueue(
      paths,
      { out, cwd: context.cwd, limits, aids, ...(manifest ? { manifest } : {}), ...(since ? { since } : {}) },
      addressOf(options),
    );
    context.terminal.result(`${plural(count, 'input')} in the queue ${options.queue}.`);
    context.terminal.result(`  gongkai worker --out ${shellWord(out)}   on every machine`);
    context.terminal.result(`  gongkai finish ${shellWord(out)}         once, when the queue is empty`);
  });
};
