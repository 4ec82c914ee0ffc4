import type { Prose } from '../../schema/records.js';
import { listOf } from '../items.js';
import { proseOfKind } from '../section-prose.js';
import type { Assembly } from '../types.js';

/** The duties of the department, one an entry, with the numbers that are printed. A lost number stays lost (null). */
export function responsibilities(assembly: Assembly): Prose[] {
  return listOf(proseOfKind(assembly, 'responsibilities'));
}
