import pc from 'picocolors';
import type { CommandContext } from '../../src/cli/context.js';
import { runCommandLine } from '../../src/cli/program.js';
import { ROOT } from '../support/command.js';

/** Runs a command line inside this process and gives what it said. */
export async function commandLine(
  words: readonly string[],
  given: Partial<Pick<CommandContext, 'cwd' | 'language' | 'stdin'>> = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const plain = pc.createColors(false);
  const code = await runCommandLine(words, {
    terminal: {
      result: (line) => out.push(line),
      message: (line) => err.push(line),
      status: () => undefined,
      watched: false,
      resultColors: plain,
      messageColors: plain,
    },
    cwd: ROOT,
    language: 'en',
    isolate: false,
    stdin: given.stdin ?? (async function* () {})(),
    ...given,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
