import type { SourceDocument } from '../document/model.js';
import type { Converter } from '../programs/converter.js';
import type { Recognizer } from '../programs/recognizer.js';
import type { Outcome } from '../shared/input-error.js';
import type { Limits } from '../shared/limits.js';

/** What a reader may know beside the bytes. */
export interface ReadContext {
  /** File name without its folder; a hint only, never the ground for a decision about the content. */
  readonly name: string;
  readonly limits: Limits;
  /** Reads pages that are pictures; absent unless the caller asked for it. */
  readonly recognizer?: Recognizer;
  /** Makes something that is read of formats that no reader knows; absent unless the caller asked for it. */
  readonly converter?: Converter;
  /** Reads a file embedded in this one; absent inside embedded files, so that nothing nests further. */
  readonly readEmbedded?: (bytes: Uint8Array) => Promise<Outcome<SourceDocument>>;
  /** True where the bytes are embedded in another document, of which only what is shown there counts. */
  readonly embedded?: true;
}

/**
 * Makes a neutral document of the bytes of one format. Expected problems come back as a failure or as notes; an
 * exception is a defect of the reader.
 */
export type Reader = (bytes: Uint8Array, context: ReadContext) => Promise<Outcome<SourceDocument>>;
