import { gzipSync } from 'node:zlib';

/** What stands at the head of a data script, to tell whether it has to be made again and what it came to. */
export interface Stamp {
  /** Fingerprint of everything that the data was made of. */
  readonly made_of: string;
  readonly [key: string]: string | number;
}

/**
 * A script that leaves `value` under `name` for the pages of a report. A page opened from a disk may load scripts but
 * fetch nothing, so data travels as a script; packed, since it is text that repeats itself. What the text says cannot
 * run: it is base64 inside one string.
 */
export function dataScript(name: string, value: unknown, stamp?: Stamp): string {
  const packed = gzipSync(JSON.stringify(value), { level: 9 }).toString('base64');
  const head = stamp ? `/* ${JSON.stringify(stamp)} */\n` : '';
  return `${head}(globalThis.gongkaiData ??= {})[${JSON.stringify(name)}] = '${packed}';\n`;
}

/** The stamp at the head of a data script; null where it has none. */
export function stampOf(head: string): Stamp | null {
  const json = /^\/\* (\{[^\n]*\}) \*\/\n/.exec(head)?.[1];
  return json === undefined ? null : (JSON.parse(json) as Stamp);
}
