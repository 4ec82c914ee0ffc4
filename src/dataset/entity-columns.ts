import type { DocumentRecord } from '../schema/document.js';
import type { Records } from '../schema/records.js';
import { numbered } from './numbered.js';
import type { Column, Reference } from './table.js';

/** Which of the bodies that a document reports a row is of: the disclosing entity itself or one of its units. */
export function reportingEntityColumns<Row>(
  idOf: (row: Row, record: DocumentRecord) => string | null,
): readonly Column<Row>[] {
  return [
    {
      name: 'reporting_entity_id',
      type: 'string',
      about: { zh: '数据所属单位编号', en: 'Body that the row is of' },
      value: idOf,
    },
    {
      name: 'reporting_entity',
      type: 'string',
      about: { zh: '数据所属单位名称（照原文）', en: 'Name of the body that the row is of, as printed' },
      value: (row, record) =>
        record.reporting_entities.find(({ id }) => id === idOf(row, record))?.name ?? null,
    },
  ];
}

/** The reference of a row to the body that it is of. */
export const TO_REPORTING_ENTITY: Reference = {
  columns: ['document_id', 'reporting_entity_id'],
  table: 'reporting_entities',
  tableColumns: ['document_id', 'reporting_entity_id'],
};

/** A row of a typed record with the body whose record it is and its order in the document. */
export type OfEntity<Row> = Row & { readonly entityId: string | null; readonly position: number };

/** Rows of the typed records of all bodies of a document, the principal's first. */
export function acrossEntities<Row extends object>(
  record: DocumentRecord,
  rowsOf: (records: Records) => readonly Row[],
): readonly OfEntity<Row>[] {
  const principal = record.reporting_entities.find((entity) => entity.principal)?.id ?? null;
  const all = [{ entityId: principal, records: record.records as Records | null }].concat(
    record.reporting_entities
      .filter((entity) => !entity.principal)
      .map(({ id, records }) => ({ entityId: id, records })),
  );
  return numbered(
    all.flatMap(({ entityId, records }) =>
      records ? rowsOf(records).map((row) => ({ ...row, entityId })) : [],
    ),
  );
}
