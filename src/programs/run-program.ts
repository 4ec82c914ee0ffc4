import { type ChildProcess, spawn } from 'node:child_process';
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

/** Most of what a program says on its standard error that is kept. */
const SAID = 4_000;

/**
 * Runs a program of this machine without a shell, bounded in time and output. It is killed with all that it started when
 * its time is over or it prints too much. Never throws: a program that fails, hangs or is not there is a value.
 */
export function runProgram(call: ProgramCall): Promise<ProgramResult> {
  return new Promise((done) => {
    const child = spawn(call.file, [...call.args], {
      stdio: 'pipe',
      windowsHide: true,
      env: { ...process.env, ...call.env },
      // A group of its own, so that what the program starts can be ended with it.
      detached: process.platform !== 'win32',
    });
    const printed: Buffer[] = [];
    let size = 0;
    let said = '';
    const end = (result: ProgramResult): void => {
      clearTimeout(clock);
      done(result);
    };
    const stop = (reason: string): void => {
      end({ ok: false, reason });
      killGroup(child);
    };
    const clock = setTimeout(() => stop(`It did not end within ${call.timeoutMs} ms.`), call.timeoutMs);
    child.stdout.on('data', (data: Buffer) => {
      size += data.length;
      if (size > call.outputBytes) stop('It printed more than is taken.');
      else printed.push(data);
    });
    child.stderr.on('data', (data: Buffer) => {
      if (said.length < SAID) said += data.toString('utf8');
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      end({ ok: false, reason: `It could not be started (${error.code}).` }),
    );
    child.on('close', (code, signal) => {
      if (code === 0) end({ ok: true, stdout: Buffer.concat(printed).toString('utf8') });
      else end({ ok: false, reason: endReason(code, signal, said) });
    });
    // A program that ends before it has read everything breaks the pipe; how it ended tells the rest.
    child.stdin.on('error', () => {});
    child.stdin.end(call.input);
  });
}

/** Ends a program and all that it started. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
  child.kill('SIGKILL');
}

function endReason(code: number | null, signal: string | null, stderr: string): string {
  const said = stderr.trim().split('\n', 1)[0] ?? '';
  return `It ended with ${code === null ? `the signal ${signal}` : `exit code ${code}`}${said === '' ? '' : `: ${said.slice(0, 200)}`}.`;
}
