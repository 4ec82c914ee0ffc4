import { formOf } from '../disclosures/name-form.js';
import type { DocumentRecord } from '../schema/document.js';
import { type Directory, isCurrent } from './directory.js';
import { observationsOf } from './observe.js';
import type { ComparedDocument, Observation } from './types.js';

/** A body whose figures a document holds, with these figures. */
export interface ComparedBody {
  readonly document: ComparedDocument;
  readonly observations: readonly Observation[];
}

/**
 * The bodies that a document can be compared for: first the one that discloses, then the units whose figures it reports
 * apart. These are part of the first, so that they are never added to it.
 */
export function bodiesOf(record: DocumentRecord, directory: Directory): readonly ComparedBody[] {
  const { entity, source } = record;
  const placement = directory.placement(record.document_id);
  const division = entity?.division ?? null;
  const entityId = placement?.entity_id ?? (entity ? `${division?.code ?? ''} ${entity.name}`.trim() : null);
  const common = {
    path: source.path,
    division: division?.code ?? null,
    place: [division?.province, division?.prefecture, division?.county].filter((name) => name != null),
    year: record.fiscal_year,
    kind: record.kind,
    current: isCurrent(placement),
  };
  const own: ComparedBody = {
    document: {
      ...common,
      id: record.document_id,
      within: null,
      entity: entity?.name ?? null,
      entity_id: entityId,
      level: entity?.level ?? null,
      itself: entity !== null && formOf(entity.name).form === 'itself',
      departments: entityId === null ? [] : directory.departmentsOf(entityId),
    },
    observations: observationsOf(record),
  };
  if (entityId === null) return [own];
  const units = (record.reporting_entities ?? []).filter(({ principal }) => !principal);
  return [
    own,
    ...units.map(({ id, name, level }): ComparedBody => {
      const key = `${record.document_id}#${id}`;
      const unit = directory.body(record.document_id, id) ?? directory.within(entityId, name);
      return {
        document: {
          ...common,
          id: key,
          within: record.document_id,
          entity: name,
          entity_id: unit ?? `${entityId}/${name}`,
          // One file may hold the disclosures of several departments, of which none is a part of another.
          level: level ?? 'unit',
          itself: unit === entityId,
          departments:
            level === 'department'
              ? []
              : unit === null || unit === entityId
                ? [entityId]
                : directory.departmentsOf(unit),
        },
        observations: observationsOf(record, id).map((one) => ({ ...one, holder: key })),
      };
    }),
  ];
}
