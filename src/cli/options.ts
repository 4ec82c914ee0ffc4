import { InvalidArgumentError, Option } from 'commander';
import { DEFAULT_LIMITS, type Limits } from '../shared/limits.js';

/** `--limit name=value`, which may be given several times; gives the limits in force. */
export const limitOption = (): Option =>
  new Option('--limit <name=value>', 'raise or lower a limit (see gongkai doctor); may be repeated')
    .argParser((value: string, previous: Limits) => withLimit(previous, value))
    .default(DEFAULT_LIMITS, 'the limits that gongkai doctor shows');

function withLimit(limits: Limits, value: string): Limits {
  const [name, number, ...rest] = value.split('=');
  if (!name || !Object.hasOwn(limits, name) || rest.length > 0)
    throw new InvalidArgumentError(`Known limits: ${Object.keys(DEFAULT_LIMITS).join(', ')}.`);
  return { ...limits, [name]: wholeNumber(number ?? '') };
}

/** A whole number of at least 1, written in digits. */
export function wholeNumber(value: string): number {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : 0;
  if (number < 1) throw new InvalidArgumentError('Give a whole number of at least 1.');
  return number;
}
