import type { SourceDocument } from '../../src/document/model.js';
import { readBytes } from '../../src/readers/index.js';
import type { InputErrorCode, Outcome } from '../../src/shared/input-error.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/shared/limits.js';
import { entriesOf, p, type RawDocx } from '../support/samples/docx-raw.js';
import { zipOf } from '../support/zip.js';

/** A file that is broken or means harm, made when it is needed and never stored. */
export interface HostileInput {
  /** What is wrong with it. */
  readonly what: string;
  readonly name: string;
  readonly make: () => Uint8Array | string;
  /** The code with which it must be refused; absent where it is read. */
  readonly refused?: InputErrorCode;
  /** What the message must say beside the sentence of its code. */
  readonly says?: RegExp;
  /** Codes of notes that must be there where it is read. */
  readonly notes?: readonly string[];
  /** Looks at what was read. */
  readonly look?: (document: SourceDocument) => void;
  /** Limits lowered so that a small file reaches them. */
  readonly limits?: Partial<Limits>;
}

/** Reads a hostile input as the batch does. */
export const readHostile = ({ name, make, limits }: HostileInput): Promise<Outcome<SourceDocument>> =>
  readBytes(Buffer.from(make() as Uint8Array), { name, limits: { ...DEFAULT_LIMITS, ...limits } });

/** A Word file written by hand. */
export const docx = (raw: RawDocx): Buffer => zipOf(entriesOf(raw));

/** A Word file with this XML as its document part. */
export const docxOfXml = (data: string | Uint8Array): Buffer =>
  docx({ body: '', entries: [{ name: 'word/document.xml', data }] });

/** A Word file of plain paragraphs. */
export const docxOfLines = (...lines: readonly string[]): Buffer =>
  docx({ body: lines.map((line) => p(line)).join('') });

/** Text of every paragraph and cell. */
export const textsOf = ({ blocks }: SourceDocument): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.grid.cells.map((cell) => cell.text),
  );

export const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>公开</title></head><body>${body}</body></html>`;

export const TABLE = '<table><tr><td>项目</td><td>金额</td></tr><tr><td>收入</td><td>1.00</td></tr></table>';
