import type { LedgerEntry } from '../../schema/ledger.js';

/** Who tells how a run goes. */
export interface Reporter {
  /** An input is done. */
  readonly entry: (entry: LedgerEntry, done: number, total: number) => void;
  /** The program has a defect that a document brought to light. */
  readonly defect: (path: string, stack: string) => void;
  /** The run is over, whether it ended well or not. */
  readonly end: () => void;
}

/** How a run is told of: for a person, or one JSON object a line. */
export const LOG_FORMATS = ['text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** What a reporter is to say. */
export interface ReporterOptions {
  readonly logFormat: LogFormat;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}
