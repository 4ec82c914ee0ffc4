import { printedRange, viewOf } from '../shared/text.js';
import { endsAsTitle, isStandingTitle, sectionKindOf } from '../vocabulary/section-kinds.js';
import { type Line, REACH } from './lines.js';

/**
 * What the words of a line (behind its number) look like.
 *
 * - `title`: short and without the marks of a sentence; `closed`: the same with a full stop behind it.
 * - `run_in`: a title with prose behind it in the same paragraph; `proseStart` is where the prose begins.
 * - `prose`: anything else.
 *
 * Offsets are into the print; `titleEnd` leaves out the punctuation behind the title.
 */
export type Form =
  | { readonly kind: 'title'; readonly titleEnd: number; readonly colon: boolean }
  | { readonly kind: 'closed'; readonly titleEnd: number }
  | { readonly kind: 'run_in'; readonly titleEnd: number; readonly proseStart: number }
  | { readonly kind: 'prose' };

const PROSE: Form = { kind: 'prose' };
const MAX_TITLE = 48;
const MAX_RUN_IN = 40;
/** Amounts and lead-ins that no title holds. */
const FIGURES = /\d(?:\.\d+)?(?:万|亿|千)?元|\d%|\d\.\d\d|包括|是指|^其中|如下$|以下$|[:,、]$/;
/** Words behind a colon that make the words before it a term, a list item or a row of figures rather than a title. */
const DEFINES = /^(?:是?指|即|反映|为|主要指|"|\d(?!\d{3}年)|无$|否$|是$)/;
const TITLE_BEFORE_COLON =
  /(?:情况|说明|职责|职能|设置|目标|[预决]算|安排|变化|构成|概况)(?:\([^()]{1,24}\))?$/;

const TOPIC_BEFORE_COLON = /(?:经费|支出|采购|资产)$/;

/** Tells the form of a line from its words alone. Linear in `REACH`. */
export function formOf(line: Line): Form {
  const { rest } = line;
  if (rest === '') return PROSE;
  const stop = /[。;!?:]/.exec(rest);
  if (!stop) {
    if (line.long || rest.length > MAX_TITLE || FIGURES.test(rest) || clauses(rest) > 1)
      return spacedRunIn(line);
    return titleForm(line, rest.length, false);
  }
  const head = rest.slice(0, stop.index);
  const tail = rest.slice(stop.index + 1);
  if (stop[0] === ':' && tail === '')
    return /如下$|包括$|分别[为是]$|其中$|[是为]$/.test(head) || head.length > MAX_TITLE
      ? PROSE
      : titleForm(line, head.length, true);
  if (stop[0] === '。' && tail === '' && !line.long) return closed(line, head);
  if (head.length === 0 || head.length > MAX_RUN_IN || FIGURES.test(head) || /[,]/.test(head))
    return spacedRunIn(line);
  if (stop[0] === '。' ? !endsAsTitle(head) : !titleBeforeColon(line, stop[0], head, tail))
    return spacedRunIn(line);
  if (tail.length < 4) return PROSE;
  const { titleEnd, next } = printedAt(line, head.length, stop[0].length);
  return { kind: 'run_in', titleEnd, proseStart: next };
}

/** 机关运行经费：2026年… below （一） is a section; below 1. it is as often a line of a list of figures. */
const titleBeforeColon = (line: Line, mark: string, head: string, tail: string): boolean => {
  if (mark !== ':' || DEFINES.test(tail) || sectionKindOf(head) === 'other') return false;
  if (TITLE_BEFORE_COLON.test(head)) return true;
  const { number } = line;
  return (
    number !== null &&
    (number.style === 'han' || number.style === 'han_paren') &&
    TOPIC_BEFORE_COLON.test(head)
  );
};

/** How many commas a line has: titles have one at most, sentences often more. */
const clauses = (words: string): number => words.split(',').length - 1;

function titleForm(line: Line, length: number, colon: boolean): Form {
  return { kind: 'title', titleEnd: printedAt(line, length, 0).titleEnd, colon };
}

/** A short sentence is a title that was given a full stop only where its words are those of a title. */
function closed(line: Line, head: string): Form {
  if (head.length > 30 || FIGURES.test(head) || clauses(head) > 0 || !endsAsTitle(head)) return PROSE;
  if (/^(?:无|未|不|没有|我|本年|详见|见)/.test(head)) return PROSE;
  return { kind: 'closed', titleEnd: printedAt(line, head.length, 0).titleEnd };
}

/** A known title parted from the prose by white space: `1、收入说明  反映本部门当年全部收入…`. */
function spacedRunIn(line: Line): Form {
  if (!line.number) return PROSE;
  const { text } = line.paragraph;
  const gap = /[ \t\u3000\n]+/gu;
  gap.lastIndex = line.number.end;
  for (let match = gap.exec(text); match && match.index < REACH; match = gap.exec(text)) {
    const head = text.slice(line.number.end, match.index);
    if (head.length > MAX_RUN_IN) break;
    const proseStart = match.index + match[0].length;
    if (isStandingTitle(head) && text.length - proseStart > 8)
      return { kind: 'run_in', titleEnd: match.index, proseStart };
  }
  return PROSE;
}

/** Printed places of the end of a title of `length` normalised characters and of what follows `skip` more. */
function printedAt(line: Line, length: number, skip: number): { titleEnd: number; next: number } {
  const from = line.number?.end ?? 0;
  const view = viewOf(line.paragraph.text.slice(from, from + REACH));
  const { end } = printedRange(view, 0, length);
  return { titleEnd: from + end, next: from + (view.offsets[length + skip] ?? view.offsets.at(-1)!) };
}
