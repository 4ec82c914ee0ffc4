import { createHash } from 'node:crypto';

/** SHA-256 of `data` as 64 lower-case hex digits. Text is hashed as UTF-8. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** `document_id` of an input: the first 16 hex digits of the SHA-256 of its bytes. */
export function documentIdOf(bytes: Uint8Array): string {
  return sha256(bytes).slice(0, 16);
}
