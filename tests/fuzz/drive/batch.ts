import { extname } from 'node:path';
import { MEMBER_MARK } from '../../../src/intake/candidate.js';
import { unresolvedPlaces } from '../../../src/pipeline/resolve-record.js';
import type { DocumentRecord } from '../../../src/schema/document.js';
import type { LedgerEntry } from '../../../src/schema/ledger.js';
import { sha256 } from '../../../src/shared/hash.js';
import { type FolderRun, type InputFile, recordIn, runOver } from './run-folder.js';

/** What became of one harmful input. */
export interface Fate {
  readonly name: string;
  readonly outcome: string;
  readonly ms: number;
  /** What is wrong with it; null where the program did what it should. */
  readonly defect: string | null;
}

/** A run over sound documents, which others are held against. */
export interface Baseline {
  readonly goods: readonly InputFile[];
  readonly run: FolderRun;
  readonly hashes: ReadonlySet<string>;
}

/** Sound documents are named so that harmful ones can be put between them. */
const goodName = (index: number, name: string): string =>
  `${String(index).padStart(4, '0')}-0${extname(name)}`;

/** Runs over the sound documents alone. Of equal ones the first counts. */
export async function baselineOf(
  documents: readonly InputFile[],
  folder: string,
  jobs: number,
): Promise<Baseline> {
  const hashes = new Set<string>();
  const goods: InputFile[] = [];
  for (const { name, bytes } of documents) {
    const hash = sha256(bytes);
    if (hashes.has(hash)) continue;
    hashes.add(hash);
    goods.push({ name: goodName(goods.length, name), bytes });
  }
  return { goods, run: await runOver(goods, folder, jobs), hashes };
}

/** What a run over sound and harmful documents showed. */
export interface BatchResult {
  readonly fates: readonly Fate[];
  /** Sound documents whose entry or record is another than without the harmful ones. */
  readonly disturbed: readonly string[];
  readonly run: FolderRun;
}

/** Puts harmful inputs between the sound ones and runs over all of them. Equal inputs are to be left out before. */
export async function runAmong(
  { goods, run: alone }: Baseline,
  bads: readonly InputFile[],
  folder: string,
  jobs: number,
): Promise<BatchResult> {
  const place = (index: number): string =>
    String(Math.floor((index * goods.length) / bads.length)).padStart(4, '0');
  const names = new Map(
    bads.map(({ name }, i) => [`${place(i)}-1-${String(i).padStart(5, '0')}-${name}`, i]),
  );
  const files = [...goods, ...[...names].map(([name, i]) => ({ name, bytes: bads[i]!.bytes }))];
  const run = await runOver(files, folder, jobs);
  const entries = new Map<string, LedgerEntry[]>();
  for (const entry of run.ledger.entries) {
    const known = entries.get(nameOf(entry));
    if (known) known.push(entry);
    else entries.set(nameOf(entry), [entry]);
  }
  const disturbed = alone.ledger.entries
    .filter((before) => !sameAs(before, alone, entries.get(nameOf(before))?.[0], run))
    .map(nameOf);
  const fates = [...names].map(([name, i]) => worst(bads[i]!.name, entries.get(name) ?? [], run));
  return { fates, disturbed, run };
}

/** The file that an entry is of: itself, or the archive in which its document lies. */
const nameOf = ({ path }: LedgerEntry): string => path.slice(path.indexOf('/') + 1).split(MEMBER_MARK)[0]!;

/** What became of the documents of one file, the worst first: a defect, then a failure, then what was read in part. */
function worst(name: string, entries: readonly LedgerEntry[], run: FolderRun): Fate {
  const fates = entries.map((entry) => fateOf(name, entry, run));
  const rank = ({ defect, outcome }: Fate): number =>
    defect !== null ? 0 : outcome === 'ok' || outcome === 'duplicate' ? 3 : outcome === 'partial' ? 2 : 1;
  const [first = { name, outcome: 'lost', ms: 0, defect: 'the ledger does not know it' }] = fates.sort(
    (a, b) => rank(a) - rank(b),
  );
  return first;
}

/** Whether a sound document has the same outcome and the same bytes in both runs. */
function sameAs(
  before: LedgerEntry,
  alone: FolderRun,
  after: LedgerEntry | undefined,
  run: FolderRun,
): boolean {
  if (!after || after.status !== before.status || after.error?.code !== before.error?.code) return false;
  const { document_id: id } = before;
  return before.counts === null || id === null || recordIn(run, id) === recordIn(alone, id);
}

function fateOf(name: string, entry: LedgerEntry, run: FolderRun): Fate {
  const { status, error, document_id: id, duration_ms: ms } = entry;
  const outcome = error?.code ?? status;
  if (error && (error.message === '' || error.hint === ''))
    return { name, outcome, ms, defect: 'it has no sentence or no next step' };
  if (outcome === 'reader-crashed') return { name, outcome, ms, defect: error!.message };
  if (!entry.counts || id === null) return { name, outcome, ms, defect: null };
  return { name, outcome, ms, defect: brokenRecord(JSON.parse(recordIn(run, id)) as DocumentRecord) };
}

function brokenRecord(record: DocumentRecord): string | null {
  const crashed = record.checks.find((check) => check.outcome === 'rule_crashed');
  if (crashed) return `the rule ${crashed.rule} crashed: ${crashed.reason}`;
  const lost = unresolvedPlaces(record)[0];
  return lost ? `${lost.path} does not resolve: ${lost.problem}` : null;
}
