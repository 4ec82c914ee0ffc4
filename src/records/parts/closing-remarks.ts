import type { Prose } from '../../schema/records.js';
import { itemsOfAll } from '../items.js';
import { proseOfKind } from '../section-prose.js';
import type { Assembly } from '../types.js';

/** What the document says under its last heading, 其他需要说明的事项, a paragraph an entry. */
export function closingRemarks(assembly: Assembly): Prose[] {
  return itemsOfAll(proseOfKind(assembly, 'other_matters')).map(({ label, text, locator }) => ({
    label,
    text,
    locator,
  }));
}
