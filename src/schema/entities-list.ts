import { z } from 'zod';
import { locatorSchema, SCHEMA_VERSION } from './common.js';
import { divisionSchema } from './document.js';

/** Id of an entity: made from its division and its name alone, so that no other document can change it. */
export const entityIdSchema = z.string().regex(/^e-[0-9a-f]{12}$/);

/**
 * How a name is printed: the name alone, with a mark that it is consolidated (汇总) or the body itself (本级), or a name
 * said to be given up (原…).
 */
export const NAME_FORMS = ['plain', 'consolidated', 'itself', 'former'] as const;

/** What a relation of department and unit rests on. */
export const RELATION_GROUNDS = ['institutions', 'reported_within', 'superior_named', 'name'] as const;

export const namedEntitySchema = z.strictObject({
  id: entityIdSchema,
  name: z.string().meta({ description: 'Fullest name printed, without the mark of an edition' }),
  names: z
    .array(z.strictObject({ name: z.string(), form: z.enum(NAME_FORMS) }))
    .meta({ description: 'Every form in which the name is printed' }),
  codes: z.array(z.string()).meta({ description: 'Codes of the budget unit as printed' }),
  division: divisionSchema.nullable(),
  documents: z.int().nonnegative().meta({ description: 'Documents that it disclosed; 0 for one only named' }),
});

export const relationSchema = z.strictObject({
  department: entityIdSchema,
  unit: entityIdSchema,
  ground: z.enum(RELATION_GROUNDS),
  printed: z.string().meta({ description: 'Words that state it' }),
  document_id: z.string(),
  locator: locatorSchema.nullable(),
});

/** `entities.json`: who discloses, and who belongs to whom. */
export const entitiesListSchema = z.strictObject({
  schema_version: z.literal(SCHEMA_VERSION),
  entities: z.array(namedEntitySchema),
  relations: z.array(relationSchema),
});

export type NamedEntity = z.infer<typeof namedEntitySchema>;
export type NameForm = (typeof NAME_FORMS)[number];
export type Relation = z.infer<typeof relationSchema>;
export type RelationGround = (typeof RELATION_GROUNDS)[number];
export type EntitiesList = z.infer<typeof entitiesListSchema>;
