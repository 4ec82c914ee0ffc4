import { ERRORS } from './chinese/errors.js';
import { NOTES } from './chinese/notes.js';
import { PHRASES } from './chinese/phrases.js';
import { REASONS } from './chinese/reasons.js';
import { translator } from './translate.js';

export { type Catalogue, translator } from './translate.js';

/** The Chinese of what is said of a document: errors, notes, why a rule was not applied. Null for other texts. */
export const inChinese: (text: string) => string | null = translator(
  { ...ERRORS, ...NOTES, ...REASONS },
  PHRASES,
);
