import { Command, CommanderError } from 'commander';
import { ReviewFileError } from '../findings/review-file.js';
import { ManifestError } from '../intake/manifest.js';
import { QueueError } from '../pipeline/queue/library.js';
import { OutputError } from '../shared/output-error.js';
import { VERSION } from '../shared/version.js';
import { helpInChinese } from './chinese/help.js';
import { speakChinese } from './chinese/speak.js';
import { checkCommand } from './commands/check.js';
import { compareCommand } from './commands/compare.js';
import { doctorCommand } from './commands/doctor.js';
import { duckdbCommand } from './commands/duckdb.js';
import { enqueueCommand } from './commands/enqueue.js';
import { explainCommand } from './commands/explain.js';
import { finishCommand } from './commands/finish.js';
import { inspectCommand } from './commands/inspect.js';
import { reportCommand } from './commands/report.js';
import { rulesCommand } from './commands/rules.js';
import { runCommand } from './commands/run.js';
import { serveCommand } from './commands/serve.js';
import { validateCommand } from './commands/validate.js';
import { workerCommand } from './commands/worker.js';
import type { CommandContext } from './context.js';
import { Interrupted, UsageError } from './errors.js';
import { EXIT } from './exit-codes.js';
import { cleanLine } from './terminal.js';
import { said } from './views/words.js';

const EXAMPLES = `
Examples:
  $ gongkai run samples --out output      read, check and write everything in a folder
  $ gongkai inspect budget.docx           see what was read in one document
  $ gongkai report output                 pages that show every value in its place
  $ gongkai compare output --change       departments side by side
  $ gongkai rules                         the rules that documents are checked by
  $ gongkai explain A-001                 one rule, and how to check it by hand

gongkai <command> --help says more about each command.`;

// What reads documents is loaded by the commands that need it: help and the list of rules come at once.

/**
 * Runs a command line (without the name of the program) and gives the exit code. Nothing is thrown: a defect of the
 * program is told on standard error and gives 70.
 */
export async function runCommandLine(
  words: readonly string[],
  base: Omit<CommandContext, 'exit'>,
): Promise<number> {
  let code: number = EXIT.clean;
  const terminal = base.language === 'zh' ? speakChinese(base.terminal) : base.terminal;
  const context: CommandContext = {
    ...base,
    terminal,
    exit: (asked) => {
      code = asked;
    },
  };
  try {
    await programOf(context).parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error, context);
  }
}

function programOf(context: CommandContext): Command {
  const { terminal, language } = context;
  const program = new Command('gongkai')
    .description(
      'Turns published Chinese department budgets and final accounts (部门预算公开, 部门决算公开) into checked, comparable data.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES);
  const commands = [
    runCommand,
    checkCommand,
    reportCommand,
    serveCommand,
    compareCommand,
    inspectCommand,
    rulesCommand,
    explainCommand,
    validateCommand,
    duckdbCommand,
    enqueueCommand,
    workerCommand,
    finishCommand,
    doctorCommand,
  ];
  for (const command of commands) program.addCommand(command(context));
  for (const command of [program, ...program.commands]) {
    if (language === 'zh') helpInChinese(command);
    command
      .exitOverride()
      .showHelpAfterError(
        `Run gongkai ${command === program ? '' : `${command.name()} `}--help for the options and examples.`,
      )
      .configureOutput({
        writeOut: (text) => terminal.result(text.replace(/\n$/, '')),
        writeErr: (text) => terminal.message(text.replace(/\n$/, '')),
      });
  }
  return program;
}

/** What is wrong with the folder that was given, and not with the machine. */
const USAGE_CODES: ReadonlySet<string> = new Set(['output-not-writable', 'output-locked', 'output-damaged']);

function codeOf(error: unknown, { terminal, language }: CommandContext): number {
  const { red } = terminal.messageColors;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
  if (error instanceof UsageError) {
    terminal.message(`${red('error:')} ${cleanLine(error.message)}`);
    terminal.message(`  → ${cleanLine(error.hint)}`);
    return EXIT.usage;
  }
  if (error instanceof OutputError) {
    terminal.message(`${red(error.code)} ${said(cleanLine(error.message), language)}`);
    terminal.message(`  → ${cleanLine(error.hint)}`);
    return USAGE_CODES.has(error.code) ? EXIT.usage : EXIT.internal;
  }
  if (error instanceof ReviewFileError) {
    terminal.message(`${red(error.code)} ${said(cleanLine(error.message), language)}`);
    terminal.message(`  → ${cleanLine(error.hint)}`);
    return EXIT.usage;
  }
  if (error instanceof QueueError || error instanceof ManifestError) {
    const { code, message, hint } = error instanceof ManifestError ? error.problem : error;
    terminal.message(`${red(code)} ${said(cleanLine(message), language)}`);
    terminal.message(`  → ${cleanLine(hint)}`);
    return code === 'queue-lost' ? EXIT.internal : EXIT.usage;
  }
  if (error instanceof Interrupted) {
    terminal.message(`${error.message} What was written is whole; run again to do the rest.`);
    return error.exitCode;
  }
  terminal.message(`${red('internal error:')} this is a defect of the program.`);
  terminal.message(`  → Report it with these lines.`);
  terminal.message(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.internal;
}
