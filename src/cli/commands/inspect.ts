import { Command } from 'commander';
import type { UncapturedFigure } from '../../pipeline/index.js';
import type { Limits } from '../../shared/limits.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { aidsOf, convertOption, limitOption, ocrOption } from '../options.js';
import { cleanLine } from '../terminal.js';
import { documentLines } from '../views/document.js';

interface Options {
  readonly json?: boolean;
  readonly uncaptured?: boolean;
  readonly ocr?: boolean;
  readonly convert?: boolean;
  readonly limit: Limits;
}

const EXAMPLES = `
Examples:
  $ gongkai inspect samples/*2019*.txt
  $ gongkai inspect budget.docx --json > record.json
  $ gongkai inspect page.html --uncaptured

Nothing is written. Exit codes: 0, 2 wrong usage, 3 the document could not be read, 70 internal error.`;

/** `gongkai inspect`: what was read in one document, for a person. */
export const inspectCommand = (context: CommandContext): Command =>
  new Command('inspect')
    .summary('show what is read in one document')
    .description(
      'Show the outline, tables, facts, record, findings and notes of one document. Nothing is written.',
    )
    .argument('<file>', 'the document')
    .option('--json', 'print the record as JSON')
    .option('--uncaptured', 'list only the figures of the prose that no fact holds')
    .addOption(ocrOption())
    .addOption(convertOption())
    .addOption(limitOption())
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: Options) => execute(file, options, context));

async function execute(file: string, options: Options, context: CommandContext): Promise<void> {
  const { terminal, cwd } = context;
  const aids = await aidsOf(options);
  const { check, extract, readDocument, uncapturedFigures } = await import('../../pipeline/index.js');
  const read = await readDocument(file, { cwd, limits: options.limit, aids });
  const outcome = read.ok ? extract(read.value) : read;
  if (!outcome.ok) {
    const { code, message, hint } = outcome.error;
    terminal.message(`${terminal.messageColors.red(code)} ${cleanLine(file)}`);
    terminal.message(`  ${cleanLine(message)}`);
    terminal.message(`  → ${cleanLine(hint)}`);
    context.exit(EXIT.unread);
    return;
  }
  const record = check(outcome.value);
  const figures = options.uncaptured ? uncapturedFigures(record) : null;
  if (options.json) terminal.result(JSON.stringify(figures ?? record, null, 2));
  else
    for (const line of figures ? figureLines(figures) : documentLines(record, context)) terminal.result(line);
}

function figureLines(figures: readonly UncapturedFigure[]): readonly string[] {
  if (figures.length === 0) return ['Every figure of the prose is held by a fact.'];
  return figures.map(
    ({ block, section, printed, context: words }) =>
      `${cleanLine(printed)}  «…${cleanLine(words)}…» [block ${block}${section ? `, ${cleanLine(section)}` : ''}]`,
  );
}
