import type pc from 'picocolors';
import type { CountedFinding, FindingsSummary } from '../../findings/index.js';
import { SEVERITIES } from '../../schema/finding.js';
import type { Ledger, LedgerEntry } from '../../schema/ledger.js';
import type { CommandContext, Language } from '../context.js';
import { cleanLine } from '../terminal.js';
import { leftOutLines } from './left-out.js';
import { plural, shellWord } from './words.js';

type Colors = ReturnType<typeof pc.createColors>;

/** What became of one input, on one line. */
export function progressLine(entry: LedgerEntry, done: number, total: number): string {
  const { counts } = entry;
  const found = counts
    ? ` (${plural(counts.tables, 'table')}, ${plural(counts.facts, 'fact')}, ${plural(sum(counts.findings), 'finding')})`
    : '';
  return `[${done}/${total}] ${entry.status} ${cleanLine(entry.path)}${found}`;
}

/** Why an input gave no record: code, sentence, next step. */
export const problemLines = ({ path, error }: LedgerEntry, colors: Colors): readonly string[] =>
  error
    ? [
        `${colors.red(error.code)} ${cleanLine(path)}`,
        `  ${cleanLine(error.message)}`,
        `  → ${cleanLine(error.hint)}`,
      ]
    : [];

/** The end of a run: how it went, where the results are, what to do next. */
export function summaryLines(
  ledger: Ledger,
  findings: FindingsSummary,
  out: string,
  context: CommandContext,
): readonly string[] {
  const colors = context.terminal.resultColors;
  const { totals, entries } = ledger;
  const example =
    entries.find((entry) => entry.counts && sum(entry.counts.findings) > 0) ??
    entries.find((entry) => entry.counts);
  const worst = findings.severest[0]?.finding;
  const folder = out.replace(/(?<!\/)\/+$/, '');
  return [
    '',
    colors.bold(
      `${plural(totals.inputs, 'input')}: ${totals.ok} read, ${totals.partial} read in part, ${totals.failed} failed, ${totals.skipped} skipped, ${totals.duplicate} duplicate`,
    ),
    ...leftOutLines(entries.map(({ error }) => error)).lines,
    ...findingsLines(findings, context),
    '',
    colors.bold('Results'),
    `  ${folder}/findings.csv   every finding with its evidence, for a spreadsheet program`,
    `  ${folder}/findings.txt   the same in words; findings.sarif for tools`,
    `  ${folder}/disclosures.json   documents brought together by entity, year and kind`,
    `  ${folder}/documents/     one record per document`,
    `  ${folder}/dataset/       tables over all documents, with a codebook`,
    `  ${folder}/run.json       what became of every input`,
    ...(example
      ? [
          '',
          colors.bold('Next'),
          `  gongkai inspect ${shellWord(example.path)}`,
          ...(worst ? [`  gongkai explain ${worst.id} --out ${shellWord(out)}`] : []),
          ...(worst ? [`  gongkai explain ${worst.rule}`] : []),
        ]
      : []),
  ];
}

/** The findings in short: how many, the severest, and what reviewers set aside. */
export function findingsLines(
  { counts, severest, suppressed, idle }: FindingsSummary,
  { terminal, language }: CommandContext,
): readonly string[] {
  const more = sum(counts) - severest.reduce((shown, { documents }) => shown + documents, 0);
  return [
    `Findings: ${SEVERITIES.map((severity) => plural(counts[severity], severity)).join(', ')}${suppressed > 0 ? `; ${suppressed} set aside` : ''}`,
    ...severest.map((counted) => findingLine(counted, language, terminal.resultColors)),
    ...(more > 0 ? [`  … and ${more} more in findings.csv`] : []),
    ...idle.map(({ fingerprint, why }) =>
      why === 'expired'
        ? `  The suppression of ${cleanLine(fingerprint)} has expired.`
        : `  The suppression of ${cleanLine(fingerprint)} meets no finding.`,
    ),
  ];
}

function findingLine({ finding, documents }: CountedFinding, language: Language, colors: Colors): string {
  const paint = { error: colors.red, warning: colors.yellow, notice: colors.cyan }[finding.severity];
  const where = `${cleanLine(finding.entity ?? finding.path)}${documents > 1 ? ` (in ${documents} documents)` : ''}`;
  return `  ${paint(finding.severity)} ${finding.rule} ${where}: ${cleanLine(finding.message[language])}`;
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
