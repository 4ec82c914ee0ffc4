import type { Block, Paragraph } from '../document/model.js';
import type { Section, SectionKind } from '../schema/section.js';
import { progressed } from '../shared/progress.js';
import { simplify } from '../shared/simplified.js';
import {
  MEASURE_OF_SECTION,
  MEASURES_WITHIN_SECTION,
  SECTIONS_WITHOUT_FIGURES,
} from '../vocabulary/measure-relations.js';
import { finish } from './finish.js';
import { interpret } from './grammar/interpret.js';
import { initialState, type State, type Subject } from './grammar/state.js';
import { reconcileTotals } from './reconcile.js';
import type { Period } from './scan/token.js';
import { tokenize } from './scan/tokenize.js';
import type { FactDraft, Narrative, ProseContext, UnderstoodDocument } from './types.js';
import { proseView } from './view.js';

export type { FactDraft, Narrative, ProseContext, UnderstoodDocument } from './types.js';

const STATES_AMOUNT = /\d\s*[亿万]?\s*元/u;

/** `金额单位：万元`, alone or in brackets: bare numbers behind it are in that unit. */
const UNIT_DECLARATION = /单位[:：]?\s*(?:人民币\s*)?(亿元|百万元|万元|千元|元)/u;

/** The same in brackets within a longer paragraph, for that paragraph alone. */
const UNIT_IN_BRACKETS = /[（(]\s*(?:金额)?单位\s*[:：]?\s*(亿元|百万元|万元|千元|元)\s*[)）]/u;

/**
 * Reads the prose of a document into facts: every paragraph that is no heading, contents page, title or caption.
 * Facts come in document order. Linear in the length of the text.
 */
export function readNarrative(understood: UnderstoodDocument): Narrative {
  const { document, outline, identity } = understood;
  const context: ProseContext = { kind: identity.kind, fiscalYear: identity.fiscalYear };
  const sections = new Map(outline.sections.map((section) => [section.id, section]));
  const facts: FactDraft[] = [];
  let declared: string | null = null;
  let head: Subject | null = null;
  let headSection: string | null = null;
  let asOf: Period | null = null;
  let ledIn = false;
  for (const block of document.blocks) {
    if (!isProse(block, understood)) continue;
    progressed();
    const section = outline.sectionOfBlock[block.index] ?? null;
    const kind = kindWithin(section, sections);
    if (SECTIONS_WITHOUT_FIGURES.has(kind)) continue;
    const declaration = block.text.length < 40 ? UNIT_DECLARATION.exec(simplify(block.text)) : null;
    if (declaration) declared = declaration[1]!;
    if (section !== headSection || head === null)
      head = subjectOfSection(sections.get(section ?? '') ?? null);
    headSection = section;
    const within = MEASURES_WITHIN_SECTION[kind];
    const here = { ...context, section: kind, ...(within ? { within } : {}) };
    if (!NUMBERED.test(block.text) && !ledIn) asOf = null;
    const unit = UNIT_IN_BRACKETS.exec(simplify(block.text))?.[1] ?? declared;
    const read = readParagraph(block, here, head, unit, asOf);
    facts.push(...finish(read.view.facts, read.prose, block, section));
    head = carried(read.view);
    // 截至2022年12月31日,资产情况如下: the day holds for the paragraph and the numbered lines below.
    ledIn = LEADS_IN.test(block.text);
    if (ledIn) asOf = read.view.asOf;
  }
  return { facts: reconcileTotals(facts), notes: [] };
}

/** A paragraph that introduces a list, and a line of one. */
const LEADS_IN = /[:：]\s*$/u;
const NUMBERED = /^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]/u;

/** Kind of a section, or of the nearest one around it whose kind is known. */
function kindWithin(id: string | null, sections: ReadonlyMap<string, Section>): SectionKind {
  let section = sections.get(id ?? '');
  while (section && section.kind === 'other' && section.parent !== null)
    section = sections.get(section.parent);
  return section?.kind ?? 'other';
}

function isProse(block: Block, { outline, tables }: UnderstoodDocument): block is Paragraph {
  // Hidden words are in the record and in a note, but the page does not state them.
  if (block.kind !== 'paragraph' || block.role === 'footnote' || block.hidden) return false;
  const { index } = block;
  if (
    outline.contentsBlocks.has(index) ||
    outline.titleBlocks.includes(index) ||
    tables.captionBlocks.has(index)
  )
    return false;
  // A numbered line that states an amount is read, whether or not it heads a section.
  return !outline.headingBlocks.has(index) || outline.proseStart.has(index) || STATES_AMOUNT.test(block.text);
}

function readParagraph(
  block: Paragraph,
  context: ProseContext,
  head: Subject | null,
  declared: string | null,
  asOf: Period | null,
) {
  const prose = proseView(block.text);
  const view = interpret(prose.text, tokenize(prose.text), context, {
    ...initialState(head, declared, declared !== null),
    asOf,
  });
  return { prose, view };
}

/** What a section is about, from the measure that its title names, or from its kind. */
function subjectOfSection(section: { readonly title: string; readonly kind: string } | null): Subject | null {
  if (!section) return null;
  const named = tokenize(proseView(section.title).text).filter(
    (token) => token.kind === 'measure' && !token.weak,
  );
  const keys = new Set(named.flatMap((token) => (token.kind === 'measure' ? token.keys : [])));
  if (keys.size === 1) return { keys: [...keys], start: 0, end: 0 };
  const known = MEASURE_OF_SECTION[section.kind];
  return known ? { keys: [known], start: 0, end: 0 } : null;
}

/** What the next paragraph of the same section goes on about. Its place lies in another paragraph, so it is forgotten. */
function carried(at: State): Subject | null {
  const subject = at.sentenceHead ?? at.head;
  return subject && { keys: subject.keys, start: 0, end: 0 };
}
