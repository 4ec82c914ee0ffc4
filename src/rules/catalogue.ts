import { activityIsSumOfSubactivities } from './arithmetic/activity-is-sum-of-subactivities.js';
import { assetsAddUp } from './arithmetic/assets-add-up.js';
import { codeIsSumOfSubcodes } from './arithmetic/code-is-sum-of-subcodes.js';
import { incomeEqualsExpenditure } from './arithmetic/income-equals-expenditure.js';
import { rowTotalIsSumOfColumns } from './arithmetic/row-total-is-sum-of-columns.js';
import { threePublicTableAddsUp } from './arithmetic/three-public-table-adds-up.js';
import { totalIsSumOfLines } from './arithmetic/total-is-sum-of-lines.js';
import type { Rule } from './types.js';

/** Every rule, in the order in which checks are written. A new rule is one file, one folder of cases and one line here. */
export const RULES: readonly Rule[] = [
  codeIsSumOfSubcodes,
  totalIsSumOfLines,
  rowTotalIsSumOfColumns,
  activityIsSumOfSubactivities,
  assetsAddUp,
  threePublicTableAddsUp,
  incomeEqualsExpenditure,
];
