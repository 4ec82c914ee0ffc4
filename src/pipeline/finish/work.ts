import { beginDatasetPiece } from '../../dataset/index.js';
import { packDigest } from '../../disclosures/index.js';
import { listFindings } from '../../findings/index.js';
import type { DocumentRecord } from '../../schema/document.js';
import { progressed } from '../../shared/progress.js';
import type { FinishJob, FinishResult, Piece } from './jobs.js';

/** Does a part of the work on all records together. What it throws is a defect of the program. */
export async function finishWork<J extends FinishJob>(job: J): Promise<FinishResult<J>> {
  return (await work(job)) as FinishResult<J>;
}

async function work(job: FinishJob): Promise<Piece | Uint8Array> {
  if (job.kind === 'gather') return gather(job.records);
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
    digests.push(packDigest(record));
    findings.push(...listFindings(record));
  }
  return { dataset: dataset.take(), digests, findings };
}
