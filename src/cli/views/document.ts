import { describeFinding } from '../../rules/index.js';
import type { DocumentRecord } from '../../schema/document.js';
import type { Fact } from '../../schema/fact.js';
import type { CheckOutcome } from '../../schema/finding.js';
import type { Table } from '../../schema/table.js';
import { placeOf } from '../../shared/place.js';
import type { CommandContext, Language } from '../context.js';
import { clean, cleanLine } from '../terminal.js';
import { DOCUMENT_WORDS, type DocumentWords } from './document-words.js';
import { measureName } from './measure-name.js';
import { padded } from './padded.js';
import { recordLines } from './records.js';
import { plural, said, shorten } from './words.js';

/** Longest piece of prose shown on a line, in characters. */
const LONG = 60;

/** A record in a form that a person reads from top to bottom. */
export function documentLines(record: DocumentRecord, context: CommandContext): readonly string[] {
  const { bold } = context.terminal.resultColors;
  const { language } = context;
  const words = DOCUMENT_WORDS[language];
  const chapter = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? ['', bold(title), ...lines] : [];
  return [
    ...headLines(record, words, bold),
    ...chapter(`Outline (${plural(record.sections.length, 'section')})`, outlineLines(record, words)),
    ...chapter(
      `Tables (${record.tables.length})`,
      record.tables.flatMap((table) => tableLines(table, language)),
    ),
    ...chapter(
      `Facts (${record.facts.length})`,
      record.facts.map((fact) => factLine(fact, language)),
    ),
    ...chapter('Record', recordLines(record, language)),
    ...chapter(
      `Findings (${record.findings.length})`,
      record.findings.flatMap((finding) => [
        ...clean(describeFinding(finding, language))
          .split('\n')
          .map((line) => `  ${line}`),
        `    gongkai explain ${finding.rule}`,
      ]),
    ),
    ...chapter('Checks', checkLines(record, language)),
    ...chapter(
      `Notes (${record.notes.length})`,
      record.notes.map((note) => {
        const place = note.locator ? placeOf(note.locator, language) : '';
        return `  ${note.incomplete ? `${words.incomplete}${words.colon}` : ''}${note.code}${words.colon}${said(cleanLine(note.message), language)}${place && ` [${place}]`}`;
      }),
    ),
    ...chapter(
      `Attachments (${record.attachments.length})`,
      record.attachments.map(({ name, href }) => `  ${cleanLine(name)}  ${cleanLine(href)}`),
    ),
  ];
}

function headLines(
  record: DocumentRecord,
  words: DocumentWords,
  bold: (text: string) => string,
): readonly string[] {
  const { entity, source } = record;
  const division = entity?.division;
  const line = (name: string, value: string | null): readonly string[] =>
    value ? [`  ${padded(name, 12)} ${cleanLine(value)}`] : [];
  return [
    bold(cleanLine(record.title ?? source.path)),
    ...line(
      words.document,
      `${record.document_id} (${words.size(source.format, source.bytes, record.status)})`,
    ),
    ...line(words.file, source.path),
    ...line(words.kind, words.edition(record.kind, record.fiscal_year)),
    ...line(
      words.entity,
      entity &&
        [entity.name, entity.level && words.level[entity.level], entity.code && words.code(entity.code)]
          .filter(Boolean)
          .join(', '),
    ),
    ...line(
      words.division,
      division
        ? [division.code, division.province, division.prefecture, division.county].filter(Boolean).join(' ')
        : null,
    ),
    ...line(words.legalBasis, record.legal_basis.join(' ')),
  ];
}

const outlineLines = ({ sections }: DocumentRecord, words: DocumentWords): readonly string[] =>
  sections.map(({ id, level, label, title, kind, text }) => {
    const length = text === '' ? '' : `, ${words.length(text.length)}`;
    return `  ${id.padEnd(5)}${'  '.repeat(level - 1)}${cleanLine(`${label ?? ''} ${title}`)}  (${kind}${length})`;
  });

function tableLines(table: Table, language: Language): readonly string[] {
  const words = DOCUMENT_WORDS[language];
  const issues = table.issues.length > 0 ? `: ${table.issues.join(', ')}` : '';
  const columns = table.columns.map(({ path, role, unit: own }) =>
    cleanLine(`${path.join('/') || words.noHeader} ${role}${own ? ` in ${own}` : ''}`),
  );
  return [
    `  ${table.id}  ${cleanLine([table.number, table.title].filter(Boolean).join(' ')) || words.noTitle}`,
    `      ${table.kind}, ${words.unit(table.unit)}, ${words.rows(table.rows.length)}, ${words.grade[table.grade]}${issues} [${placeOf(table.locator, language)}]`,
    `      ${words.columns}${words.colon}${columns.join(' | ')}`,
    ...table.rows.map((row) => {
      const cells = row.cells.map((cell) => shorten(cleanLine(cell), 24)).join(' | ');
      return `      ${row.kind.padEnd(8)} ${row.code ? `${row.code} ` : ''}| ${cells}`;
    }),
    ...table.notes.map((note) => `      ${words.note}${words.colon}${cleanLine(note)}`),
  ];
}

function factLine(fact: Fact, language: Language): string {
  const words = DOCUMENT_WORDS[language];
  const value =
    fact.amount_yuan !== null
      ? `${fact.amount_yuan} ${words.yuan}${fact.unit_assumed ? ` (${words.assumed(fact.unit_assumed)})` : ''}`
      : fact.quantity !== null
        ? fact.quantity
        : (fact.direction ?? '');
  const percent = fact.percent === null ? '' : ` ${fact.percent}% ${fact.percent_kind ?? ''}`;
  const role =
    fact.role === 'amount'
      ? ''
      : ` ${fact.role}${fact.direction && fact.amount_yuan !== null ? ` ${fact.direction}` : ''}${fact.compare_to ? ` vs ${fact.compare_to}` : ''}`;
  const marks = (['implied', 'approximate', 'irregular'] as const)
    .filter((mark) => fact[mark])
    .map((mark) => ` ${words.marks[mark]}`)
    .join('');
  const year = fact.year === null ? '' : ` ${fact.year}`;
  return `  ${fact.id.padEnd(5)}${measureName(fact.measure, language)}${year}${role}: ${value}${percent}${marks}  «${shorten(cleanLine(fact.quote), LONG)}» [${placeOf(fact.locator, language)}]`;
}

function checkLines({ checks }: DocumentRecord, language: Language): readonly string[] {
  const words = DOCUMENT_WORDS[language];
  const rules = (outcome: CheckOutcome) => checks.filter((check) => check.outcome === outcome);
  const line = (outcome: CheckOutcome, told: readonly string[]): string =>
    `  ${words.outcome[outcome]}${words.colon}${told.join(' ') || words.none}`;
  return [
    line(
      'pass',
      rules('pass').map(({ rule, applied }) => `${rule} (${applied}×)`),
    ),
    line(
      'fail',
      rules('fail').map(({ rule }) => rule),
    ),
    ...[...rules('not_evaluable'), ...rules('rule_crashed')].map(({ rule, outcome, reason }) =>
      line(outcome, [rule, said(cleanLine(reason ?? ''), language)]),
    ),
    line(
      'not_applicable',
      rules('not_applicable').map(({ rule }) => rule),
    ),
  ];
}
