import type { DocumentRecord } from '../schema/document.js';
import type { RecordAmount } from '../schema/records.js';

/** What is told of every unit that a document reports. */
export const UNIT_MEASURES = [
  'revenue_total',
  'expenditure_total',
  'basic_expenditure',
  'project_expenditure',
  'three_public_total',
] as const;

/** A body whose figures a document reports, with its main figures and where each of them stands. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  /** True for the entity of the document itself. */
  readonly principal: boolean;
  readonly figures: Readonly<Partial<Record<(typeof UNIT_MEASURES)[number], RecordAmount>>>;
}

/** The bodies of a document; none where it reports its own entity only. */
export function unitsOf({ reporting_entities, records }: DocumentRecord): readonly UnitRow[] {
  if (reporting_entities.length < 2) return [];
  return reporting_entities.map(({ id, name, code, principal, records: own }) => {
    const of = principal ? records : own;
    const stated: Readonly<Record<string, RecordAmount>> = of
      ? { ...of.revenue, ...of.expenditure, ...of.three_public.parts }
      : {};
    const figures = Object.fromEntries(
      UNIT_MEASURES.flatMap((measure) => {
        const amount = stated[measure];
        return amount && amount.amount_yuan !== null ? [[measure, amount]] : [];
      }),
    );
    return { id, name, code, principal, figures };
  });
}
