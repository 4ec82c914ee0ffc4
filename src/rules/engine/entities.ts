import type { ReportingEntity } from '../../schema/document.js';
import type { CheckableRecord, Evaluation } from '../types.js';

/**
 * What rules see of a record: one view for each body that it reports, so that figures of a department and of its units
 * are never compared as if they were one body's. The record itself where it reports one body.
 */
export function entityViews(record: CheckableRecord): readonly CheckableRecord[] {
  const own = record.reporting_entities.filter(
    ({ id, principal, records }) =>
      principal || records !== null || record.facts.some((fact) => fact.reporting_entity === id),
  );
  if (own.length < 2) return [record];
  const unnamed = own.some(({ principal }) => principal) ? [] : [viewOf(record, null)];
  return [...unnamed, ...own.map((entity) => viewOf(record, entity))];
}

/** The part of a record that is of one body; with `null`, what is of none. */
function viewOf(record: CheckableRecord, entity: ReportingEntity | null): CheckableRecord {
  const id = entity?.id ?? null;
  const isOwn = (thing: { readonly reporting_entity: string | null }): boolean =>
    thing.reporting_entity === id;
  const whole =
    entity?.principal === true &&
    record.reporting_entities.every((other) => other.principal || other.blocks === null);
  const isInside = (block: number): boolean =>
    entity === null ||
    whole ||
    (entity.blocks !== null && block >= entity.blocks.from && block < entity.blocks.to);
  return {
    ...record,
    entity: entity === null || entity.principal ? record.entity : entityOf(entity),
    sections: record.sections.filter(isOwn),
    tables: record.tables.filter(isOwn),
    facts: record.facts.filter(isOwn),
    records: entity?.records ?? record.records,
    blocks: record.blocks.map((block, i) => {
      if (isInside(i)) return block;
      return block.kind === 'paragraph' ? { ...block, text: '' } : { ...block, cells: [] };
    }),
  };
}

const entityOf = ({ name, code, level, division, locator }: ReportingEntity): CheckableRecord['entity'] => ({
  name,
  code,
  level,
  division,
  locator,
});

/** What came of a rule on all bodies together: evaluated where it could be for one, and why not where for none. */
export function together(evaluations: readonly Evaluation[]): Evaluation {
  const evaluated = evaluations.filter((evaluation) => evaluation.kind === 'evaluated');
  if (evaluated.length === 0)
    return evaluations.find(({ kind }) => kind === 'not_evaluable') ?? evaluations[0]!;
  return {
    kind: 'evaluated',
    applied: evaluated.reduce((n, { applied }) => n + applied, 0),
    breaches: evaluated.flatMap(({ breaches }) => breaches),
  };
}
