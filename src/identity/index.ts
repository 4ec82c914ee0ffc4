import type { SourceDocument } from '../document/model.js';
import type { Outline } from '../outline/types.js';
import type { Tables } from '../tables/types.js';
import { isDisclosure } from './disclosure.js';
import { entityOf } from './entity.js';
import { kindOf } from './kind.js';
import { legalBasisOf } from './legal-basis.js';
import { sourcesOf } from './sources.js';
import { titleOf } from './title.js';
import type { Identity } from './types.js';
import { fiscalYearOf } from './year.js';

export { amongEntities } from './entities/index.js';
export type { Identity, ReportingEntities } from './types.js';

/**
 * Finds whose disclosure this is, of which year and kind, from what is printed and never from the file's name. What is
 * not stated is null; what the document leaves open or contradicts is a note. Linear in the size of the document.
 */
export function identify(document: SourceDocument, outline: Outline, tables: Tables): Identity {
  const sources = sourcesOf(document, outline, tables);
  const title = titleOf(sources);
  const { year, notes: yearNotes } = fiscalYearOf(sources, title);
  const { entity, notes: entityNotes } = entityOf(sources, title);
  return {
    title,
    kind: kindOf(sources, title),
    fiscalYear: year,
    entity,
    legalBasis: legalBasisOf(sources),
    isDisclosure: isDisclosure(sources),
    notes: [...yearNotes, ...entityNotes],
  };
}
