import { join } from 'node:path';
import { DATASET_TABLES } from './catalogue.js';
import { beginHashedFile, type WrittenFile } from './files/hashed-file.js';
import { SHEET_ROWS, type WorkbookSources } from './files/workbook-sources.js';
import type { DatasetPiece } from './piece.js';
import type { Value } from './table.js';

/** A workbook is made in memory whole: one of more documents is not made. */
const MOST_DOCUMENTS = 1_000;
/** Tables that have a sheet of their own. The others are for programs. */
const SHEETS = ['documents', 'measures', 'table_lines', 'institutions', 'findings'];

/** Makes the bytes of a workbook. */
export type MakeWorkbook = (sources: WorkbookSources) => Promise<Uint8Array>;

/** What goes into the workbook, gathered while the pieces of the dataset pass by. */
export interface WorkbookGatherer {
  readonly add: (piece: DatasetPiece) => void;
  /** Makes the workbook in `folder`; null where there are more documents than it is made for. */
  readonly write: (folder: string, make: MakeWorkbook) => Promise<WrittenFile | null>;
}

interface Draft {
  readonly table: string;
  readonly csv: Uint8Array[];
  total: number;
}

/** Begins to gather. */
export function gatherWorkbook(): WorkbookGatherer {
  const drafts = DATASET_TABLES.map(({ name }): Draft => ({ table: name, csv: [], total: 0 }));
  const wide: (readonly Value[])[] = [];
  let documents = 0;
  return {
    add: (piece) => {
      documents += piece.documents;
      if (documents > MOST_DOCUMENTS) {
        wide.length = 0;
        for (const { csv } of drafts) csv.length = 0;
        return;
      }
      wide.push(...piece.wide.rows);
      for (const [index, { rows, csv }] of piece.tables.entries()) {
        const draft = drafts[index]!;
        // A copy: what comes from another process is a part of its whole message.
        if (draft.total < SHEET_ROWS && SHEETS.includes(draft.table)) draft.csv.push(new Uint8Array(csv));
        draft.total += rows;
      }
    },
    write: async (folder, make) => {
      if (documents > MOST_DOCUMENTS) return null;
      const sheets = drafts
        .filter(({ table }) => SHEETS.includes(table))
        .map(({ table, csv, total }) => ({ table, csv: Buffer.concat(csv), total }));
      const file = await beginHashedFile(join(folder, 'gongkai.xlsx'));
      try {
        await file.write(await make({ sheets, wide }));
        return await file.commit(documents);
      } catch (error) {
        await file.discard();
        throw error;
      }
    },
  };
}
