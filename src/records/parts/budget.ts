import type { Records } from '../../schema/records.js';
import { amountsOf } from '../amounts.js';
import type { Assembly } from '../types.js';

const REVENUE = [
  'revenue_total',
  'revenue_current_year',
  'fiscal_revenue_total',
  'general_public_budget_revenue',
  'government_fund_revenue',
  'state_capital_revenue',
  'fiscal_special_account_revenue',
  'institutional_revenue',
  'operating_revenue',
  'superior_subsidy_revenue',
  'affiliate_remittance_revenue',
  'transfer_in',
  'special_bond_revenue',
  'other_revenue',
  'use_of_nonfiscal_surplus',
  'carryover_in',
] as const;

const EXPENDITURE = [
  'expenditure_total',
  'expenditure_current_year',
  'basic_expenditure',
  'personnel_expenditure',
  'public_expenditure',
  'project_expenditure',
  'operating_expenditure',
  'remit_to_superior',
  'subsidy_to_affiliates',
  'other_expenditure',
  'surplus_distribution',
  'carryover_out',
] as const;

const FISCAL_APPROPRIATION = [
  'fiscal_revenue_total',
  'fiscal_expenditure_total',
  'general_public_budget_revenue',
  'general_public_budget_expenditure',
  'government_fund_revenue',
  'government_fund_expenditure',
  'government_fund_carryover_in',
  'government_fund_carryover_out',
  'state_capital_revenue',
  'state_capital_expenditure',
] as const;

/** Revenue by source; the keys are measures. Sources that the document does not disclose are absent, not zero. */
export const revenue = (assembly: Assembly): Records['revenue'] =>
  amountsOf(assembly, REVENUE, {
    sections: ['revenue'],
  });

/** Expenditure by its basic and project part and other kinds; the keys are measures. */
export const expenditure = (assembly: Assembly): Records['expenditure'] =>
  amountsOf(assembly, EXPENDITURE, {
    sections: ['expenditure'],
  });

/** Fiscal appropriation by fund; the keys are measures. */
export const fiscalAppropriation = (assembly: Assembly): Records['fiscal_appropriation'] =>
  amountsOf(assembly, FISCAL_APPROPRIATION, {
    sections: ['fiscal_appropriation', 'government_fund', 'state_capital'],
    tables: ['fiscal_appropriation_summary'],
  });
