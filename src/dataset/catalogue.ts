import type { DatasetTable } from './table.js';
import { assets } from './tables/assets.js';
import { checks } from './tables/checks.js';
import { documents } from './tables/documents.js';
import { facts } from './tables/facts.js';
import { findings } from './tables/findings.js';
import { institutions } from './tables/institutions.js';
import { measures } from './tables/measures.js';
import { performanceActivities } from './tables/performance-activities.js';
import { sections } from './tables/sections.js';
import { tableLines } from './tables/table-lines.js';

/** Every table of the dataset. CSV, Data Package and codebook come from this list alone. */
export const DATASET_TABLES: readonly DatasetTable[] = [
  documents,
  sections,
  measures,
  facts,
  tableLines,
  institutions,
  performanceActivities,
  assets,
  findings,
  checks,
];
