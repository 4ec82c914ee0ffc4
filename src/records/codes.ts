import type { FactDraft, UnderstoodDocument } from '../narrative/types.js';
import type { Fact } from '../schema/fact.js';
import type { Note } from '../shared/note.js';
import { squash } from '../shared/text.js';
import { linesOf } from '../tables/index.js';
import { functionalCodes, functionalName, functionalStatus } from '../vocabulary/classification/index.js';

/** Codes of the lines that the tables print, by the name of the line without brackets and 支出. */
type PrintedCodes = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The code of the line that a fact is about: the one printed with it, else the only one that the classification of its
 * year, or else the tables of the document, have for its names. Undefined where it is about no line or several fit.
 */
export function codeOf(fact: FactDraft, printed: PrintedCodes): string | undefined {
  const match = /^(functional|economic):(.+?)(?:\/(?:basic|project))?$/u.exec(fact.measure);
  if (!match) return undefined;
  const [, system, names] = match;
  if (/^\d+$/.test(names!)) return names;
  if (system === 'economic' || names!.includes('+')) return undefined;
  const path = names!.split('/');
  const listed = functionalCodes(path, fact.year);
  if (listed.length === 1) return listed[0];
  const own = [...(printed.get(bareName(path.at(-1)!)) ?? [])];
  const fitting = listed.length > 0 ? own.filter((code) => listed.includes(code)) : own;
  return fitting.length === 1 && (path.length === 1 || listed.length > 0) ? fitting[0] : undefined;
}

/** The fact with the code of its line, where it has one. */
export function coded(fact: FactDraft, printed: PrintedCodes): FactDraft {
  const code = codeOf(fact, printed);
  return code === undefined ? fact : { ...fact, code };
}

/** Codes that the tables of the document print, by name. */
export function printedCodes({ tables }: UnderstoodDocument): PrintedCodes {
  const codes = new Map<string, Set<string>>();
  for (const table of tables.tables) {
    if (table.grade === 'doubtful') continue;
    for (const { code, name } of linesOf(table)) {
      if (code === null || name === null || !/^2\d{2}(?:\d{2}){0,2}$/.test(code)) continue;
      const key = bareName(name);
      codes.set(key, (codes.get(key) ?? new Set<string>()).add(code));
    }
  }
  return codes;
}

const bareName = (name: string): string =>
  squash(name)
    .replace(/[（(][^（()）]*[）)]$/u, '')
    .replace(/(?<=.{2})支出$/u, '');

/** What is odd about the codes that the prose prints: unknown ones, and those whose name is that of another code. */
export function codeNotes(facts: readonly Fact[]): Note[] {
  const notes: Note[] = [];
  const noted = new Set<string>();
  for (const fact of facts) {
    const code = /^functional:(\d{3,7})/.exec(fact.measure)?.[1];
    if (code === undefined || fact.where !== 'text' || noted.has(code)) continue;
    const message = oddity(code, squash(fact.label), fact.year);
    if (message === null) continue;
    noted.add(code);
    notes.push({ code: 'classification-code-odd', message, locator: fact.locator });
  }
  return notes;
}

function oddity(code: string, label: string, year: number | null): string | null {
  const status = functionalStatus(code, year);
  if (status.kind === 'unknown' && functionalName(code.slice(0, 5)) === null)
    return `The code ${code} is in no list of the functional classification; it is kept as printed.`;
  if (status.kind === 'other_years')
    return `The code ${code} (${status.name}) was not in force in ${year}${status.successor ? `; its line went on as ${status.successor}` : ''}. It is kept as printed.`;
  const name = /^\d*([\u4e00-\u9fff、]+)/u.exec(label.replace(/^[^\u4e00-\u9fff\d]+/u, ''))?.[1];
  if (!name) return null;
  const meant = functionalCodes([name], year);
  return status.kind === 'known' &&
    meant.length === 1 &&
    meant[0] !== code &&
    meant[0]!.length === code.length
    ? `The code ${code} stands for ${status.name}, but is printed with ${name}, which is ${meant[0]}. Both are kept as printed.`
    : null;
}
