import type { SourceDocument } from '../document/model.js';
import type { SectionKind } from '../schema/section.js';
import { squash } from '../shared/text.js';
import { isStandingTitle, sectionKindOf } from '../vocabulary/section-kinds.js';
import { isTableTitle } from '../vocabulary/table-kinds.js';
import { formOf } from './form.js';
import type { Line } from './lines.js';
import { type Candidate, numberedHeadings, titleOf } from './lists.js';
import type { Heading } from './tree.js';

/** A heading with where it stands in its block (print offsets) and, where one follows, where the prose begins. */
export interface FoundHeading extends Heading {
  readonly start: number;
  readonly end: number;
  readonly proseStart: number | null;
  /** Further blocks that the title runs over (`第一部分` on one line, its name on the next). */
  readonly more: readonly number[];
}

const MAX_STATED_TITLE = 80;

/** The headings of a document in order: numbered lines judged by their company, and known titles without a number. */
export function findHeadings(
  document: SourceDocument,
  lines: ReadonlyMap<number, Line>,
  contents: ReadonlySet<number>,
): readonly FoundHeading[] {
  const body = [...lines.values()].filter((line) => !contents.has(line.index));
  const candidates: Candidate[] = body.map((line) => ({ line, form: formOf(line) }));
  const numbered = numberedHeadings(document, candidates);
  const found: FoundHeading[] = [];
  let taken = -1;
  let prose = false;
  candidates.forEach((candidate, at) => {
    const { line } = candidate;
    if (line.index === taken) return;
    if (found.length > 0 || isSentence(candidate)) prose = true;
    const next = candidates[at + 1]?.line;
    if (line.number && line.rest === '' && isBareNumber(line)) {
      const name = next && nameBelow(document, next) ? next : null;
      if (!name && line.number.style !== 'part') return;
      taken = name?.index ?? -1;
      found.push(bareHeading(line, name));
    } else if (numbered.has(line.index)) {
      const heading = numberedHeading(candidate);
      const wrapped = next && runsOver(heading, candidate, next) ? next : null;
      taken = wrapped?.index ?? -1;
      found.push(
        wrapped
          ? { ...heading, title: heading.title + printedTitle(wrapped.paragraph.text), more: [wrapped.index] }
          : heading,
      );
    } else if (repeats(found.at(-1), candidates[at - 1]?.line, line)) repeatHeading(found, line.index);
    else if (!line.number && isPlainHeading(document, line, found.at(-1)?.index ?? -1, !prose))
      found.push(plainHeading(candidate));
  });
  return found;
}

/** 第一部分 alone on its line: its name stands on the next. */
const isBareNumber = (line: Line): boolean =>
  line.number!.style === 'part' || line.number!.style === 'chapter';

const nameBelow = (document: SourceDocument, line: Line): boolean => {
  const form = formOf(line);
  if (line.number !== null || form.kind !== 'title' || form.colon) return false;
  return !isTableTitle(line.words) || document.blocks[line.index + 1]?.kind === 'paragraph';
};

/** A title page followed by the same title once more: one heading. */
const repeats = (last: FoundHeading | undefined, above: Line | undefined, line: Line): boolean =>
  last !== undefined &&
  !line.number &&
  last.proseStart === null &&
  above?.index === (last.more.at(-1) ?? last.index) &&
  line.words === squash(last.title);

function repeatHeading(found: FoundHeading[], index: number): void {
  const last = found.pop()!;
  found.push({ ...last, more: [...last.more, index] });
}

const TITLE_REST = /^(?:的?(?:总体|具体)?情况)?(?:的?说明|概况|情况|表)$/;

/** Whether the title of a part runs over to the next line: only both together make words that the lexicon knows. */
function runsOver(heading: FoundHeading, { line, form }: Candidate, next: Line): boolean {
  if (
    !isBareNumber(line) ||
    form.kind !== 'title' ||
    form.colon ||
    next.number ||
    next.index !== line.index + 1
  )
    return false;
  const below = formOf(next);
  if (below.kind !== 'title' || below.colon || next.words.length > 30) return false;
  if (TITLE_REST.test(next.words)) return true;
  return sectionKindOf(heading.title) === 'other' && sectionKindOf(heading.title + next.words) !== 'other';
}

