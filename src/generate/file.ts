/** A file that is made and not written by hand. */
export interface GeneratedFile {
  /** Relative to the root of the project, with forward slashes. */
  readonly path: string;
  readonly content: string;
}
