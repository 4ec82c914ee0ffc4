import { Ajv, type ErrorObject } from 'ajv';

/**
 * What Data Package 2.0 (with Data Resource, Table Schema and Table Dialect 2.0) asks of a descriptor, as JSON Schema.
 * Written from the tables of properties in the standard, not copied from its profiles. In one thing stricter than these:
 * a property that the standard does not know is an error, since here it could only be a slip.
 */
type JsonSchema = Readonly<Record<string, unknown>>;

const PROFILES = 'https://datapackage.org/profiles/2.0';
const TEXT: JsonSchema = { type: 'string' };
const FLAG: JsonSchema = { type: 'boolean' };
const WHOLE: JsonSchema = { type: 'integer' };

const listOf = (items: JsonSchema, least = 1): JsonSchema => ({ type: 'array', minItems: least, items });
const setOf = (items: JsonSchema): JsonSchema => ({ ...listOf(items), uniqueItems: true });
const oneOrSome = (item: JsonSchema): JsonSchema => ({ oneOf: [item, setOf(item)] });
const only = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema => ({ type: 'object', additionalProperties: false, properties, required });

/** A path is of a file below the descriptor, or an address: never absolute, never upwards. */
const PATH: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: '^(?:https?|ftps?)://.' },
    {
      type: 'string',
      pattern: '^[^./~\\\\]',
      not: { anyOf: [{ pattern: '(?:^|/)\\.\\.(?:/|$)' }, { pattern: '\\\\' }, { pattern: '://|^file:' }] },
    },
  ],
};

/** Values with labels or without. */
const valuesOf = (value: JsonSchema): JsonSchema => ({
  anyOf: [listOf(value, 0), listOf(only({ value, label: TEXT }, ['value']), 0)],
});
const MISSING_VALUES = valuesOf(TEXT);

const CONTRIBUTOR: JsonSchema = {
  ...only({
    title: TEXT,
    path: PATH,
    email: { type: 'string', pattern: '^[^@\\s]+@[^@\\s]+$' },
    givenName: TEXT,
    familyName: TEXT,
    organization: TEXT,
    roles: listOf(TEXT),
  }),
  minProperties: 1,
};
const LICENCE: JsonSchema = {
  ...only({ name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: PATH, title: TEXT }),
  anyOf: [{ required: ['name'] }, { required: ['path'] }],
};
const SOURCE: JsonSchema = {
  ...only({ title: TEXT, path: PATH, email: TEXT, version: TEXT }),
  minProperties: 1,
};

/** What fields of a type may say beside what all may. Types that the dataset does not have are left out. */
const FIELD_TYPES: Readonly<
  Record<string, { readonly properties: JsonSchema; readonly constraints: JsonSchema }>
> = {
  string: {
    properties: {
      format: { enum: ['default', 'email', 'uri', 'binary', 'uuid'] },
      categories: valuesOf(TEXT),
      categoriesOrdered: FLAG,
    },
    constraints: { unique: FLAG, pattern: TEXT, enum: setOf(TEXT), minLength: WHOLE, maxLength: WHOLE },
  },
  number: {
    properties: { format: { enum: ['default'] }, bareNumber: FLAG, groupChar: TEXT, decimalChar: TEXT },
    constraints: { unique: FLAG, ...bounds({ type: ['string', 'number'] }) },
  },
  integer: {
    properties: {
      format: { enum: ['default'] },
      bareNumber: FLAG,
      groupChar: TEXT,
      categories: valuesOf(WHOLE),
      categoriesOrdered: FLAG,
    },
    constraints: { unique: FLAG, ...bounds({ type: ['string', 'integer'] }) },
  },
  boolean: {
    properties: { format: { enum: ['default'] }, trueValues: listOf(TEXT), falseValues: listOf(TEXT) },
    constraints: { enum: setOf(FLAG) },
  },
  date: {
    properties: { format: TEXT },
    constraints: { unique: FLAG, ...bounds(TEXT) },
  },
};

function bounds(value: JsonSchema): JsonSchema {
  const names = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
  return { enum: setOf(value), ...Object.fromEntries(names.map((name) => [name, value])) };
}

