import { type FileHandle, open } from 'node:fs/promises';
import { failure, type InputError, inputError, type Outcome, success } from '../shared/input-error.js';
import type { Limits } from '../shared/limits.js';

/**
 * Reads a file whole. Errors: `input-missing`, `input-unreadable` (no permission, a folder, a device),
 * `input-too-large` (more than `limits.fileBytes`), `input-empty` (0 bytes).
 */
export async function load(path: string, limits: Limits): Promise<Outcome<Uint8Array>> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    const stat = await handle.stat();
    if (!stat.isFile())
      return failure('input-unreadable', stat.isDirectory() ? 'It is a folder.' : 'It is no regular file.');
    if (stat.size === 0) return failure('input-empty');
    if (stat.size > limits.fileBytes)
      return failure(
        'input-too-large',
        `It has ${stat.size} bytes; the limit fileBytes is ${limits.fileBytes}.`,
      );
    return success(await handle.readFile());
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
