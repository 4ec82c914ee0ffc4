import { Command } from 'commander';
import { listRules } from '../../rules/index.js';
import type { CommandContext } from '../context.js';

const EXAMPLES = `
Examples:
  $ gongkai rules
  $ gongkai rules --json
  $ gongkai explain A-001`;

/** `gongkai rules`: the catalogue of rules. */
export const rulesCommand = (context: CommandContext): Command =>
  new Command('rules')
    .summary('list the rules that documents are checked by')
    .description('List the rules that documents are checked by.')
    .option('--json', 'print the list as JSON')
    .addHelpText('after', EXAMPLES)
    .action((options: { readonly json?: boolean }) => {
      const { terminal, language } = context;
      const rules = listRules();
      if (options.json) {
        terminal.result(JSON.stringify(rules, null, 2));
        return;
      }
      const { bold } = terminal.resultColors;
      let family = '';
      for (const rule of rules) {
        if (rule.family.en !== family) terminal.result(bold(rule.family[language]));
        family = rule.family.en;
        terminal.result(`  ${rule.id}  ${rule.severity.padEnd(8)}${rule.name[language]}`);
      }
    });
