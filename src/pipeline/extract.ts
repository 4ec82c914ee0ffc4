import type { SourceDocument } from '../document/model.js';
import { amongEntities, identify } from '../identity/index.js';
import { readNarrative } from '../narrative/index.js';
import type { UnderstoodDocument } from '../narrative/types.js';
import { outlineOf } from '../outline/index.js';
import { progressed } from '../shared/progress.js';
import { understandTables } from '../tables/index.js';

/** Everything that is understood of a document before its record is assembled. One stage a line. */
export function understand(document: SourceDocument) {
  progressed();
  const outline = outlineOf(document);
  progressed();
  const tables = understandTables(document, outline);
  const identity = identify(document, outline, tables);
  progressed();
  const understood: UnderstoodDocument = { document, ...amongEntities(document, outline, tables, identity) };
  return { ...understood, narrative: readNarrative(understood) };
}
