/** Name of the file that holds the figures of a measure: its key, with what a file name may not hold written in hex. */
export const measureFile = (key: string): string =>
  `${key.replace(/[^a-z0-9_-]/g, (character) => `.${character.codePointAt(0)!.toString(16)}`)}.js`;
