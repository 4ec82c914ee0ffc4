import type { AcrossTable } from './across-table.js';
import type { DatasetTable } from './table.js';
import { assets } from './tables/assets.js';
import { checks } from './tables/checks.js';
import { disclosureBodies } from './tables/disclosure-bodies.js';
import { disclosureChecks } from './tables/disclosure-checks.js';
import { disclosureDocuments } from './tables/disclosure-documents.js';
import { disclosureFindings } from './tables/disclosure-findings.js';
import { disclosureValues } from './tables/disclosure-values.js';
import { disclosures } from './tables/disclosures.js';
import { documents } from './tables/documents.js';
import { entities } from './tables/entities.js';
import { entityUnits } from './tables/entity-units.js';
import { facts } from './tables/facts.js';
import { findingReviews } from './tables/finding-reviews.js';
import { findings } from './tables/findings.js';
import { institutions } from './tables/institutions.js';
import { measures } from './tables/measures.js';
import { performanceActivities } from './tables/performance-activities.js';
import { performanceIndicators } from './tables/performance-indicators.js';
import { performanceProjects } from './tables/performance-projects.js';
import { reportingEntities } from './tables/reporting-entities.js';
import { sections } from './tables/sections.js';
import { tableLines } from './tables/table-lines.js';

/** Every table of the dataset. CSV, Data Package and codebook come from this list alone. */
export const DATASET_TABLES: readonly DatasetTable[] = [
  documents,
  reportingEntities,
  sections,
  measures,
  facts,
  tableLines,
  institutions,
  performanceActivities,
  performanceProjects,
  performanceIndicators,
  assets,
  findings,
  checks,
];

/** The tables over entities and disclosures, which stand on all documents together. */
export const ACROSS_TABLES: readonly AcrossTable[] = [
  entities,
  entityUnits,
  disclosures,
  disclosureDocuments,
  disclosureBodies,
  disclosureValues,
  disclosureChecks,
  disclosureFindings,
  findingReviews,
];
