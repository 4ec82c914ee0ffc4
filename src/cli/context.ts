import type { Bilingual } from '../rules/index.js';
import type { Terminal } from './terminal.js';

/** Language of what the rules say. */
export type Language = keyof Bilingual;

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly cwd: string;
  /** Language of messages that the rules have in two. */
  readonly language: Language;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** True where documents are to be read in processes of their own unless an option says otherwise. */
  readonly isolate: boolean;
  /** Tells how the process is to end; a command that says nothing ends clean. */
  readonly exit: (code: number) => void;
}

/** Language of the person at the keyboard, from the usual variables of the environment. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
