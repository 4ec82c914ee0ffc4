import { Command } from 'commander';
import { DEFAULT_LIMITS } from '../../shared/limits.js';
import { VERSION } from '../../shared/version.js';
import type { CommandContext } from '../context.js';
import { examine } from '../doctor/checks.js';
import { examinePrograms } from '../doctor/programs.js';
import { EXIT } from '../exit-codes.js';

const EXAMPLES = `
Examples:
  $ gongkai doctor
  $ gongkai doctor --json

Exit codes: 0 the machine is fit, 70 something is missing.`;

/** `gongkai doctor`: whether this machine can run the program, and the limits in force. */
export const doctorCommand = (context: CommandContext): Command =>
  new Command('doctor')
    .summary('check this machine and show the limits')
    .description('Check whether this machine can run the program, and show the limits in force.')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (options: { readonly json?: boolean }) => {
      const { terminal } = context;
      const checks = [...(await examine()), ...(await examinePrograms())];
      if (options.json)
        terminal.result(JSON.stringify({ version: VERSION, checks, limits: DEFAULT_LIMITS }, null, 2));
      else {
        const { green, red, bold } = terminal.resultColors;
        terminal.result(bold(`gongkai ${VERSION}`));
        for (const { name, ok, optional, detail, hint } of checks) {
          const mark = ok ? green('ok') : optional ? '--' : red('no');
          terminal.result(`  ${mark}  ${name}: ${detail}${ok ? '' : ` → ${hint}`}`);
        }
        terminal.result(bold('Limits (raise or lower with --limit name=value)'));
        for (const [name, value] of Object.entries(DEFAULT_LIMITS)) terminal.result(`  ${name} = ${value}`);
      }
      if (checks.some(({ ok, optional }) => !ok && !optional)) context.exit(EXIT.internal);
    });
