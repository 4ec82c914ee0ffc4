import { InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../../pipeline/inputs.js';

/** What selects from the inputs of a run. */
export interface SelectionOptions {
  readonly manifest?: string;
  readonly since?: Date;
  readonly shard?: Shard;
  readonly force?: boolean;
  readonly retryFailed?: boolean;
  readonly dryRun?: boolean;
}

/** `--manifest`, `--since`, `--shard`, `--force`, `--retry-failed`, `--dry-run`. */
export const selectionOptions = (): readonly Option[] => [
  new Option(
    '--manifest <csv>',
    'list of inputs with entity, year, kind and url, which are compared with the documents',
  ),
  new Option('--since <day>', 'read no file that was not changed since this day (2025-03-01)').argParser(
    dayOf,
  ),
  new Option('--shard <i/n>', 'do the i-th of n parts; a run without --shard finishes').argParser(shardOf),
  new Option('--force', 'take nothing from earlier runs'),
  new Option('--retry-failed', 'try documents again that took too long, too much memory or crashed'),
  new Option('--dry-run', 'say what would be done, and do nothing'),
];

/** A day, or a day and time, in the form of ISO 8601; a day begins at midnight where the command runs. */
export function dayOf(value: string): Date {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00`) : new Date(value);
  if (Number.isNaN(day.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(value))
    throw new InvalidArgumentError('Give a day such as 2025-03-01.');
  return day;
}

function shardOf(value: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(value);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index < 1 || index > of) throw new InvalidArgumentError('Give a part such as 2/4.');
  return { index, of };
}

/** The selection as a run takes it. */
export const selectionOf = ({ manifest, since, shard, force, retryFailed }: SelectionOptions) => ({
  ...(manifest === undefined ? {} : { manifest }),
  ...(since ? { since } : {}),
  ...(shard ? { shard } : {}),
  ...(force ? { force } : {}),
  ...(retryFailed ? { retryFailed } : {}),
});
