import type { DocumentRecord } from '../schema/document.js';
import { csvOf } from '../shared/csv.js';
import type { AcrossItem } from './across-table.js';
import { ACROSS_TABLES, DATASET_TABLES } from './catalogue.js';
import { encodeParquet, type FewRows, type ParquetGroups } from './files/parquet-groups.js';
import { wideRow } from './files/wide.js';
import { wideCsvOf } from './files/wide-csv.js';
import type { DatasetTable, Value } from './table.js';

/** Rows of a table in every form that is written, ready to be put behind others. */
export interface TablePiece {
  readonly rows: number;
  readonly csv: Uint8Array;
  /** Row groups; or, where they are few, the rows themselves, which make a group with those of other pieces. */
  readonly parquet: ParquetGroups | FewRows;
}

/** Rows from which on a piece has row groups of its own. */
const OWN_GROUP = 1_000;

/** What some records give to the dataset. Plain data: it may come from another process. */
export interface DatasetPiece {
  readonly documents: number;
  /** In the order of `DATASET_TABLES`. */
  readonly tables: readonly TablePiece[];
  /** Departments beside measures, a row a document: as `excel-measures.csv` has them, and as values. */
  readonly wide: { readonly csv: Uint8Array; readonly rows: readonly (readonly Value[])[] };
}

/** A piece of a table in the making. */
export interface TablePieceMaker {
  readonly add: (rows: readonly (readonly Value[])[]) => void;
  /** How many rows it holds. */
  readonly rows: () => number;
  /** The piece of all rows since the last time. */
  readonly take: () => TablePiece;
}

/** Begins a piece of `table`. */
export function beginTablePiece(table: DatasetTable): TablePieceMaker {
  const parquet = encodeParquet(table);
  let csv: string[] = [];
  /** Those of a piece that has few so far. */
  let few: (readonly Value[])[] = [];
  let count = 0;
  return {
    add: (rows) => {
      count += rows.length;
      csv.push(csvOf(rows));
      if (count < OWN_GROUP) {
        few.push(...rows);
        return;
      }
      parquet.add(few);
      parquet.add(rows);
      few = [];
    },
    rows: () => count,
    take: () => {
      const piece: TablePiece = {
        rows: count,
        csv: Buffer.from(csv.join('')),
        parquet: count < OWN_GROUP ? { few } : parquet.take(),
      };
      csv = [];
      few = [];
      count = 0;
      return piece;
    },
  };
}

/** A piece of the tables across documents in the making: items come in the order of their rows. */
export interface AcrossPieceMaker {
  readonly add: (item: AcrossItem) => void;
  /** How many rows the longest of its tables holds. */
  readonly rows: () => number;
  /** The pieces of all tables since the last time, in the order of `ACROSS_TABLES`. */
  readonly take: () => readonly TablePiece[];
}

/** Begins a piece of the tables across documents. */
export function beginAcrossPiece(): AcrossPieceMaker {
  const makers = ACROSS_TABLES.map((table) => ({ table, maker: beginTablePiece(table) }));
  return {
    add: (item) => {
      for (const { table, maker } of makers) maker.add(table.acrossRows(item));
    },
    rows: () => Math.max(...makers.map(({ maker }) => maker.rows())),
    take: () => makers.map(({ maker }) => maker.take()),
  };
}

/** A piece of the dataset in the making: records come in the order of their ids. */
export interface DatasetPieceMaker {
  readonly add: (record: DocumentRecord) => void;
  readonly take: () => DatasetPiece;
}

/** Begins a piece of the dataset. */
export function beginDatasetPiece(): DatasetPieceMaker {
  const makers = DATASET_TABLES.map((table) => ({ table, maker: beginTablePiece(table) }));
  const wide: (readonly Value[])[] = [];
  return {
    add: (record) => {
      for (const { table, maker } of makers) maker.add(table.rows(record));
      wide.push(wideRow(record));
    },
    take: () => ({
      documents: wide.length,
      tables: makers.map(({ maker }) => maker.take()),
      wide: { csv: Buffer.from(wideCsvOf(wide)), rows: wide.splice(0) },
    }),
  };
}
