import { describeFinding } from '../../rules/index.js';
import type { DocumentRecord } from '../../schema/document.js';
import type { Fact } from '../../schema/fact.js';
import type { Table } from '../../schema/table.js';
import { placeOf } from '../../shared/place.js';
import type { CommandContext, Language } from '../context.js';
import { clean, cleanLine } from '../terminal.js';
import { recordLines } from './records.js';
import { plural, said, shorten } from './words.js';

/** Longest piece of prose shown on a line, in characters. */
const LONG = 60;

/** A record in a form that a person reads from top to bottom. */
export function documentLines(record: DocumentRecord, context: CommandContext): readonly string[] {
  const { bold } = context.terminal.resultColors;
  const chapter = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? ['', bold(title), ...lines] : [];
  return [
    ...headLines(record, bold),
    ...chapter(`Outline (${plural(record.sections.length, 'section')})`, outlineLines(record)),
    ...chapter(`Tables (${record.tables.length})`, record.tables.flatMap(tableLines)),
    ...chapter(`Facts (${record.facts.length})`, record.facts.map(factLine)),
    ...chapter('Record', recordLines(record)),
    ...chapter(
      `Findings (${record.findings.length})`,
      record.findings.flatMap((finding) => [
        ...clean(describeFinding(finding, context.language))
          .split('\n')
          .map((line) => `  ${line}`),
        `    gongkai explain ${finding.rule}`,
      ]),
    ),
    ...chapter('Checks', checkLines(record, context.language)),
    ...chapter(
      `Notes (${record.notes.length})`,
      record.notes.map((note) => {
        const place = note.locator ? placeOf(note.locator, context.language) : '';
        return `  ${note.incomplete ? 'incomplete: ' : ''}${note.code}: ${said(cleanLine(note.message), context.language)}${place && ` [${place}]`}`;
      }),
    ),
    ...chapter(
      `Attachments (${record.attachments.length})`,
      record.attachments.map(({ name, href }) => `  ${cleanLine(name)}  ${cleanLine(href)}`),
    ),
  ];
}

function headLines(record: DocumentRecord, bold: (text: string) => string): readonly string[] {
  const { entity, source } = record;
  const division = entity?.division;
  const line = (name: string, value: string | null): readonly string[] =>
    value ? [`  ${name.padEnd(12)} ${cleanLine(value)}`] : [];
  return [
    bold(cleanLine(record.title ?? source.path)),
    ...line('document', `${record.document_id} (${source.format}, ${source.bytes} bytes, ${record.status})`),
    ...line('file', source.path),
    ...line('kind', `${record.kind}, fiscal year ${record.fiscal_year ?? 'not stated'}`),
    ...line(
      'entity',
      entity && [entity.name, entity.level, entity.code && `code ${entity.code}`].filter(Boolean).join(', '),
    ),
    ...line(
      'division',
      division
        ? [division.code, division.province, division.prefecture, division.county].filter(Boolean).join(' ')
        : null,
    ),
    ...line('legal basis', record.legal_basis.join(' ')),
  ];
}

const outlineLines = ({ sections }: DocumentRecord): readonly string[] =>
  sections.map(({ id, level, label, title, kind, text }) => {
    const length = text === '' ? '' : `, ${text.length} characters`;
    return `  ${id.padEnd(5)}${'  '.repeat(level - 1)}${cleanLine(`${label ?? ''} ${title}`)}  (${kind}${length})`;
  });

function tableLines(table: Table): readonly string[] {
  const unit = table.unit ? `unit ${table.unit}` : 'no unit';
  const issues = table.issues.length > 0 ? `: ${table.issues.join(', ')}` : '';
  const columns = table.columns.map(({ path, role, unit: own }) =>
    cleanLine(`${path.join('/') || '(no header)'} ${role}${own ? ` in ${own}` : ''}`),
  );
  return [
    `  ${table.id}  ${cleanLine([table.number, table.title].filter(Boolean).join(' ')) || '(no title)'}`,
    `      ${table.kind}, ${unit}, ${plural(table.rows.length, 'row')}, ${table.grade}${issues} [${placeOf(table.locator)}]`,
    `      columns: ${columns.join(' | ')}`,
    ...table.rows.map((row) => {
      const cells = row.cells.map((cell) => shorten(cleanLine(cell), 24)).join(' | ');
      return `      ${row.kind.padEnd(8)} ${row.code ? `${row.code} ` : ''}| ${cells}`;
    }),
    ...table.notes.map((note) => `      note: ${cleanLine(note)}`),
  ];
}

function factLine(fact: Fact): string {
  const value =
    fact.amount_yuan !== null
      ? `${fact.amount_yuan} yuan${fact.unit_assumed ? ` (unit ${fact.unit_assumed} assumed)` : ''}`
      : fact.quantity !== null
        ? fact.quantity
        : (fact.direction ?? '');
  const percent = fact.percent === null ? '' : ` ${fact.percent}% ${fact.percent_kind ?? ''}`;
  const role =
    fact.role === 'amount'
      ? ''
      : ` ${fact.role}${fact.direction && fact.amount_yuan !== null ? ` ${fact.direction}` : ''}${fact.compare_to ? ` vs ${fact.compare_to}` : ''}`;
  const marks = [fact.implied && 'implied', fact.approximate && 'about', fact.irregular && 'irregular']
    .filter(Boolean)
    .map((mark) => ` ${mark}`)
    .join('');
  const year = fact.year === null ? '' : ` ${fact.year}`;
  return `  ${fact.id.padEnd(5)}${cleanLine(fact.measure)}${year}${role}: ${value}${percent}${marks}  «${shorten(cleanLine(fact.quote), LONG)}» [${placeOf(fact.locator)}]`;
}

function checkLines({ checks }: DocumentRecord, language: Language): readonly string[] {
  const rules = (outcome: string) => checks.filter((check) => check.outcome === outcome);
  return [
    `  passed: ${
      rules('pass')
        .map(({ rule, applied }) => `${rule} (${applied}×)`)
        .join(' ') || 'none'
    }`,
    `  failed: ${
      rules('fail')
        .map(({ rule }) => rule)
        .join(' ') || 'none'
    }`,
    ...[...rules('not_evaluable'), ...rules('rule_crashed')].map(
      ({ rule, outcome, reason }) => `  ${outcome}: ${rule} ${said(cleanLine(reason ?? ''), language)}`,
    ),
    `  not applicable: ${
      rules('not_applicable')
        .map(({ rule }) => rule)
        .join(' ') || 'none'
    }`,
  ];
}
