import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { failure, type InputError, inputError, type Outcome, success } from '../shared/input-error.js';
import type { Limits } from '../shared/limits.js';
import type { DiskPath } from './disk-path.js';

/** To read, at once: to open a pipe that nobody writes into would wait for ever. Windows has no such pipes. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Opens what an input names, whatever it is, without waiting for anything. */
export const openInput = (path: DiskPath): Promise<FileHandle> => open(path, READ_AT_ONCE);

/**
 * Reads a file whole. Errors: `input-missing`, `input-unreadable` (no permission, a folder, a device, a pipe, a file that
 * somebody writes into meanwhile), `input-too-large` (more than `limits.fileBytes`), `input-empty` (0 bytes).
 */
export async function load(path: DiskPath, limits: Limits): Promise<Outcome<Uint8Array>> {
  let handle: FileHandle | null = null;
  try {
    handle = await openInput(path);
    const stat = await handle.stat();
    if (!stat.isFile())
      return failure('input-unreadable', stat.isDirectory() ? 'It is a folder.' : 'It is no regular file.');
    if (stat.size === 0) return failure('input-empty');
    if (stat.size > limits.fileBytes)
      return failure(
        'input-too-large',
        `It has ${stat.size} bytes; the limit fileBytes is ${limits.fileBytes}.`,
      );
    const bytes = await handle.readFile();
    const after = await handle.stat();
    // What was read may be half of one content and half of another: a download that goes on, an edition replaced.
    const same = bytes.length === stat.size && after.size === stat.size && after.mtimeMs === stat.mtimeMs;
    return same ? success(bytes) : failure('input-unreadable', 'It was written into while it was read.');
  } catch (error) {
    return { ok: false, error: loadError(error) };
  } finally {
    await handle?.close();
  }
}

/** The typed form of an error of the file system. Anything else is a defect and is thrown again. */
export function loadError(error: unknown): InputError {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return inputError('input-missing');
  if (code === 'EACCES' || code === 'EPERM') return inputError('input-unreadable', 'Permission was denied.');
  return inputError('input-unreadable', `The system says ${code}.`);
}
