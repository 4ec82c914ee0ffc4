import { activityIsSumOfSubactivities } from './arithmetic/activity-is-sum-of-subactivities.js';
import { assetsAddUp } from './arithmetic/assets-add-up.js';
import { carriedForward } from './arithmetic/carried-forward.js';
import { changeColumns } from './arithmetic/change-columns.js';
import { codeIsSumOfSubcodes } from './arithmetic/code-is-sum-of-subcodes.js';
import { incomeEqualsExpenditure } from './arithmetic/income-equals-expenditure.js';
import { rowTotalIsSumOfColumns } from './arithmetic/row-total-is-sum-of-columns.js';
import { summaryListsAddUp } from './arithmetic/summary-lists-add-up.js';
import { threePublicTableAddsUp } from './arithmetic/three-public-table-adds-up.js';
import { totalIsSumOfLines } from './arithmetic/total-is-sum-of-lines.js';
import { activitiesAreProjectExpenditure } from './cross/activities-are-project-expenditure.js';
import { basicWithinThreePublic } from './cross/basic-within-three-public.js';
import { budgetOfAProject } from './cross/budget-of-a-project.js';
import { carryOverAsAppropriation } from './cross/carry-over-as-appropriation.js';
import { codeOfAnotherLine } from './cross/code-of-another-line.js';
import { levelOfAName } from './cross/level-of-a-name.js';
import { linesAgreeAcrossTables } from './cross/lines-agree-across-tables.js';
import { listedPurchasesExceedProcurement } from './cross/listed-purchases-exceed-procurement.js';
import { oneNameForACode } from './cross/one-name-for-a-code.js';
import { partsAgreeAcrossTables } from './cross/parts-agree-across-tables.js';
import { totalsAgreeAcrossTables } from './cross/totals-agree-across-tables.js';
import { amountWithoutUnit } from './form/amount-without-unit.js';
import { budgetInFinalAccounts } from './form/budget-in-final-accounts.js';
import { contentsAgainstBody } from './form/contents-against-body.js';
import { dayOfHoldings } from './form/day-of-holdings.js';
import { doubledPunctuation } from './form/doubled-punctuation.js';
import { emptyTableWithoutNote } from './form/empty-table-without-note.js';
import { finalAccountsInBudget } from './form/final-accounts-in-budget.js';
import { gradesRunTheWrongWay } from './form/grades-run-the-wrong-way.js';
import { noteDeniesData } from './form/note-denies-data.js';
import { numberOfBodies } from './form/number-of-bodies.js';
import { numberingGap } from './form/numbering-gap.js';
import { oneDefinitionTwoTerms } from './form/one-definition-two-terms.js';
import { otherBody } from './form/other-body.js';
import { otherPlace } from './form/other-place.js';
import { outdatedName } from './form/outdated-name.js';
import { overlappingGrades } from './form/overlapping-grades.js';
import { pricePerWrongMeasure } from './form/price-per-wrong-measure.js';
import { purposeOfAnotherLine } from './form/purpose-of-another-line.js';
import { repeatedActivity } from './form/repeated-activity.js';
import { repeatedIndicator } from './form/repeated-indicator.js';
import { repeatedParagraph } from './form/repeated-paragraph.js';
import { requiredTables } from './form/required-tables.js';
import { scopeOfTheEntity } from './form/scope-of-the-entity.js';
import { tableWithoutUnit } from './form/table-without-unit.js';
import { templateResidue } from './form/template-residue.js';
import { unfinishedSentence } from './form/unfinished-sentence.js';
import { unfinishedTitle } from './form/unfinished-title.js';
import { unitsContradict } from './form/units-contradict.js';
import { unpairedMarks } from './form/unpaired-marks.js';
import { yearOfATitle } from './form/year-of-a-title.js';
import { yearThatCannotBe } from './form/year-that-cannot-be.js';
import { basicIsPersonnelPlusPublic } from './narrative/basic-is-personnel-plus-public.js';
import { changesAddUp } from './narrative/changes-add-up.js';
import { comparesWithItself } from './narrative/compares-with-itself.js';
import { completionRate } from './narrative/completion-rate.js';
import { directionOfChange } from './narrative/direction-of-change.js';
import { expenditureIsSumOfParts } from './narrative/expenditure-is-sum-of-parts.js';
import { figuresOfLastYear } from './narrative/figures-of-last-year.js';
import { growthFromNothing } from './narrative/growth-from-nothing.js';
import { growthRateFollows } from './narrative/growth-rate.js';
import { itemsMakeUpTheTotal } from './narrative/items-make-up-the-total.js';
import { oneMeasureTwoAmounts } from './narrative/one-measure-two-amounts.js';
import { partAboveWhole } from './narrative/part-above-whole.js';
import { priorPlusChange } from './narrative/prior-plus-change.js';
import { procurementIsSumOfKinds } from './narrative/procurement-is-sum-of-kinds.js';
import { procurementOfSmallFirms } from './narrative/procurement-of-small-firms.js';
import { reasonAgainstDirection } from './narrative/reason-against-direction.js';
import { revenueEqualsExpenditure } from './narrative/revenue-equals-expenditure.js';
import { revenueIsSumOfSources } from './narrative/revenue-is-sum-of-sources.js';
import { shareOfWhole } from './narrative/share-of-whole.js';
import { threePublicIsSum } from './narrative/three-public-is-sum.js';
import { twoAmountsInOneItem } from './narrative/two-amounts-in-one-item.js';
import { twoDirections } from './narrative/two-directions.js';
import { vehiclesArePurchasePlusOperation } from './narrative/vehicles-are-purchase-plus-operation.js';
import { vehiclesByKind } from './narrative/vehicles-by-kind.js';
import { agencyOperatingWithinPublic } from './plausibility/agency-operating-within-public.js';
import { projectWithoutMoney } from './plausibility/project-without-money.js';
import { receptionsAndTheirCost } from './plausibility/receptions-and-their-cost.js';
import { vehiclesAndTheirCost } from './plausibility/vehicles-and-their-cost.js';
import { changesAgree } from './prose/changes-agree.js';
import { economicLinesAgree } from './prose/economic-lines-agree.js';
import { figuresAgree } from './prose/figures-agree.js';
import { fixedAssetsAgree } from './prose/fixed-assets-agree.js';
import { itemsAgree } from './prose/items-agree.js';
import { linesStandInTables } from './prose/lines-stand-in-tables.js';
import { totalsStandInTables } from './prose/totals-stand-in-tables.js';
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
  summaryListsAddUp,
  carriedForward,
  changeColumns,
  listedPurchasesExceedProcurement,
  activitiesAreProjectExpenditure,
  totalsAgreeAcrossTables,
  oneNameForACode,
  levelOfAName,
  linesAgreeAcrossTables,
  partsAgreeAcrossTables,
  basicWithinThreePublic,
  budgetOfAProject,
  carryOverAsAppropriation,
  codeOfAnotherLine,
  revenueIsSumOfSources,
  expenditureIsSumOfParts,
  basicIsPersonnelPlusPublic,
  threePublicIsSum,
  vehiclesArePurchasePlusOperation,
  changesAddUp,
  revenueEqualsExpenditure,
  growthRateFollows,
  shareOfWhole,
  completionRate,
  priorPlusChange,
  comparesWithItself,
  growthFromNothing,
  twoAmountsInOneItem,
  directionOfChange,
  procurementIsSumOfKinds,
  procurementOfSmallFirms,
  oneMeasureTwoAmounts,
  vehiclesByKind,
  reasonAgainstDirection,
  twoDirections,
  itemsMakeUpTheTotal,
  figuresOfLastYear,
  partAboveWhole,
  fixedAssetsAgree,
  figuresAgree,
  itemsAgree,
  linesStandInTables,
  totalsStandInTables,
  economicLinesAgree,
  changesAgree,
  amountWithoutUnit,
  gradesRunTheWrongWay,
  otherPlace,
  repeatedActivity,
  templateResidue,
  unfinishedTitle,
  doubledPunctuation,
  outdatedName,
  scopeOfTheEntity,
  finalAccountsInBudget,
  emptyTableWithoutNote,
  noteDeniesData,
  yearThatCannotBe,
  purposeOfAnotherLine,
  pricePerWrongMeasure,
  unpairedMarks,
  unfinishedSentence,
  contentsAgainstBody,
  requiredTables,
  yearOfATitle,
  numberingGap,
  overlappingGrades,
  repeatedIndicator,
  tableWithoutUnit,
  oneDefinitionTwoTerms,
  repeatedParagraph,
  otherBody,
  unitsContradict,
  budgetInFinalAccounts,
  dayOfHoldings,
  numberOfBodies,
  agencyOperatingWithinPublic,
  vehiclesAndTheirCost,
  receptionsAndTheirCost,
  projectWithoutMoney,
];
