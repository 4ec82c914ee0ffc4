/** What a converter made of a file, or why it made nothing, as one plain sentence. */
export type Conversion =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string };

/** A program that turns files of one format into another. */
export interface Converter {
  /** Name and version, for notes. */
  readonly name: string;
  /** `from` and `to` are extensions without a dot (`rtf`, `docx`). */
  readonly convert: (bytes: Uint8Array, from: string, to: string) => Promise<Conversion>;
}
