import type { Figure } from '../narrative/scan/figure.js';
import { tokenize } from '../narrative/scan/tokenize.js';
import { proseView } from '../narrative/view.js';
import type { DocumentRecord } from '../schema/document.js';
import type { Fact } from '../schema/fact.js';
import { decimal, toYuan } from '../shared/money.js';
import { groupBy } from '../shared/multimap.js';
import { squash } from '../shared/text.js';

/** A figure of the prose that no fact of its paragraph holds. */
export interface UncapturedFigure {
  readonly block: number;
  /** Range of the figure in the text of the block. */
  readonly start: number;
  readonly end: number;
  readonly section: string | null;
  /** The figure as printed, with its unit. */
  readonly printed: string;
  /** The words around it, as printed. */
  readonly context: string;
}

/** Characters of context to each side of a figure. */
const CONTEXT = 24;

/**
 * Amounts, percentages and counts in the prose of a record that no fact of the same paragraph states: where to look for
 * wordings that are not read yet. Contents pages and numbers without a unit are left out.
 */
export function uncapturedFigures(record: DocumentRecord): UncapturedFigure[] {
  const factsOf = groupBy(record.facts, ({ locator }) => locator.block);
  const titles = new Set(record.tables.flatMap(titlesOf));
  return record.blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || block.role === 'contents') return [];
    if (titles.has(squash(block.text))) return [];
    const view = proseView(block.text);
    const facts = factsOf.get(index) ?? [];
    return tokenize(view.text).flatMap((token) => {
      if (token.kind !== 'figure' || isStated(token.figure, facts)) return [];
      return {
        block: index,
        ...view.range(token.start, token.end),
        section: sectionAt(record, index),
        printed: view.print(token.start, token.end),
        context: view.print(
          Math.max(0, token.start - CONTEXT),
          Math.min(view.text.length, token.end + CONTEXT),
        ),
      };
    });
  });
}

/** What the title line of a table may say: `附表6  项目支出预算表` holds no figure of 6 items. */
const titlesOf = ({ number, title }: DocumentRecord['tables'][number]): readonly string[] => [
  squash(title),
  squash(`${number ?? ''}${title}`),
];

function isStated(figure: Figure, facts: readonly Fact[]): boolean {
  if (figure.kind === 'bare' || figure.kind === 'multiple') return true;
  const value = figure.kind === 'money' ? toYuan(figure.value, figure.unit) : figure.value;
  const key = { money: 'amount_yuan', percent: 'percent', count: 'quantity' } as const;
  return facts.some((fact) => {
    const stated = fact[key[figure.kind]];
    return stated !== null && decimal(stated).abs().eq(value.abs());
  });
}

/** The section whose heading stands last before a block. */
function sectionAt(record: DocumentRecord, block: number): string | null {
  const before = record.sections.filter(
    ({ locator }) => (locator.block ?? Number.POSITIVE_INFINITY) <= block,
  );
  return before.at(-1)?.title ?? null;
}
