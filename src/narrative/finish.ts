import { locate, type Paragraph } from '../document/model.js';
import { formatNumber, formatYuan, toYuan } from '../shared/money.js';
import type { FactBuilder } from './grammar/fact-builder.js';
import { UNNAMED } from './grammar/state.js';
import type { FactDraft } from './types.js';
import type { ProseView } from './view.js';

/** Facts of the finished builders of a paragraph. */
export function finish(
  builders: readonly FactBuilder[],
  view: ProseView,
  paragraph: Paragraph,
  section: string | null,
): FactDraft[] {
  const quoted = quotedProjects(builders, view);
  return builders.flatMap((builder) => factsOf(builder, view, paragraph, section, quoted));
}

/** One fact for each measure that the words of a builder name. */
function factsOf(
  builder: FactBuilder,
  view: ProseView,
  paragraph: Paragraph,
  section: string | null,
  quoted: ReadonlyMap<string, string>,
): FactDraft[] {
  const range = view.range(builder.start, builder.end);
  const { value, unit } = builder;
  const label = view.print(builder.labelStart, builder.labelEnd);
  return builder.keys
    .filter((key) => key !== UNNAMED)
    .map(
      (measure): FactDraft => ({
        where: 'text',
        measure: withinQuotes(measure, quoted),
        label,
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
        ...(builder.multiple && {
          multiple: formatNumber(builder.multiple.value),
          multiple_kind: builder.multiple.kind,
        }),
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

/** “高标准农田建设”项目: quotation marks around a name say where it ends, and the word behind them is none of it. */
const QUOTED = /^["“'‘「]([^"“”'‘’「」]{2,40})["”'’」]项目/u;

/** Keys of the projects whose name the paragraph prints in quotation marks, with the key of the name alone. */
function quotedProjects(builders: readonly FactBuilder[], view: ProseView): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { keys: named, labelStart, labelEnd } of builders) {
    if (!named[0]?.startsWith('project:')) continue;
    const name = QUOTED.exec(view.print(labelStart, labelEnd))?.[1];
    if (name !== undefined) keys.set(`project:${name}项目`, `project:${name}`);
  }
  return keys;
}

function withinQuotes(measure: string, quoted: ReadonlyMap<string, string>): string {
  const [project, ...part] = measure.split('/');
  return [quoted.get(project!) ?? project, ...part].join('/');
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
  const text = view
    .print(start, end)
    .replace(/^[\s:：,，;；。、]+|(?<![\s:：,，;；。、])[\s:：,，;；。、]+$/gu, '');
  return text === '' ? null : text;
}
