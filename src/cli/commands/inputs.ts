import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';
import { linesOf, pathsFrom } from '../stdin-paths.js';
import { cleanLine } from '../terminal.js';

/**
 * The inputs that words of a command line name: themselves, `-` for a list of paths on standard input, `@file` for a list
 * in a file. A file whose name begins with @ wins over its meaning as a list.
 */
export async function expandInputs(
  words: readonly string[],
  { manifest }: { readonly manifest?: string },
  { stdin, cwd }: Pick<CommandContext, 'stdin' | 'cwd'>,
): Promise<string[]> {
  if (words.length === 0 && manifest === undefined)
    throw new UsageError(
      'There are no inputs.',
      'Give files, folders, patterns, a list (@file, -) or --manifest.',
    );
  const paths: string[] = [];
  for (const word of words) {
    const listed = word === '-' ? await pathsFrom(stdin) : await pathsIn(word, cwd);
    if (listed?.length === 0)
      throw new UsageError(
        word === '-' ? 'Standard input held no path.' : `The list ${cleanLine(word.slice(1))} holds no path.`,
        'Send one path a line, such as: ls *.docx | gongkai run -',
      );
    paths.push(...(listed ?? [word]));
  }
  return paths;
}

/** The paths in the list that `@file` names; null where the word names no list. */
async function pathsIn(word: string, cwd: string): Promise<string[] | null> {
  if (!word.startsWith('@') || (await exists(resolve(cwd, word)))) return null;
  const file = word.slice(1);
  try {
    return linesOf(await readFile(resolve(cwd, file), 'utf8'));
  } catch {
    throw new UsageError(
      `The list ${cleanLine(file)} could not be read.`,
      'Check its path; it starts from the working folder.',
    );
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
