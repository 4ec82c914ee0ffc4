import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';

type Colors = ReturnType<typeof pc.createColors>;

/** Where a command speaks: results on one channel, messages on the other. */
export interface Terminal {
  /** A line of a result, on standard output. */
  readonly result: (line: string) => void;
  /** A line for the person at the keyboard, on standard error. */
  readonly message: (line: string) => void;
  /** One line on standard error that replaces itself; nothing where no person watches. */
  readonly status: (line: string) => void;
  /** True where a person watches standard error. */
  readonly watched: boolean;
  readonly resultColors: Colors;
  readonly messageColors: Colors;
}

/** Control characters and marks that turn the direction of writing: they could rewrite what a terminal shows. */
const UNSAFE = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Text from outside (names of files, words of documents) made safe to show: nothing in it can steer the terminal. */
export const clean = (text: string): string => stripVTControlCharacters(text).replace(UNSAFE, '\ufffd');

/** `clean`, and on one line. */
export const cleanLine = (text: string): string => clean(text.replace(/(?<!\s)\s*[\r\n\t]\s*/g, ' ').trim());

/** The terminal of this process. Colours only where a person watches and NO_COLOR is not set. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const coloured = (stream: NodeJS.WriteStream): boolean =>
    env.NO_COLOR
      ? false
      : env.FORCE_COLOR
        ? env.FORCE_COLOR !== '0'
        : Boolean(stream.isTTY) && env.TERM !== 'dumb';
  const watched = Boolean(stderr.isTTY) && env.TERM !== 'dumb';
  let statusShown = false;
  const eraseStatus = (): void => {
    if (statusShown) stderr.write('\r\u001b[K');
    statusShown = false;
  };
  return {
    result: (line) => {
      eraseStatus();
      stdout.write(`${line}\n`);
    },
    message: (line) => {
      eraseStatus();
      stderr.write(`${line}\n`);
    },
    status: (line) => {
      if (!watched) return;
      eraseStatus();
      if (line === '') return;
      stderr.write(cutTo(line, stderr.columns ?? 80));
      statusShown = true;
    },
    watched,
    resultColors: pc.createColors(coloured(stdout)),
    messageColors: pc.createColors(coloured(stderr)),
  };
}

/** `line` cut to a terminal of this many columns. Chinese characters take two. */
function cutTo(line: string, columns: number): string {
  let width = 0;
  let out = '';
  for (const character of line) {
    width += character > '\u1100' ? 2 : 1;
    if (width >= columns) return out;
    out += character;
  }
  return out;
}
