import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';
import { heedSignals } from '../interrupt.js';
import { countFrom0, jobsOf, wholeNumber } from '../options.js';
import { cleanLine } from '../terminal.js';
import { plural } from '../views/words.js';

interface Options {
  readonly pages: boolean;
  readonly maxPages?: number;
  readonly source: readonly string[];
  readonly jobs?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const EXAMPLES = `
Examples:
  $ gongkai report output
  $ gongkai report output --no-pages            quicker and smaller: text instead of pictures of pages
  $ gongkai report output --source ~/downloads  where the originals lie now

The pages open in a browser from the disk; no server and no network are needed.`;

/** `gongkai report`: pages that show every value and finding in its place. */
export const reportCommand = (context: CommandContext): Command =>
  new Command('report')
    .summary('write pages that show every value in its place')
    .description(
      'Write report/ into the output folder of a run: a page for every document with the original beside the record, and an index over all.',
    )
    .argument('[folder]', 'output folder of a run', 'output')
    .option('--no-pages', 'do not draw the pages of PDFs')
    .addOption(
      new Option('--max-pages <n>', 'most pages drawn of one document (default: 400)').argParser(wholeNumber),
    )
    .addOption(
      new Option('--source <folder>', 'where the originals lie, if not where they were read; may be repeated')
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([], 'the working folder'),
    )
    .addOption(
      new Option(
        '-j, --jobs <n>',
        'processes that make pages (default: number of cores); 0 makes them in this process',
      ).argParser(countFrom0),
    )
    .option('-q, --quiet', 'say nothing but what went wrong')
    .option('--json', 'print what was written as JSON')
    .addHelpText('after', EXAMPLES)
    .action((folder: string, options: Options) => execute(folder, options, context));

async function execute(folder: string, options: Options, context: CommandContext): Promise<void> {
  const { terminal, cwd } = context;
  await requireRun(folder, cwd);
  const result = await makeReport(folder, options, context);
  if (options.json) terminal.result(JSON.stringify(result, null, 2));
  else if (!options.quiet) {
    terminal.result(`${plural(result.documents, 'document')}, ${result.made} made anew`);
    terminal.result(`Open ${cleanLine(shownPath(result.index, cwd))}`);
  }
}

/** Makes the report of an output folder with its progress on the terminal. */
export async function makeReport(
  folder: string,
  options: Partial<Pick<Options, 'pages' | 'maxPages' | 'source' | 'jobs' | 'quiet'>>,
  context: CommandContext,
) {
  const { terminal, cwd } = context;
  const { writeReport } = await import('../../report/index.js');
  const stop = heedSignals();
  try {
    return await writeReport(folder, {
      cwd,
      sources: options.source ?? [],
      pictures: options.pages ?? true,
      ...(options.maxPages !== undefined && { pages: options.maxPages }),
      signal: stop.signal,
      ...jobsOf(options.jobs, context),
      onDocument: (path, done, total) => {
        if (!options.quiet) terminal.status(`[${done}/${total}] report ${cleanLine(path)}`);
      },
    });
  } finally {
    terminal.status('');
    stop.release();
  }
}

/** A path as a person at the keyboard would give it. */
export const shownPath = (path: string, cwd: string): string => {
  const shown = relative(cwd, path);
  return shown.startsWith('..') ? path : shown;
};

/** Throws where a folder is not the output of a run. */
export async function requireRun(folder: string, cwd: string): Promise<void> {
  const found = await stat(join(resolve(cwd, folder), 'documents')).catch(() => null);
  if (!found?.isDirectory())
    throw new UsageError(
      `There is no run in ${cleanLine(folder)}.`,
      'Give the folder that gongkai run wrote into (--out).',
    );
}
