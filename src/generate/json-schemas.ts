import { z } from 'zod';
import { disclosuresListSchema } from '../schema/disclosures-list.js';
import { documentSchema } from '../schema/document.js';
import { entitiesListSchema } from '../schema/entities-list.js';
import { checkSchema, findingSchema } from '../schema/finding.js';
import { findingsListSchema } from '../schema/findings-list.js';
import { ledgerSchema } from '../schema/ledger.js';
import { responsesFileSchema, suppressionsFileSchema } from '../schema/review-files.js';
import type { GeneratedFile } from './file.js';

/** What is written, by name of its schema file. */
const SCHEMAS = {
  document: { schema: documentSchema, title: 'Record of one document (documents/<document_id>.json)' },
  findings: { schema: findingsListSchema, title: 'Findings of a run (findings.json)' },
  finding: { schema: findingSchema, title: 'One finding' },
  check: { schema: checkSchema, title: 'What became of one rule on one document' },
  entities: { schema: entitiesListSchema, title: 'Entities and who belongs to whom (entities.json)' },
  disclosures: { schema: disclosuresListSchema, title: 'Disclosures of a run (disclosures.json)' },
  suppressions: { schema: suppressionsFileSchema, title: 'Findings set aside (--suppressions)' },
  responses: { schema: responsesFileSchema, title: 'Rows of the answers of entities (--responses)' },
  run: { schema: ledgerSchema, title: 'Ledger of a run (run.json)' },
} as const;

/** JSON Schemas (draft 2020-12) of everything that is written, made from the schemas that the program itself checks with. */
export function jsonSchemas(): readonly GeneratedFile[] {
  return Object.entries(SCHEMAS).map(([name, { schema, title }]) => {
    const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
    const content = { $schema, $id: `${name}.schema.json`, title, ...body };
    return { path: `schemas/${name}.schema.json`, content: `${JSON.stringify(content, null, 2)}\n` };
  });
}
