import { listRules } from '../../rules/index.js';
import { SCHEMA_VERSION } from '../../schema/common.js';
import { PROGRAM } from '../../shared/version.js';
import { DECIMAL_PRECISION, DECIMAL_SCALE } from './decimal.js';
import type { WrittenFile } from './hashed-file.js';

/**
 * What the dataset was made with: program, version of the records, rules and their versions, rows of each file. The
 * sources are the rows of `documents`, with their paths and checksums. No times: those of the run are in `run.json`.
 */
export const provenance = (files: ReadonlyMap<string, WrittenFile>): object => ({
  program: PROGRAM.name,
  version: PROGRAM.version,
  schema_version: SCHEMA_VERSION,
  sources: 'documents.csv',
  rules: listRules().map((rule) => ({ id: rule.id, version: rule.version })),
  parquet_decimals: {
    type: `DECIMAL(${DECIMAL_PRECISION}, ${DECIMAL_SCALE})`,
    too_long: [...files.values()].flatMap(({ name, tooLong }) =>
      tooLong ? [{ file: name, ...tooLong }] : [],
    ),
  },
  files: [...files.values()].map(({ name, rows }) => ({ name, rows })),
});
