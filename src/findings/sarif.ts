import { listRules } from '../rules/index.js';
import type { Severity } from '../schema/finding.js';
import type { ListedEvidence, ListedFinding } from '../schema/findings-list.js';
import { placeOf } from '../shared/place.js';
import { PROGRAM } from '../shared/version.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' };

/** Index of each rule in the list of the tool. */
const RULE_INDEX: ReadonlyMap<string, number> = new Map(listRules().map(({ id }, index) => [id, index]));

/** The log before its results: SARIF 2.1.0 with one run, whose rules are the catalogue. */
export const sarifHead = (): object => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: PROGRAM.name,
          semanticVersion: PROGRAM.version,
          rules: listRules().map(({ id, slug, name, severity }) => ({
            id,
            name: slug.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
            shortDescription: { text: `${name.zh} · ${name.en}` },
            defaultConfiguration: { level: LEVELS[severity] },
          })),
        },
      },
      columnKind: 'utf16CodeUnits',
      results: [],
    },
  ],
});

/** A finding as a result of SARIF. `pathOf` gives the path of a document. */
export function sarifResult(finding: ListedFinding, pathOf: (documentId: string) => string): object {
  const [first, ...others] = finding.evidence.map((evidence) =>
    locationOf(
      evidence,
      evidence.document_id === finding.document_id ? finding.path : pathOf(evidence.document_id),
    ),
  );
  return {
    ruleId: finding.rule,
    ruleIndex: RULE_INDEX.get(finding.rule) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: `${finding.message.zh} ${finding.message.en}` },
    locations: [first],
    ...(others.length > 0 && {
      relatedLocations: others.map((location, index) => ({ id: index + 1, ...location })),
    }),
    partialFingerprints: { 'gongkai/v1': finding.fingerprint },
    ...(finding.suppressed && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: finding.suppressed.reason }],
    }),
    properties: {
      certainty: finding.certainty,
      finding: finding.id,
      document: finding.document_id,
      ...(finding.entity && { entity: finding.entity }),
      ...(finding.cause && { cause: finding.cause }),
    },
  };
}

function locationOf({ label, printed, locator }: ListedEvidence, path: string): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F') },
      ...(locator.line !== undefined && {
        region: { startLine: locator.line, ...(printed !== '' && { snippet: { text: printed } }) },
      }),
    },
    logicalLocations: [{ fullyQualifiedName: placeOf(locator) || 'document' }],
    message: { text: printed === '' ? label : `${label}: ${printed}` },
    properties: { locator },
  };
}
