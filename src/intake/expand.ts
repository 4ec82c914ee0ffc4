import { extname } from 'node:path';
import { inputError } from '../shared/input-error.js';
import type { Limits } from '../shared/limits.js';
import { type Archive, type ArchiveSource, openDocumentArchive } from './archive.js';
import { type Candidate, type FileCandidate, isCompanion, isLockFile, MEMBER_MARK } from './candidate.js';
import type { DiskPath } from './disk-path.js';
import { typeOfArchive } from './identify.js';
import { openInput } from './load.js';
import { signatureOf } from './signatures.js';

/** Names of documents that are ZIP containers themselves: they are not looked into before their turn has come. */
const DOCUMENTS = /^\.(?:doc|xls|ppt|od|ot|ofd|wps|et|dps)[a-z]{0,2}$/i;
/** How deep archives may lie in each other: an archive in an archive is opened, one in that is not. */
const DEEPEST = 2;

/** Whether a file may be an archive of documents: it begins as one does, and its name is not that of a document. */
export const isArchive = async ({ path, file }: FileCandidate): Promise<boolean> =>
  !DOCUMENTS.test(extname(path)) && (await isZip(file));

/** The documents in a file that is an archive; the file itself where it turns out to be a document. */
export const membersOf = (candidate: FileCandidate, limits: Limits): Promise<readonly Candidate[]> =>
  membersIn(candidate, { file: candidate.file }, [], limits);

async function membersIn(
  candidate: FileCandidate,
  source: ArchiveSource,
  above: readonly string[],
  limits: Limits,
): Promise<readonly Candidate[]> {
  const { path } = candidate;
  const opened = await openDocumentArchive(source, limits);
  if (!opened.ok) return [{ kind: 'failed', path, error: opened.error }];
  const archive = opened.value;
  try {
    if ((await typeOfArchive(archive)) !== 'zip') return [candidate];
    if (above.length >= DEEPEST) {
      const error = inputError('format-unsupported', 'It is an archive too deep in other archives.');
      return [{ kind: 'failed', path, error }];
    }
    if (archive.names.length === 0)
      return [{ kind: 'failed', path, error: inputError('input-empty', 'It is an archive without files.') }];
    const out: Candidate[] = [];
    for (const name of archive.names)
      for (const member of await memberOf(candidate, archive, [...above, name], limits)) out.push(member);
    return out;
  } finally {
    archive.close();
  }
}

async function memberOf(
  candidate: FileCandidate,
  archive: Archive,
  members: readonly string[],
  limits: Limits,
): Promise<readonly Candidate[]> {
  const name = members.at(-1)!;
  const path = `${candidate.path}${MEMBER_MARK}${name}`;
  if (isLockFile(name)) return [{ kind: 'skipped', path, error: inputError('skipped-lockfile') }];
  if (isCompanion(name)) return [{ kind: 'skipped', path, error: inputError('skipped-companion') }];
  const member: FileCandidate = { kind: 'file', path, file: candidate.file, members };
  if (extname(name).toLowerCase() !== '.zip') return [member];
  const bytes = await archive.read(name);
  if (!bytes.ok) return [{ kind: 'failed', path, error: bytes.error }];
  return signatureOf(bytes.value) === 'zip'
    ? membersIn(member, { bytes: bytes.value }, members, limits)
    : [member];
}

/** Whether a file begins as a ZIP container does. One that cannot be read is none; its reading will say why. */
async function isZip(file: DiskPath): Promise<boolean> {
  try {
    const handle = await openInput(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      return signatureOf(buffer.subarray(0, bytesRead)) === 'zip';
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}
