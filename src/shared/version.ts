import { readFileSync } from 'node:fs';

/** Version of this program, as its package states it. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** The program as what it writes names it. */
export const PROGRAM = { name: 'gongkai', version: VERSION } as const;
