import { locate, type Paragraph } from '../document/model.js';
import { formatNumber, formatYuan, toYuan } from '../shared/money.js';
import type { FactBuilder } from './grammar/fact-builder.js';
import type { FactDraft } from './types.js';
import type { ProseView } from './view.js';

/** Facts of a finished builder: one for each measure that its words name. */
export function finish(
  builder: FactBuilder,
  view: ProseView,
  paragraph: Paragraph,
  section: string | null,
): FactDraft[] {
  const range = view.range(builder.start, builder.end);
  const { value, unit } = builder;
  return builder.keys.map(
    (measure): FactDraft => ({
      where: 'text',
      measure,
      label: view.print(builder.labelStart, builder.labelEnd),
      // 预算数为0: nothing is nothing in every unit.
      amount_yuan: value && (unit || value.eq(0)) ? formatYuan(toYuan(value, unit ?? '元')) : null,
      unit_in_text: builder.printedUnit,
      unit_assumed: value && unit && builder.printedUnit === null && !builder.implied ? unit : null,
      decimals: builder.decimals,
      quantity: builder.quantity ? formatNumber(builder.quantity) : null,
      year: builder.year,
      role: builder.role,
      direction: builder.direction,
      compare_to: builder.compareTo,
      percent: builder.percent,
      percent_kind: builder.percentKind,
      percent_base: percentBase(builder, view),
      reason: builder.reason ? reasonOf(view, builder.reason) : null,
      implied: builder.implied,
      approximate: builder.approximate,
      irregular: builder.irregular,
      section,
      table: null,
      quote: paragraph.text.slice(range.start, range.end),
      locator: locate(paragraph, range.start, range.end),
    }),
  );
}

function percentBase({ percentBase: base }: FactBuilder, view: ProseView): string | null {
  if (base === null || typeof base === 'string') return base;
  return view.print(base.start, base.end);
}

/** The reason as printed, without the punctuation around it. */
function reasonOf(
  view: ProseView,
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  const text = view.print(start, end).replace(/^[\s:：,，;；。、]+|[\s:：,，;；。、]+$/gu, '');
  return text === '' ? null : text;
}
