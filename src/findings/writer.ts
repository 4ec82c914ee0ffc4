import { createReadStream } from 'node:fs';
import { SCHEMA_VERSION } from '../schema/common.js';
import { SEVERITIES, type Severity } from '../schema/finding.js';
import type { FindingsList, ListedFinding } from '../schema/findings-list.js';
import { beginFile, type PendingFile } from '../shared/atomic-write.js';
import { toJson } from '../shared/json.js';
import { spreadsheetCsv, spreadsheetRows } from '../shared/spreadsheet.js';
import { FINDINGS_CSV_HEADER, findingCsvRow } from './list.js';
import { sarifHead, sarifResult } from './sarif.js';
import { type FindingsSummary, summaryOfFindings } from './summary.js';
import { findingText } from './text.js';

/** Where findings are gathered and then written, however many there are: none stays in memory. */
export interface FindingsWriter {
  /** Takes the next finding. Within a severity findings stand in the order in which they are added. */
  readonly add: (finding: ListedFinding) => Promise<void>;
  /** Writes the lists and tells what they hold. */
  readonly commit: (rest: FindingsRest) => Promise<FindingsSummary>;
  /** Removes what was gathered. Safe after a failure and after `commit`; never throws. */
  readonly discard: () => Promise<void>;
}

/** The lists that are written. */
export interface FindingsPaths {
  readonly findingsJson: string;
  readonly findingsCsv: string;
  readonly findingsSarif: string;
  readonly findingsText: string;
}

/** What is known when all findings are. */
export type FindingsRest = Pick<FindingsList, 'idle_suppressions' | 'unmatched_responses'>;

/**
 * Begins the lists of findings (JSON, CSV for spreadsheet programs, SARIF, text), in which the severest come first.
 * Findings arrive document by document, so each severity is kept in a file of its own until all are known. `pathOf` gives
 * the path of a document.
 */
export async function beginFindings(
  paths: FindingsPaths,
  pathOf: (documentId: string) => string,
): Promise<FindingsWriter> {
  const spools = new Map<Severity, PendingFile>();
  const discard = async (): Promise<void> => {
    for (const spool of spools.values()) await spool.discard();
  };
  try {
    for (const severity of SEVERITIES) spools.set(severity, await beginFile(paths.findingsJson));
  } catch (error) {
    await discard();
    throw error;
  }
  const summary = summaryOfFindings();
  return {
    add: async (finding) => {
      summary.add(finding);
      await spools.get(finding.severity)!.write(`${onOneLine(finding)}\n`);
    },
    commit: async (rest) => {
      const lists: List[] = [];
      try {
        lists.push(await beginJson(paths.findingsJson, rest));
        lists.push(await beginCsv(paths.findingsCsv));
        lists.push(await beginSarif(paths.findingsSarif, pathOf));
        lists.push(await beginText(paths.findingsText));
        for await (const finding of gathered(spools)) for (const list of lists) await list.add(finding);
        for (const list of lists) await list.end();
      } catch (error) {
        for (const list of lists) await list.discard();
        throw error;
      }
      await discard();
      return summary.result(rest.idle_suppressions);
    },
    discard,
  };
}

/** One list in the making. */
interface List {
  readonly add: (finding: ListedFinding) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** A list with words before, between and behind its items. */
async function beginList(
  path: string,
  words: { readonly head: string; readonly between: string; readonly tail: (items: number) => string },
  item: (finding: ListedFinding) => string,
): Promise<List> {
  const file = await beginFile(path);
  let items = 0;
  await file.write(words.head);
  return {
    add: async (finding) => {
      await file.write(`${items++ === 0 ? '' : words.between}${item(finding)}`);
    },
    end: async () => {
      await file.write(words.tail(items));
      await file.commit();
    },
    discard: file.discard,
  };
}

/** `findings.json`, written as `toJson` would write it whole. */
const beginJson = (path: string, rest: FindingsRest): Promise<List> =>
  beginList(
    path,
    {
      head: `{\n  "schema_version": ${JSON.stringify(SCHEMA_VERSION)},\n  "findings": [`,
      between: ',',
      tail: (items) => `${items === 0 ? '' : '\n  '}],\n${toJson(rest).slice(2)}`,
    },
    (finding) => `\n${indented(finding, 4)}`,
  );

const beginCsv = (path: string): Promise<List> =>
  beginList(path, { head: spreadsheetCsv([FINDINGS_CSV_HEADER]), between: '', tail: () => '' }, (finding) =>
    spreadsheetRows([findingCsvRow(finding)]),
  );

/** `findings.sarif`: the empty log taken apart at its results. */
function beginSarif(path: string, pathOf: (documentId: string) => string): Promise<List> {
  const [head, tail] = toJson(sarifHead()).split('"results": []') as [string, string];
  return beginList(
    path,
    {
      head: `${head}"results": [`,
      between: ',',
      tail: (items) => `${items === 0 ? '' : '\n      '}]${tail}`,
    },
    (finding) => `\n${indented(sarifResult(finding, pathOf), 8)}`,
  );
}

const beginText = (path: string): Promise<List> =>
  beginList(path, { head: '', between: '\n\n', tail: (items) => (items === 0 ? '' : '\n') }, findingText);

async function* gathered(spools: ReadonlyMap<Severity, PendingFile>): AsyncGenerator<ListedFinding> {
  for (const spool of spools.values()) {
    await spool.flush();
    for await (const line of linesIn(spool.temporary))
      if (line !== '') yield JSON.parse(line) as ListedFinding;
  }
}

/** The lines of a file. Unlike those of `readline`, they tell when the file cannot be opened or read. */
async function* linesIn(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** JSON without any character that a reader of lines could take for the end of one. */
const onOneLine = (finding: ListedFinding): string =>
  JSON.stringify(finding).replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);

/** A value as it stands in a list this far to the right. */
const indented = (value: object, spaces: number): string =>
  JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => `${' '.repeat(spaces)}${line}`)
    .join('\n');
