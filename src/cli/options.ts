import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { DecisionInput } from '../findings/index.js';
import { type Aids, prepareAids } from '../programs/aids.js';
import { DEFAULT_LIMITS, type Limits } from '../shared/limits.js';
import type { CommandContext } from './context.js';
import { UsageError } from './errors.js';

/** `--limit name=value`, which may be given several times; gives the limits in force. */
export const limitOption = (): Option =>
  new Option('--limit <name=value>', 'raise or lower a limit (see gongkai doctor); may be repeated')
    .argParser((value: string, previous: Limits) => withLimit(previous, value))
    .default(DEFAULT_LIMITS, 'the limits that gongkai doctor shows');

/** Limits in force for a run, and most documents to work on in it. */
export interface LimitsOfRun {
  readonly limits: Limits;
  readonly most?: number;
}

/** `--limit name=value` as above, and `--limit n`: at most so many documents in this run. */
export const runLimitOption = (): Option =>
  new Option(
    '--limit <n or name=value>',
    'work on at most n documents in this run; or raise or lower a limit (see gongkai doctor); may be repeated',
  )
    .argParser(
      (value: string, previous: LimitsOfRun): LimitsOfRun =>
        value.includes('=') || !/^\d/.test(value)
          ? { ...previous, limits: withLimit(previous.limits, value) }
          : { ...previous, most: wholeNumber(value) },
    )
    .default(
      { limits: DEFAULT_LIMITS } satisfies LimitsOfRun,
      'all documents, the limits that gongkai doctor shows',
    );

function withLimit(limits: Limits, value: string): Limits {
  const [name, number, ...rest] = value.split('=');
  if (!name || !Object.hasOwn(limits, name) || rest.length > 0)
    throw new InvalidArgumentError(`Known limits: ${Object.keys(DEFAULT_LIMITS).join(', ')}.`);
  return { ...limits, [name]: wholeNumber(number ?? '') };
}

/** `--ocr`: pages that are pictures are read by a program. */
export const ocrOption = (): Option =>
  new Option('--ocr', 'read pages that are pictures with tesseract, and mark what was read so');

/** `--convert`: formats that no reader knows are converted by a program. */
export const convertOption = (): Option =>
  new Option('--convert', 'have LibreOffice convert what is not read otherwise (RTF, OpenDocument, Word 95)');

/** The programs that the options ask for. A program that is not installed is wrong usage, told before any work. */
export async function aidsOf({ ocr, convert }: Aids): Promise<Aids> {
  const aids: Aids = { ...(ocr ? { ocr } : {}), ...(convert ? { convert } : {}) };
  const ready = await prepareAids(aids, DEFAULT_LIMITS);
  if ('missing' in ready)
    throw new UsageError(
      `${ready.missing.join(' and ')} is not installed.`,
      'Install it (gongkai doctor says how), or run again without asking for it.',
    );
  return aids;
}

/** A whole number, written in digits. */
export const countFrom0 = (value: string): number => (value === '0' ? 0 : wholeNumber(value));

/** Processes that read documents: what was asked for, or none of its own where the command itself is not to start any. */
export const jobsOf = (
  asked: number | undefined,
  { isolate }: Pick<CommandContext, 'isolate'>,
): { readonly jobs?: number } => (asked === undefined ? (isolate ? {} : { jobs: 0 }) : { jobs: asked });

/** A whole number of at least 1, written in digits. */
export function wholeNumber(value: string): number {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : 0;
  if (number < 1) throw new InvalidArgumentError('Give a whole number of at least 1.');
  return number;
}

/** Files of decisions about findings, as `run` and `check` take them. */
export interface ReviewOptions {
  readonly suppressions?: string;
  readonly responses?: string;
}

/** `--suppressions` and `--responses`. */
export const reviewOptions = (): readonly Option[] => [
  new Option('--suppressions <file>', 'YAML or JSON file of findings that were reviewed and set aside'),
  new Option('--responses <file>', 'CSV file of what entities answered: fingerprint, who, date, text'),
];

/** The decisions in the files that were given. Throws `ReviewFileError` where one cannot be used. */
export async function decisionsFrom(
  { suppressions, responses }: ReviewOptions,
  cwd: string,
): Promise<DecisionInput> {
  const { readResponses, readSuppressions } = await import('../findings/index.js');
  return {
    ...(suppressions !== undefined && {
      suppressions: await readSuppressions(resolve(cwd, suppressions)),
      // The day is part of the decisions: what was made yesterday may hold one that has expired since.
      today: new Date().toISOString().slice(0, 10),
    }),
    ...(responses !== undefined && { responses: await readResponses(resolve(cwd, responses)) }),
  };
}
