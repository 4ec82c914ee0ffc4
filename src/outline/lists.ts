import type { SourceDocument } from '../document/model.js';
import type { SectionKind } from '../schema/section.js';
import { endsAsTitle, isStandingTitle, sectionKindOf } from '../vocabulary/section-kinds.js';
import type { Form } from './form.js';
import type { Line } from './lines.js';
import { NUMBER_STYLES, type NumberStyle } from './numbering.js';

/** A line with its form, in document order. */
export interface Candidate {
  readonly line: Line;
  readonly form: Form;
}

/** Numbered lines that count on in one style, with the kind of section that they stand in. */
interface Run {
  readonly style: NumberStyle;
  readonly context: SectionKind | null;
  readonly members: Candidate[];
  last: number;
}

/** Sections that hold lists of sentences: a numbered line in them is an item unless it is clearly a title with a text below. */
const LIST_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'responsibilities',
  'institutions',
  'staff',
  'glossary',
  'performance_overall',
]);
const DEFINITION = /^(?:[:]?是?指|即|反映|主要?反映)/;
const WHOLE_DOCUMENT: ReadonlySet<NumberStyle> = new Set(['part', 'chapter', 'article']);

/**
 * Block indexes of the numbered lines that are headings. Whether a line is a heading or an item shows in the company it
 * keeps: the lines that count on in the same style are judged together, by how many of them look like titles and by
 * whether any text stands below them. Linear in the number of lines.
 */
export function numberedHeadings(
  document: SourceDocument,
  candidates: readonly Candidate[],
): ReadonlySet<number> {
  const headings = new Set<number>();
  for (const run of runsOf(candidates)) for (const index of judge(document, run)) headings.add(index);
  return headings;
}

/** Groups numbered lines into runs: each joins the innermost open run of its style that it counts on. */
function runsOf(candidates: readonly Candidate[]): Run[] {
  const runs: Run[] = [];
  let open: Run[] = [];
  let context: SectionKind | null = null;
  for (const candidate of candidates) {
    const { number } = candidate.line;
    if (!number) {
      if (isStandingTitle(candidate.line.words)) context = sectionKindOf(candidate.line.rest);
      continue;
    }
    const at = joins(open, candidate);
    if (at >= 0) open = open.slice(0, at + 1);
    else {
      if (WHOLE_DOCUMENT.has(number.style)) open = open.filter((run) => rank(run.style) < rank(number.style));
      const run: Run = { style: number.style, context, members: [], last: 0 };
      runs.push(run);
      // A list nested deeper than any document goes cannot be told from noise.
      open = [...open.slice(-12), run];
    }
    const run = open.at(-1)!;
    run.members.push(candidate);
    run.last = number.ordinal;
    if (candidate.form.kind !== 'prose') context = sectionKindOf(titleOf(candidate));
  }
  return runs;
}

export const rank = (style: NumberStyle): number => NUMBER_STYLES.indexOf(style);

/** Index of the open run that a numbered line counts on; -1 where it begins a new one. */
function joins(open: readonly Run[], { line }: Candidate): number {
  const { style, ordinal } = line.number!;
  const same = (run: Run): boolean => run.style === style;
  const exact = open.findLastIndex((run) => same(run) && run.last + 1 === ordinal);
  if (exact >= 0 || ordinal === 1) return exact;
  return open.findLastIndex((run) => same(run) && ordinal >= run.last && ordinal <= run.last + 3);
}

/** Words of the title of a candidate that is no prose. */
export function titleOf({ line, form }: Candidate): string {
  return form.kind === 'prose' ? line.rest : line.paragraph.text.slice(line.number?.end ?? 0, form.titleEnd);
}

function judge(document: SourceDocument, run: Run): number[] {
  const inList = run.context !== null && LIST_SECTIONS.has(run.context);
  const looks = run.members.map((member) => looksLikeHeading(document, member, inList));
  const titles = looks.filter(Boolean).length;
  const chosen = run.members.filter((_, i) => looks[i]).map(({ line }) => line.index);
  if (WHOLE_DOCUMENT.has(run.style)) return chosen;
  const known = run.members.filter(
    (member, i) => looks[i] && isSectionKind(sectionKindOf(titleOf(member))),
  ).length;
  if (titles * 2 < run.members.length) return [];
  const withText = run.members.filter((_, i) => looks[i] && hasTextBelow(document, run, i)).length;
  if (run.members.length === 1)
    return known > 0 || (withText > 0 && !inList && opensAsTitle(run)) ? chosen : [];
  if (inList) return withText * 2 >= titles - 1 && withText > 0 ? chosen : [];
  if ((withText > 0 && withText * 2 >= titles - 1) || known * 2 >= titles) return chosen;
  // Lines of a table that was not read as one may count on from real headings: those keep standing.
  return run.members
    .filter(
      (member, i) =>
        looks[i] && isSectionKind(sectionKindOf(titleOf(member))) && hasTextBelow(document, run, i),
    )
    .map(({ line }) => line.index);
}

/** A number 1 that nothing counts on from, with the words of a title: a section that has but one part. */
const opensAsTitle = (run: Run): boolean =>
  run.members[0]!.line.number!.ordinal === 1 && endsAsTitle(titleOf(run.members[0]!));

/** 收入 and 支出 in a title may as well be the name of a classification in a list. */
const isSectionKind = (kind: SectionKind): boolean =>
  kind !== 'other' && kind !== 'revenue' && kind !== 'expenditure';

function looksLikeHeading(document: SourceDocument, member: Candidate, inList: boolean): boolean {
  const { form, line } = member;
  if (form.kind === 'prose') return false;
  if (line.paragraph.heading !== null) return true;
  if (form.kind === 'run_in') return !inList;
  const next = document.blocks[line.index + 1];
  // 基本支出 with its definition in the next paragraph is a term of the glossary.
  return !(inList && next?.kind === 'paragraph' && DEFINITION.test(next.text.trimStart().slice(0, 8)));
}

/** Whether anything but the next member stands below a member. The last one is left out: what follows may be anybody's. */
function hasTextBelow(document: SourceDocument, run: Run, at: number): boolean {
  const member = run.members[at]!;
  if (member.form.kind === 'run_in') return true;
  const next = run.members[at + 1];
  if (!next && run.members.length > 1) return false;
  const end = next?.line.index ?? member.line.index + 4;
  for (let i = member.line.index + 1; i < end; i++) {
    const block = document.blocks[i];
    if (block?.kind === 'table' || (block && block.text.trim() !== '')) return true;
  }
  return false;
}