/** The standard takes a field without a type for a string; here every field has one. */
const FIELD: JsonSchema = {
  type: 'object',
  required: ['name', 'type'],
  properties: { type: { enum: Object.keys(FIELD_TYPES) } },
  allOf: Object.entries(FIELD_TYPES).map(([type, { properties, constraints }]) => ({
    if: { properties: { type: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: only({
      name: { type: 'string', minLength: 1 },
      type: { const: type },
      title: TEXT,
      description: TEXT,
      example: TEXT,
      rdfType: TEXT,
      missingValues: MISSING_VALUES,
      ...(properties as Readonly<Record<string, JsonSchema>>),
      constraints: only({ required: FLAG, ...(constraints as Readonly<Record<string, JsonSchema>>) }),
    }),
  })),
};

/** Fields here and fields there: both one, or both a list. */
const FOREIGN_KEY: JsonSchema = {
  oneOf: [TEXT, setOf(TEXT)].map((fields) =>
    only({ fields, reference: only({ resource: TEXT, fields }, ['fields']) }, ['fields', 'reference']),
  ),
};

const TABLE_SCHEMA = only(
  {
    $schema: { const: `${PROFILES}/tableschema.json` },
    name: TEXT,
    title: TEXT,
    description: TEXT,
    homepage: TEXT,
    version: TEXT,
    created: TEXT,
    keywords: listOf(TEXT),
    contributors: listOf(CONTRIBUTOR),
    fields: listOf(FIELD),
    fieldsMatch: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] },
    primaryKey: oneOrSome(TEXT),
    uniqueKeys: setOf(setOf(TEXT)),
    foreignKeys: listOf(FOREIGN_KEY),
    missingValues: MISSING_VALUES,
  },
  ['$schema', 'fields'],
);

/** Of text with delimiters; what the standard says of JSON, sheets and databases is left out. */
const TABLE_DIALECT = only(
  {
    $schema: { const: `${PROFILES}/tabledialect.json` },
    header: FLAG,
    headerRows: listOf({ type: 'integer', minimum: 1 }),
    headerJoin: TEXT,
    commentRows: listOf({ type: 'integer', minimum: 1 }),
    commentChar: TEXT,
    delimiter: TEXT,
    lineTerminator: TEXT,
    quoteChar: { type: 'string', minLength: 1, maxLength: 1 },
    doubleQuote: FLAG,
    escapeChar: TEXT,
    nullSequence: TEXT,
    skipInitialSpace: FLAG,
  },
  ['$schema'],
);

const DATA_RESOURCE: JsonSchema = {
  ...only(
    {
      $schema: { const: `${PROFILES}/dataresource.json` },
      name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
      path: oneOrSome(PATH),
      data: {},
      type: { const: 'table' },
      title: TEXT,
      description: TEXT,
      homepage: TEXT,
      format: TEXT,
      mediatype: { type: 'string', pattern: '^[^/]+/[^/]+$' },
      encoding: TEXT,
      bytes: WHOLE,
      hash: { type: 'string', pattern: '^(?:[0-9a-fA-F]{32}|[^:]+:[0-9a-fA-F]+)$' },
      sources: listOf(SOURCE, 0),
      licenses: listOf(LICENCE),
      dialect: TABLE_DIALECT,
      schema: TABLE_SCHEMA,
    },
    ['$schema', 'name'],
  ),
  oneOf: [{ required: ['path'] }, { required: ['data'] }],
};

const DATA_PACKAGE = only(
  {
    $schema: { const: `${PROFILES}/datapackage.json` },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    id: TEXT,
    title: TEXT,
    description: TEXT,
    homepage: TEXT,
    version: TEXT,
    created: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[-+]\\d\\d:\\d\\d)$',
    },
    image: TEXT,
    keywords: listOf(TEXT),
    contributors: listOf(CONTRIBUTOR),
    licenses: listOf(LICENCE),
    sources: listOf(SOURCE, 0),
    resources: listOf(DATA_RESOURCE),
  },
  ['$schema', 'resources'],
);

const validate = new Ajv({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
}).compile(DATA_PACKAGE);

/** What in a descriptor is not as Data Package 2.0 asks, a line each: where and what. */
export function profileErrors(descriptor: unknown): readonly string[] {
  validate(descriptor);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }: ErrorObject) =>
      `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`,
  );
}
