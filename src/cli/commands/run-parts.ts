import type { RunOptions } from '../../pipeline/index.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { elsewhereLines, leftOutLines } from '../views/left-out.js';
import { plannedLines, planSummary } from '../views/plan.js';
import { plural } from '../views/words.js';
import { noInputs, type TellingOptions, watched } from './run-and-tell.js';

/** Does one shard of a run. */
export async function tellPart(
  inputs: readonly string[],
  settings: RunOptions,
  options: TellingOptions,
  context: CommandContext,
): Promise<void> {
  const { terminal } = context;
  const { runPart } = await import('../../pipeline/part.js');
  const { entries, elsewhere } = await watched(options, context, (told) =>
    runPart(inputs, { ...settings, ...told }),
  );
  if (options.json) terminal.result(JSON.stringify(entries, null, 2));
  else if (!options.quiet) {
    const left = leftOutLines(entries.map(({ error }) => error));
    terminal.result(`${plural(entries.length - left.count, 'input')} of this shard done.`);
    for (const line of [...left.lines, ...elsewhereLines(elsewhere)]) terminal.result(line);
    terminal.result('When all shards are done, the same command without --shard writes tables and ledger.');
  }
  if (entries.some(({ status }) => status === 'failed')) context.exit(EXIT.unread);
}

/** Tells what a run would do, in the order in which it would. */
export async function tellPlan(
  inputs: readonly string[],
  settings: RunOptions,
  options: TellingOptions,
  { terminal, language }: CommandContext,
): Promise<void> {
  const { planRun } = await import('../../pipeline/plan.js');
  const plan = await planRun(inputs, settings);
  if (plan.inputs.length + plan.elsewhere === 0) throw noInputs();
  if (options.json) {
    terminal.result(JSON.stringify(plan.inputs, null, 2));
    return;
  }
  if (!options.quiet) for (const line of plannedLines(plan, language)) terminal.result(line);
  for (const line of planSummary(plan, language)) terminal.result(line);
}
