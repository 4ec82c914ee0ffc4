import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { sarifHead, sarifResult } from '../../src/findings/sarif.js';
import type { ListedFinding } from '../../src/schema/findings-list.js';

/** What SARIF 2.1.0 demands of the objects that are written, after section 3 of the standard. */
const message = { type: 'object', required: ['text'], properties: { text: { type: 'string' } } };
const location = {
  type: 'object',
  additionalProperties: false,
  properties: {
    id: { type: 'integer', minimum: -1 },
    physicalLocation: {
      type: 'object',
      additionalProperties: false,
      required: ['artifactLocation'],
      properties: {
        artifactLocation: {
          type: 'object',
          additionalProperties: false,
          properties: { uri: { type: 'string', pattern: "^[A-Za-z0-9._~:/%!$&'()*+,;=@-]*$" } },
        },
        region: {
          type: 'object',
          additionalProperties: false,
          properties: { startLine: { type: 'integer', minimum: 1 }, snippet: message },
        },
      },
    },
    logicalLocations: {
      type: 'array',
      items: { type: 'object', properties: { fullyQualifiedName: { type: 'string' } } },
    },
    message,
    properties: { type: 'object' },
  },
};
const LOG = {
  type: 'object',
  required: ['version', 'runs'],
  properties: {
    version: { const: '2.1.0' },
    $schema: { type: 'string' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool'],
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                properties: {
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      properties: {
                        defaultConfiguration: {
                          type: 'object',
                          properties: { level: { enum: ['none', 'note', 'warning', 'error'] } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['message'],
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: -1 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message,
                locations: { type: 'array', items: location },
                relatedLocations: { type: 'array', items: location, uniqueItems: true },
                partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
                suppressions: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['kind'],
                    properties: {
                      kind: { enum: ['inSource', 'external'] },
                      status: { enum: ['accepted', 'underReview', 'rejected'] },
                      justification: { type: 'string' },
                    },
                  },
                },
                properties: { type: 'object' },
              },
            },
          },
        },
      },
    },
  },
};

const A = 'a'.repeat(16);
const B = 'b'.repeat(16);
const finding: ListedFinding = {
  id: 'C-006-0123456789abcdef',
  rule: 'C-006',
  version: 1,
  severity: 'notice',
  certainty: 'source_likely',
  message: { zh: '不符。', en: 'They differ.' },
  observed: '0.90万元',
  expected: '1.70万元',
  difference: '-0.80万元',
  tolerance: '0.01万元',
  evidence: [
    {
      role: 'prose',
      label: '公务接待费',
      printed: '0.90万元',
      amount_yuan: '9000.00',
      fact: 'f1',
      table: null,
      locator: { block: 2, line: 7 },
      document_id: A,
    },
    {
      role: 'table',
      label: '公务接待费',
      printed: '1.70',
      amount_yuan: '17000.00',
      fact: 'f2',
      table: 't1',
      locator: { sheet: '表1', cell: 'C7', block: 1, row: 4, column: 2 },
      document_id: B,
    },
  ],
  related: [],
  cause: null,
  fingerprint: 'C-006-fedcba9876543210',
  document_id: A,
  path: '2025/预算 说明#1.txt',
  entity: '霁川县水利局',
  entity_id: null,
  fiscal_year: 2025,
  disclosure: 'd',
  suppressed: { reason: '口径不同', reviewer: null, expires: null },
  responses: [],
};

describe('SARIF', () => {
  const log = sarifHead() as { runs: { results: object[]; tool: { driver: { rules: { id: string }[] } } }[] };
  const result = sarifResult(finding, () => 'tables.xlsx') as Record<string, unknown>;
  log.runs[0]!.results.push(result);

  test('has the form of SARIF 2.1.0', () => {
    const validate = new Ajv2020({ strict: false }).compile(LOG);
    validate(log);
    expect(validate.errors).toBeNull();
  });

  test('points at the rule and at each place in its own document', () => {
    expect(log.runs[0]!.tool.driver.rules[result.ruleIndex as number]!.id).toBe('C-006');
    expect(result).toMatchObject({
      level: 'note',
      partialFingerprints: { 'gongkai/v1': finding.fingerprint },
      suppressions: [{ justification: '口径不同' }],
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '2025/%E9%A2%84%E7%AE%97%20%E8%AF%B4%E6%98%8E%231.txt' },
            region: { startLine: 7 },
          },
        },
      ],
      relatedLocations: [
        {
          physicalLocation: { artifactLocation: { uri: 'tables.xlsx' } },
          logicalLocations: [{ fullyQualifiedName: 'sheet 表1, cell C7' }],
        },
      ],
    });
  });
});
