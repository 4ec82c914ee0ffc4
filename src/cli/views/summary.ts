import type pc from 'picocolors';
import { SEVERITIES } from '../../schema/finding.js';
import type { ListedFinding } from '../../schema/findings-list.js';
import type { Ledger, LedgerEntry } from '../../schema/ledger.js';
import type { CommandContext, Language } from '../context.js';
import { cleanLine } from '../terminal.js';
import { plural, shellWord } from './words.js';

type Colors = ReturnType<typeof pc.createColors>;

/** Most findings that a summary names. */
const SHOWN = 5;

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
  findings: readonly ListedFinding[],
  out: string,
  { terminal, language }: CommandContext,
): readonly string[] {
  const colors = terminal.resultColors;
  const { totals, entries } = ledger;
  const example =
    entries.find((entry) => entry.counts && sum(entry.counts.findings) > 0) ??
    entries.find((entry) => entry.counts);
  const groups = sameFindings(findings);
  const folder = out.replace(/\/+$/, '');
  return [
    '',
    colors.bold(
      `${plural(totals.inputs, 'input')}: ${totals.ok} read, ${totals.partial} read in part, ${totals.failed} failed, ${totals.skipped} skipped, ${totals.duplicate} duplicate`,
    ),
    `Findings: ${SEVERITIES.map((severity) => plural(findings.filter((f) => f.severity === severity).length, severity)).join(', ')}`,
    ...groups.slice(0, SHOWN).map((group) => findingLine(group, language, colors)),
    ...(groups.length > SHOWN ? [`  … and ${groups.length - SHOWN} more in findings.csv`] : []),
    '',
    colors.bold('Results'),
    `  ${folder}/findings.csv   every finding with its evidence, for a spreadsheet program`,
    `  ${folder}/documents/     one record per document`,
    `  ${folder}/dataset/       tables over all documents, with a codebook`,
    `  ${folder}/run.json       what became of every input`,
    ...(example
      ? [
          '',
          colors.bold('Next'),
          `  gongkai inspect ${shellWord(example.path)}`,
          ...(findings[0] ? [`  gongkai explain ${findings[0].id} --out ${shellWord(out)}`] : []),
          ...(findings[0] ? [`  gongkai explain ${findings[0].rule}`] : []),
        ]
      : []),
  ];
}

/** Findings by their id: the same finding in several documents (a page and its attachment, say) is told once. */
function sameFindings(findings: readonly ListedFinding[]): readonly (readonly [ListedFinding, number])[] {
  const groups = new Map<string, [ListedFinding, number]>();
  for (const finding of findings) {
    const group = groups.get(finding.id);
    if (group) group[1]++;
    else groups.set(finding.id, [finding, 1]);
  }
  return [...groups.values()];
}

function findingLine(
  [finding, documents]: readonly [ListedFinding, number],
  language: Language,
  colors: Colors,
): string {
  const paint = { error: colors.red, warning: colors.yellow, notice: colors.cyan }[finding.severity];
  const where = `${cleanLine(finding.entity ?? finding.path)}${documents > 1 ? ` (in ${documents} documents)` : ''}`;
  return `  ${paint(finding.severity)} ${finding.rule} ${where}: ${cleanLine(finding.message[language])}`;
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
