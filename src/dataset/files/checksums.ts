import type { WrittenFile } from './hashed-file.js';

/** Checksums of the files in the form that `sha256sum --check` reads, sorted by name. */
export const checksums = (files: readonly WrittenFile[]): string =>
  files
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
