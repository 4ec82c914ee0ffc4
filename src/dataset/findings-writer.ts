import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { SCHEMA_VERSION } from '../schema/common.js';
import { SEVERITIES, type Severity } from '../schema/finding.js';
import type { ListedFinding } from '../schema/findings-list.js';
import { beginFile, type PendingFile } from '../shared/atomic-write.js';
import { FINDINGS_CSV_HEADER, findingCsvRow } from './findings-list.js';
import { type FindingsSummary, summaryOfFindings } from './findings-summary.js';
import { spreadsheetCsv, spreadsheetRows } from './spreadsheet.js';

/** Where findings are gathered and then written, however many there are: none stays in memory. */
export interface FindingsWriter {
  /** Takes the next finding. Within a severity findings stand in the order in which they are added. */
  readonly add: (finding: ListedFinding) => Promise<void>;
  /** Writes both lists and tells what they hold. */
  readonly commit: () => Promise<FindingsSummary>;
  /** Removes what was gathered. Safe after a failure and after `commit`; never throws. */
  readonly discard: () => Promise<void>;
}

/**
 * Begins `findings.json` and `findings.csv`, in which the severest findings come first. Findings arrive document by
 * document, so each severity is kept in a file of its own until all are known.
 */
export async function beginFindings(jsonPath: string, csvPath: string): Promise<FindingsWriter> {
  const spools = new Map<Severity, PendingFile>();
  for (const severity of SEVERITIES) spools.set(severity, await beginFile(jsonPath));
  const summary = summaryOfFindings();
  const discard = async (): Promise<void> => {
    for (const spool of spools.values()) await spool.discard();
  };
  return {
    add: async (finding) => {
      summary.add(finding);
      await spools.get(finding.severity)!.write(`${onOneLine(finding)}\n`);
    },
    commit: async () => {
      const [json, csv] = [await beginFile(jsonPath), await beginFile(csvPath)];
      try {
        await json.write(`{\n  "schema_version": ${JSON.stringify(SCHEMA_VERSION)},\n  "findings": [`);
        await csv.write(spreadsheetCsv([FINDINGS_CSV_HEADER]));
        let first = true;
        for await (const finding of gathered(spools)) {
          await json.write(`${first ? '' : ','}\n${indented(finding)}`);
          await csv.write(spreadsheetRows([findingCsvRow(finding)]));
          first = false;
        }
        await json.write(first ? ']\n}\n' : '\n  ]\n}\n');
        await json.commit();
        await csv.commit();
      } catch (error) {
        await json.discard();
        await csv.discard();
        throw error;
      }
      await discard();
      return summary.result();
    },
    discard,
  };
}

async function* gathered(spools: ReadonlyMap<Severity, PendingFile>): AsyncGenerator<ListedFinding> {
  for (const spool of spools.values()) {
    await spool.flush();
    const lines = createInterface({ input: createReadStream(spool.temporary), crlfDelay: 0 });
    for await (const line of lines) if (line !== '') yield JSON.parse(line) as ListedFinding;
  }
}

/** JSON without any character that a reader of lines could take for the end of one. */
const onOneLine = (finding: ListedFinding): string =>
  JSON.stringify(finding).replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);

/** A finding as it stands in the list, which is written as `toJson` would write it whole. */
const indented = (finding: ListedFinding): string =>
  JSON.stringify(finding, null, 2)
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
