import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { describeFinding, explainRule } from '../../rules/index.js';
import { findingsListSchema, type ListedFinding } from '../../schema/findings-list.js';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';
import { clean, cleanLine } from '../terminal.js';
import { ruleLines } from '../views/rule.js';

interface Options {
  readonly out: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ gongkai explain A-001
  $ gongkai explain 3f9c20b1d7aa4e05 --out output`;

/** `gongkai explain`: a rule, or a finding of a run with the rule behind it. */
export const explainCommand = (context: CommandContext): Command =>
  new Command('explain')
    .summary('explain a rule or a finding')
    .description(
      'Explain a rule: what it says, on what ground, and how to check it by hand; or a finding of a run.',
    )
    .argument('<id>', 'id or slug of a rule, id or fingerprint of a finding')
    .option('-o, --out <folder>', 'output folder to look for the finding in', 'output')
    .option('--json', 'print as JSON')
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: Options) => execute(id, options, context));

async function execute(id: string, options: Options, context: CommandContext): Promise<void> {
  const { terminal } = context;
  const rule = explainRule(id);
  if (rule) {
    if (options.json) terminal.result(JSON.stringify(rule, null, 2));
    else for (const line of ruleLines(rule, context)) terminal.result(line);
    return;
  }
  const file = join(options.out, 'findings.json');
  const findings = await readFindings(resolve(context.cwd, file));
  const found = findings?.filter((finding) => finding.id === id || finding.fingerprint === id) ?? [];
  if (found.length === 0)
    throw new UsageError(
      `There is no rule ${cleanLine(id)}, and ${findings ? `no finding of this id in ${file}` : `${file} could not be read`}.`,
      'gongkai rules lists the rules; the findings of a run are in findings.csv of its output folder (--out).',
    );
  if (options.json) {
    terminal.result(JSON.stringify(found, null, 2));
    return;
  }
  for (const finding of found) {
    terminal.result(clean(describeFinding(finding, context.language)));
    terminal.result(
      `  in: ${cleanLine(finding.path)} (${cleanLine(finding.entity ?? 'entity unknown')}, ${finding.document_id})`,
    );
    for (const { document_id } of finding.evidence.filter((e) => e.document_id !== finding.document_id))
      terminal.result(`  and in: ${document_id}`);
    if (finding.suppressed) terminal.result(`  set aside: ${cleanLine(finding.suppressed.reason)}`);
    for (const { who, date, text } of finding.responses)
      terminal.result(`  response of ${cleanLine(who)}, ${date}: ${cleanLine(text)}`);
    terminal.result(`  fingerprint: ${finding.fingerprint}`);
  }
  const behind = explainRule(found[0]!.rule);
  if (behind) for (const line of ['', ...ruleLines(behind, context)]) terminal.result(line);
}

/** Findings of a run; null where there are none to be read. */
async function readFindings(path: string): Promise<readonly ListedFinding[] | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return findingsListSchema.parse(JSON.parse(text)).findings;
  } catch {
    return null;
  }
}
