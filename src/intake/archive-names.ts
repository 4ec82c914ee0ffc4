const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030');

/** Longest name of an entry in characters; real names stay far below. */
const LONGEST_NAME = 1024;
const SYMBOLIC_LINK = 0o120000;
const FILE_KIND = 0o170000;

/** Name of an entry: UTF-8 where the bytes are that, else GB18030, in which Chinese packers write names unflagged. */
export function decodeName(raw: Uint8Array): string {
  try {
    return utf8.decode(raw);
  } catch {
    return gb18030.decode(raw);
  }
}

/** What is wrong with an entry's name or kind, as one sentence; null when nothing is. */
export function nameProblem(name: string, externalAttributes: number): string | null {
  if (name === '') return 'An entry has no name.';
  if (name.length > LONGEST_NAME) return `An entry has a name of ${name.length} characters.`;
  if (name.includes('\0')) return 'The name of an entry holds a zero byte.';
  if (name.includes('\\')) return 'The name of an entry holds a backslash.';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'The name of an entry is an absolute path.';
  if (name.split('/').some((part) => part === '..')) return 'The name of an entry leads out of the archive.';
  if (((externalAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK) return 'An entry is a symbolic link.';
  return null;
}
