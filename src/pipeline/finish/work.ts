import { beginAcrossPiece, beginDatasetPiece, digestHeadlines } from '../../dataset/index.js';
import { type DisclosureBatch, lookAt, packDigest } from '../../disclosures/index.js';
import { listAcrossFindings, listFindings } from '../../findings/index.js';
import { checkDisclosure } from '../../rules/index.js';
import type { Disclosure } from '../../schema/disclosures-list.js';
import type { DocumentRecord } from '../../schema/document.js';
import { progressed } from '../../shared/progress.js';
import type { AcrossPiece, FinishJob, FinishResult, Piece } from './jobs.js';

/** Does a part of the work on all records together. What it throws is a defect of the program. */
export async function finishWork<J extends FinishJob>(job: J): Promise<FinishResult<J>> {
  return (await work(job)) as FinishResult<J>;
}

async function work(job: FinishJob): Promise<FinishResult<FinishJob>> {
  if (job.kind === 'gather') return gather(job.records);
  if (job.kind === 'across') return across(job.batch);
  const { workbookOf } = await import('../../dataset/files/workbook.js');
  return workbookOf(job.sources);
}

/** Holds one record and the rows of its piece. */
function gather(records: readonly Uint8Array[]): Piece {
  const dataset = beginDatasetPiece();
  const digests = [];
  const findings = [];
  for (const json of records) {
    progressed();
    const record = JSON.parse(Buffer.from(json).toString('utf8')) as DocumentRecord;
    dataset.add(record);
    digests.push(packDigest(record, (body) => digestHeadlines(record, body)));
    findings.push(...listFindings(record));
  }
  return { dataset: dataset.take(), digests, findings };
}

/** Disclosures with what became of the rules across documents. */
function across(batch: DisclosureBatch): AcrossPiece {
  const tables = beginAcrossPiece();
  const disclosures: string[] = [];
  const listed = [];
  for (const { context, disclosure: begun } of lookAt(batch)) {
    progressed();
    const { findings, checks } = checkDisclosure(context);
    const disclosure: Disclosure = { ...begun, checks };
    const own = listAcrossFindings(context.own, findings);
    tables.add({ kind: 'disclosure', disclosure, findings: own, headlines: context.own.headlines });
    disclosures.push(JSON.stringify(disclosure));
    listed.push(...own);
  }
  return { tables: tables.take(), disclosures, findings: listed };
}
