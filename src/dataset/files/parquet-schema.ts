import type { ParquetWriter } from 'hyparquet-writer';
import type { ColumnInfo, Value } from '../table.js';
import { DECIMAL_PRECISION, DECIMAL_SCALE, scaled } from './decimal.js';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** The schema of a table: text is UTF-8, amounts are DECIMAL(38, 6) and exact, integers are INT64. */
export const schemaOf = (columns: readonly ColumnInfo[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(element),
];

function element(column: ColumnInfo): SchemaElement {
  const base = {
    name: column.name,
    repetition_type: column.required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
  };
  switch (column.type) {
    case 'integer':
      return { ...base, type: 'INT64' };
    case 'boolean':
      return { ...base, type: 'BOOLEAN' };
    case 'date':
      return { ...base, type: 'INT32', converted_type: 'DATE' };
    case 'decimal':
      return {
        ...base,
        // Never required: a value too long for the type is null here, and said so (see `scaled`).
        repetition_type: 'OPTIONAL',
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: 16,
        converted_type: 'DECIMAL',
        precision: DECIMAL_PRECISION,
        scale: DECIMAL_SCALE,
      };
    case 'string':
      return { ...base, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
  }
}

/** A value as its column stores it; null for a missing one and for a decimal that does not fit. */
export function stored(column: ColumnInfo, value: Value): Value | bigint | Date {
  if (value === null) return null;
  if (column.type === 'integer') return BigInt(value);
  if (column.type === 'decimal') return scaled(String(value));
  if (column.type === 'date') return new Date(`${value}T00:00:00Z`);
  return value;
}
