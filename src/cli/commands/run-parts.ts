import type { RunOptions } from '../../pipeline/index.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { cleanLine } from '../terminal.js';
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
  const entries = await watched(options, context, (told) => runPart(inputs, { ...settings, ...told }));
  if (options.json) terminal.result(JSON.stringify(entries, null, 2));
  else if (!options.quiet) {
    terminal.result(`${plural(entries.length, 'input')} of this shard done.`);
    terminal.result('When all shards are done, the same command without --shard writes tables and ledger.');
  }
  if (entries.some(({ status }) => status === 'failed')) context.exit(EXIT.unread);
}

/** Tells what a run would do, in the order in which it would. */
export async function tellPlan(
  inputs: readonly string[],
  settings: RunOptions,
  options: TellingOptions,
  { terminal }: CommandContext,
): Promise<void> {
  const { planRun } = await import('../../pipeline/plan.js');
  const planned = await planRun(inputs, settings);
  if (planned.length === 0) throw noInputs();
  if (options.json) {
    terminal.result(JSON.stringify(planned, null, 2));
    return;
  }
  if (!options.quiet)
    for (const { action, path, error } of planned)
      terminal.result(`${action.padEnd(9)} ${cleanLine(path)}${error ? ` (${error.code})` : ''}`);
  const counts = new Map<string, number>();
  for (const { action } of planned) counts.set(action, (counts.get(action) ?? 0) + 1);
  terminal.result(
    `${plural(planned.length, 'input')}: ${[...counts].map(([action, count]) => `${action} ${count}`).join(', ')}. Nothing was done.`,
  );
}
