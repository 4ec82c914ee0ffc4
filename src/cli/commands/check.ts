import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { SEVERITIES, type Severity } from '../../schema/finding.js';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';
import { EXIT } from '../exit-codes.js';
import { heedSignals } from '../interrupt.js';
import { decisionsFrom, type ReviewOptions, reviewOptions } from '../options.js';
import { cleanLine } from '../terminal.js';
import { findingsLines } from '../views/summary.js';
import { plural } from '../views/words.js';

interface Options extends ReviewOptions {
  readonly failOn: Severity | 'never';
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const EXAMPLES = `
Examples:
  $ gongkai check output
  $ gongkai check output --suppressions reviewed.yaml --responses responses.csv
  $ gongkai check output --fail-on warning

No document is read again: the rules look at the records, and at all of them together. Findings, entities, disclosures
and dataset are written anew. Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage, 3 some records are
of another version.`;

/** `gongkai check`: the rules applied again to the records of a run. */
export function checkCommand(context: CommandContext): Command {
  const command = new Command('check')
    .summary('apply the rules again to the records of a run')
    .description('Apply the rules to the records in an output folder, inside documents and across them.')
    .argument('[folder]', 'output folder of a run', 'output')
    .addOption(
      new Option('--fail-on <severity>', 'end with 1 if there are findings of this severity or worse')
        .choices([...SEVERITIES, 'never'])
        .default('never'),
    );
  for (const option of reviewOptions()) command.addOption(option);
  return command
    .option('-q, --quiet', 'say nothing but what went wrong')
    .option('--json', 'print what came of it as JSON')
    .addHelpText('after', EXAMPLES)
    .action((folder: string, options: Options) => execute(folder, options, context));
}

async function execute(folder: string, options: Options, context: CommandContext): Promise<void> {
  const { terminal, cwd } = context;
  const isRun = await stat(join(resolve(cwd, folder), 'documents')).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isRun)
    throw new UsageError(
      `There are no records in ${cleanLine(folder)}.`,
      'Give the folder that gongkai run wrote into (--out).',
    );
  const decisions = await decisionsFrom(options, cwd);
  const { recheck } = await import('../../pipeline/recheck.js');
  const stop = heedSignals();
  try {
    const result = await recheck({
      out: folder,
      cwd,
      decisions,
      signal: stop.signal,
      onRecord: (done, total) => terminal.status(done < total ? `[${done}/${total}]` : ''),
    });
    for (const id of result.unreadable)
      terminal.message(`${terminal.messageColors.red('record-outdated')} documents/${id}.json → run again`);
    if (options.json) terminal.result(JSON.stringify(result, null, 2));
    else if (!options.quiet) {
      terminal.result(
        `${plural(result.documents, 'record')} checked again, ${result.changed} with other findings or checks than before.`,
      );
      for (const line of findingsLines(result.findings, context)) terminal.result(line);
    }
    const serious = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn as Severity) + 1);
    if (result.unreadable.length > 0) context.exit(EXIT.unread);
    else if (serious.some((severity) => result.findings.counts[severity] > 0)) context.exit(EXIT.findings);
  } finally {
    terminal.status('');
    stop.release();
  }
}
