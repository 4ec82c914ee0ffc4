import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';
import { EXIT } from '../exit-codes.js';
import { cleanLine } from '../terminal.js';
import { plural } from '../views/words.js';

const EXAMPLES = `
Examples:
  $ gongkai validate output
  $ gongkai validate output --json

Exit codes: 0 everything holds, 1 something does not, 2 wrong usage.`;

/** `gongkai validate`: looks through an output folder. */
export const validateCommand = (context: CommandContext): Command =>
  new Command('validate')
    .summary('check the files of an output folder')
    .description(
      'Check every file of an output folder against its schema, every place against the text, and that the files agree.',
    )
    .argument('[folder]', 'output folder of a run', 'output')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, options: { readonly json?: boolean }) => {
      const { terminal, cwd } = context;
      const path = resolve(cwd, folder);
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (!isFolder)
        throw new UsageError(
          `There is no folder ${cleanLine(folder)}.`,
          'Give the folder that gongkai run wrote into (--out).',
        );
      const { validateOutput } = await import('../../pipeline/index.js');
      const report = await validateOutput(path);
      if (options.json) terminal.result(JSON.stringify(report, null, 2));
      else {
        for (const { file, problem } of report.problems)
          terminal.result(`${cleanLine(file)}: ${cleanLine(problem)}`);
        terminal.result(
          report.problems.length === 0
            ? `${plural(report.files, 'file')} checked, everything holds.`
            : `${plural(report.files, 'file')} checked, ${plural(report.problems.length, 'problem')}.`,
        );
      }
      if (report.problems.length > 0) context.exit(EXIT.findings);
    });