function bareHeading(line: Line, name: Line | null): FoundHeading {
  const { number, paragraph } = line;
  return {
    index: line.index,
    number,
    title: name ? printedTitle(name.paragraph.text) : '',
    stated: paragraph.heading,
    colon: false,
    start: number!.start,
    end: paragraph.text.trimEnd().length,
    proseStart: null,
    more: name ? [name.index] : [],
  };
}

function numberedHeading(candidate: Candidate): FoundHeading {
  const { line, form } = candidate;
  const end = form.kind === 'prose' ? line.paragraph.text.length : form.titleEnd;
  return {
    index: line.index,
    number: line.number,
    title: printedTitle(titleOf(candidate)),
    stated: line.paragraph.heading,
    colon: form.kind === 'title' && form.colon,
    start: line.number!.start,
    end,
    proseStart: form.kind === 'run_in' ? form.proseStart : null,
    more: [],
  };
}

function plainHeading({ line, form }: Candidate): FoundHeading {
  const { text } = line.paragraph;
  const end = form.kind === 'prose' ? text.trimEnd().length : form.titleEnd;
  const start = text.length - text.trimStart().length;
  return {
    index: line.index,
    number: null,
    title: printedTitle(text.slice(start, end)),
    stated: line.paragraph.heading,
    colon: form.kind === 'title' && form.colon,
    start,
    end,
    proseStart: null,
    more: [],
  };
}

/** …部门预算情况说明 before anything else is the title of the whole. */
const EXPLANATIONS: ReadonlySet<SectionKind> = new Set(['budget_explanation', 'final_accounts_explanation']);

const isSentence = ({ line, form }: Candidate): boolean =>
  form.kind === 'prose' && line.number === null && /[。;:]/.test(line.words);

/** A line without a number is a heading where the source says so or where its words are those of a known section. */
function isPlainHeading(
  document: SourceDocument,
  line: Line,
  lastHeading: number,
  atFront: boolean,
): boolean {
  const form = formOf(line);
  if (atFront && EXPLANATIONS.has(sectionKindOf(line.words)) && !(form.kind === 'title' && form.colon))
    return false;
  if (line.paragraph.heading !== null && line.paragraph.heading > 1)
    return (
      !line.long &&
      line.words.length <= MAX_STATED_TITLE &&
      !/[。;]$/.test(line.words) &&
      !isCaption(document, line, lastHeading)
    );
  if (form.kind !== 'title' || !isStandingTitle(line.words)) return false;
  return form.colon || !isCaption(document, line, lastHeading);
}

/** A title directly between a heading and a table is the table's. */
function isCaption(document: SourceDocument, line: Line, lastHeading: number): boolean {
  if (isTableTitle(line.words)) return true;
  let above = line.index - 1;
  while (above > lastHeading && squash(textAt(document, above)) === '') above--;
  let below = line.index + 1;
  while (
    below < document.blocks.length &&
    document.blocks[below]!.kind === 'paragraph' &&
    squash(textAt(document, below)) === ''
  )
    below++;
  return above === lastHeading && lastHeading >= 0 && document.blocks[below]?.kind === 'table';
}

function textAt(document: SourceDocument, index: number): string {
  const block = document.blocks[index];
  return block?.kind === 'paragraph' ? block.text.slice(0, 40) : '\ufffc';
}

/** A title as it is written down: on one line, without the marks behind it; letter-spacing (`部 门 概 况`) closed up. */
export function printedTitle(print: string): string {
  const line = print
    .replace(/[\r\n\t]+/gu, ' ')
    .replace(/^[\s\u3000]+|(?<![\s\u3000])[\s\u3000]+$/gu, '')
    .replace(/[:：。]$/u, '');
  const gaps = line.match(/[^\s\u3000][\s\u3000]+(?=[^\s\u3000])/gu)?.length ?? 0;
  const letters = squash(line).length;
  return letters > 1 && gaps >= letters - 1 ? line.replace(/[\s\u3000]+/gu, '') : line;
}
