/**
 * Paths from standard input, one a line, or each ended by a NUL where there is one (`find -print0`). Empty lines are
 * left out; nothing else is trimmed, since a file name may begin or end with a blank.
 */
export async function pathsFrom(stdin: AsyncIterable<Uint8Array | string>): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return linesOf(Buffer.concat(chunks).toString('utf8'));
}

/** The paths in the text of a list. */
export function linesOf(text: string): string[] {
  const paths = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return paths.filter((path) => path !== '');
}
