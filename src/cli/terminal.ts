import pc from 'picocolors';

export { clean, cleanLine } from '../shared/clean.js';

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
