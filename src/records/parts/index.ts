import type { Records } from '../../schema/records.js';
import type { Assembly } from '../types.js';
import { agencyOperating } from './agency-operating.js';
import { assets } from './assets.js';
import { expenditure, fiscalAppropriation, revenue } from './budget.js';
import { changes } from './changes.js';
import { economicLines, functionalLines } from './classified-lines.js';
import { closingRemarks } from './closing-remarks.js';
import { glossary } from './glossary.js';
import { institutions } from './institutions.js';
import { performance } from './performance.js';
import { procurement } from './procurement.js';
import { projects } from './projects.js';
import { responsibilities } from './responsibilities.js';
import { threePublic } from './three-public.js';

/** The typed record: what a reader of the document would put into a form, part by part. */
export function typedRecords(assembly: Assembly): Records {
  return {
    responsibilities: responsibilities(assembly),
    institutions: institutions(assembly),
    revenue: revenue(assembly),
    expenditure: expenditure(assembly),
    changes: changes(assembly),
    fiscal_appropriation: fiscalAppropriation(assembly),
    three_public: threePublic(assembly),
    agency_operating: agencyOperating(assembly),
    procurement: procurement(assembly),
    assets: assets(assembly),
    performance: performance(assembly),
    functional_lines: functionalLines(assembly),
    economic_lines: economicLines(assembly),
    projects: projects(assembly),
    glossary: glossary(assembly),
    closing_remarks: closingRemarks(assembly),
  };
}
