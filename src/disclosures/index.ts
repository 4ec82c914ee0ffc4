export type { Collected, CollectedDisclosure } from './collected.js';
export { DisclosureCollector } from './collector.js';
export { lookAt } from './look.js';
export { ADDITIVE_MEASURES, COMPARED_MEASURES } from './measures.js';
export { bodyKey, entityIdOf, formOf } from './name-form.js';
export { type PackedDigest, packDigest } from './packed.js';
export { differingMeasures } from './parts.js';
export type { DisclosureBatch } from './plan.js';
export { ownFigure, type Stated, statedOnce } from './stated.js';
export type { DigestFigure, DigestHeadline, Digestible, DocumentDigest } from './types.js';
export type {
  DisclosureContext,
  DisclosureView,
  DocumentView,
  Double,
  PlacedFigure,
  PlacedHeadline,
  SharedParagraph,
} from './view.js';
