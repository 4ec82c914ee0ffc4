import { readFile } from 'node:fs/promises';
import type { z } from 'zod';

const CODES = {
  'review-file-unreadable': {
    message: 'could not be read.',
    hint: 'Check the path, and that the file is text in UTF-8.',
  },
  'review-file-invalid': {
    message: 'does not have the form it should have.',
    hint: 'Mend the place named; gongkai explain shows a finding with its fingerprint.',
  },
} as const;

/** A file of decisions about findings that cannot be used: the run does not begin with half of it. */
export class ReviewFileError extends Error {
  readonly code: keyof typeof CODES;
  readonly hint: string;

  constructor(code: keyof typeof CODES, path: string, detail: string) {
    super(`${path} ${CODES[code].message} ${detail}`.trim());
    this.code = code;
    this.hint = CODES[code].hint;
  }
}

/** Reads a file of decisions, takes it apart and checks its form. Throws `ReviewFileError`. */
export async function readReviewFile<T>(
  path: string,
  parse: (text: string) => unknown,
  schema: z.ZodType<T>,
): Promise<T> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'an error';
    throw new ReviewFileError('review-file-unreadable', path, `The system says ${code}.`);
  }
  let value: unknown;
  try {
    value = parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ReviewFileError('review-file-invalid', path, (error as Error).message.split('\n')[0]!);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ReviewFileError(
    'review-file-invalid',
    path,
    `${issue!.path.join('.') || 'The file'}: ${issue!.message}.`,
  );
}
