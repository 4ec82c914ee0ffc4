import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** How a program of this machine is run. */
export interface ProgramCall {
  /** Absolute path. */
  readonly file: string;
  /** Words of the command line; no shell ever sees them. */
  readonly args: readonly string[];
  /** What the program reads on its standard input. */
  readonly input?: Uint8Array;
  readonly timeoutMs: number;
  /** Most bytes taken from its standard output. */
  readonly outputBytes: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** What became of a program: what it printed, or why there is nothing, as one plain sentence. */
export type ProgramResult =
  | { readonly ok: true; readonly stdout: string }
  | { readonly ok: false; readonly reason: string };

/** Where a program lies in the folders of PATH (or the path itself, where one is given); null where it is not installed. */
export function findProgram(
  names: readonly string[],
  path: string | undefined = process.env.PATH,
): string | null {
  const folders = (path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  for (const name of names) {
    const places = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name));
    const found = places.find(isProgram);
    if (found) return found;
  }
  return null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs a program of this machine without a shell, bounded in time and output. It is killed when its time is over. Never
 * throws: a program that fails, hangs or is not there is a value.
 */
export function runProgram(call: ProgramCall): Promise<ProgramResult> {
  return new Promise((done) => {
    const child = execFile(
      call.file,
      [...call.args],
      {
        timeout: call.timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: call.outputBytes,
        encoding: 'utf8',
        windowsHide: true,
        env: { ...process.env, ...call.env },
      },
      (error, stdout, stderr) =>
        done(error ? { ok: false, reason: reasonOf(error, stderr, call) } : { ok: true, stdout }),
    );
    // A program that ends before it has read everything breaks the pipe; what it printed tells the rest.
    child.stdin?.on('error', () => {});
    child.stdin?.end(call.input);
  });
}

type Failure = Error & { readonly killed?: boolean; readonly code?: unknown };

function reasonOf(error: Failure, stderr: string, { timeoutMs }: ProgramCall): string {
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'It printed more than is taken.';
  if (error.killed) return `It did not end within ${timeoutMs} ms.`;
  if (typeof error.code === 'string') return `It could not be started (${error.code}).`;
  const said = stderr.trim().split('\n', 1)[0] ?? '';
  return `It ended with ${typeof error.code === 'number' ? `exit code ${error.code}` : 'a signal'}${said === '' ? '' : `: ${said.slice(0, 200)}`}.`;
}
