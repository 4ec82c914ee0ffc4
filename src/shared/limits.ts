/** Bounds on what one document may make the program do. All sizes in bytes unless named otherwise. */
export interface Limits {
  /** Largest file read. */
  readonly fileBytes: number;
  /** Most bytes that all parts of one ZIP container may inflate to, counted as they come. */
  readonly inflatedBytes: number;
  /** Largest ratio of inflated to stored bytes once a part has passed `ratioFloorBytes`. */
  readonly inflationRatio: number;
  readonly ratioFloorBytes: number;
  /** Most entries in a ZIP container. */
  readonly archiveEntries: number;
  /** Deepest nesting of XML or HTML elements. */
  readonly markupDepth: number;
  /** Most characters of text in one document. */
  readonly textCharacters: number;
  /** Most cells in all tables of one document. */
  readonly tableCells: number;
  /** Largest record of one document: what is made of all records together takes them one at a time. */
  readonly recordBytes: number;
  /** Most columns in one table. */
  readonly tableColumns: number;
  /** Most merged ranges in one workbook. */
  readonly merges: number;
  /** Most pages read. */
  readonly pages: number;
  /** Longest time that text recognition may take for one page, in milliseconds. */
  readonly ocrPageMs: number;
  /** Longest time that the conversion of one document may take, in milliseconds. */
  readonly convertMs: number;
  /** Most bytes that all documents of one archive among the inputs may inflate to, counted as they come. */
  readonly archiveBytes: number;
  /** Most seconds that a process works on one document. */
  readonly documentSeconds: number;
  /** Most seconds in which no step of the work on a document is done. */
  readonly progressSeconds: number;
  /** Most seconds that a process works on one document where programs of the machine help. */
  readonly aidedDocumentSeconds: number;
  /** Largest heap of a process that reads documents, in megabytes. */
  readonly heapMegabytes: number;
  /** Most memory of such a process in all, watched from outside, in megabytes. */
  readonly memoryMegabytes: number;
  /** Documents after which such a process is replaced by a new one. */
  readonly documentsPerProcess: number;
}

/** Limits on the process that reads a document. They decide whether a record is made, never what is in it. */
export const PROCESS_LIMITS = [
  'documentSeconds',
  'aidedDocumentSeconds',
  'progressSeconds',
  'heapMegabytes',
  'memoryMegabytes',
  'documentsPerProcess',
] as const satisfies readonly (keyof Limits)[];

/** Limits in force unless the caller overrides them; printed by `gongkai doctor`. */
export const DEFAULT_LIMITS: Limits = Object.freeze({
  fileBytes: 200 * 1024 * 1024,
  inflatedBytes: 512 * 1024 * 1024,
  inflationRatio: 100,
  ratioFloorBytes: 1024 * 1024,
  archiveEntries: 10_000,
  markupDepth: 256,
  textCharacters: 50_000_000,
  // So many cells of every format are read, understood and written within the memory that a process has below.
  tableCells: 250_000,
  // To take one in, text and all, needs some five times its size.
  recordBytes: 80 * 1024 * 1024,
  tableColumns: 1_024,
  merges: 50_000,
  pages: 3_000,
  ocrPageMs: 120_000,
  convertMs: 120_000,
  archiveBytes: 16 * 1024 * 1024 * 1024,
  documentSeconds: 60,
  aidedDocumentSeconds: 1_800,
  progressSeconds: 15,
  heapMegabytes: 512,
  memoryMegabytes: 1_024,
  documentsPerProcess: 10_000,
});
