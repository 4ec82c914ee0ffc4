import { copiedParagraphs } from './copied-paragraphs.js';
import { departmentCoversUnits } from './department-covers-units.js';
import { departmentIsSumOfUnits } from './department-is-sum-of-units.js';
import { initialBudgetOfAccounts } from './initial-budget-of-accounts.js';
import { partsAgree } from './parts-agree.js';
import { priorYearFigure } from './prior-year-figure.js';
import { sameContentTwice } from './same-content-twice.js';
import type { AcrossRule } from './types.js';
import { unitLinesWithinDepartment } from './unit-lines-within-department.js';
import { unitRepeatsDepartment } from './unit-repeats-department.js';
import { versionsDiffer } from './versions-differ.js';

/** Every rule across documents, in the order in which checks are written. */
export const ACROSS_RULES: readonly AcrossRule[] = [
  priorYearFigure,
  initialBudgetOfAccounts,
  departmentCoversUnits,
  departmentIsSumOfUnits,
  unitRepeatsDepartment,
  partsAgree,
  versionsDiffer,
  sameContentTwice,
  copiedParagraphs,
  unitLinesWithinDepartment,
];
