import type { Rule } from '../../types';
import { lookingAt } from '../../understood';
import { AMOUNT_NEGATIVE } from './amount-negative';
import { AMOUNT_NOT_NUMERIC } from './amount-not-numeric';
import { ARRIVAL_RATE_MISMATCH } from './arrival-rate-mismatch';
import { BLANK_PART } from './blank-part';
import { BUDGET_CHANGE_UNEXPLAINED } from './budget-change-unexplained';
import { BUDGET_SET_ASIDE } from './budget-set-aside';
import { COST_VS_EXECUTED } from './cost-vs-executed';
import { EXECUTION_CELL_BLANK } from './execution-cell-blank';
import { EXECUTION_OVER_BUDGET } from './execution-over-budget';
import { EXECUTION_RATE_DENOMINATOR } from './execution-rate-denominator';
import { EXECUTION_RATE_MISMATCH } from './execution-rate-mismatch';
import { EXPENSE_ACTUAL_SUM } from './expense-actual-sum';
import { EXPENSE_OVER_RECEIVED } from './expense-over-received';
import { EXPENSE_PLAN_SUM } from './expense-plan-sum';
import { EXPENSE_PLAN_VS_FUND_PLAN } from './expense-plan-vs-fund-plan';
import { EXPENSE_TOTAL_VS_OVERVIEW } from './expense-total-vs-overview';
import { FUND_PLAN_SUM } from './fund-plan-sum';
import { FUND_RECEIVED_OVER_PLAN } from './fund-received-over-plan';
import { FUND_RECEIVED_SUM } from './fund-received-sum';
import { LEDGER_COPIED } from './ledger-copied';
import { LINE_OVER_PLAN } from './line-over-plan';
import { NARRATIVE_ITEMS_SUM } from './narrative-items-sum';
import { NARRATIVE_TOTAL_MISMATCH } from './narrative-total-mismatch';
import { ROUNDING_DIFFERENCE } from './rounding-difference';
import { SCORE_WITHOUT_AMOUNTS } from './score-without-amounts';
import { SOURCE_VS_USE_TOTAL } from './source-vs-use-total';
import { TEXT_RATE_MISMATCH } from './text-rate-mismatch';
import { TOTAL_ROW_EMPTY } from './total-row-empty';
import { UNIT_FACTOR_10000 } from './unit-factor-10000';
import { UNIT_LABEL_MISSING } from './unit-label-missing';
import { UNIT_MIXED } from './unit-mixed';
import { YEAR_TOTAL_SUM } from './year-total-sum';
import { ZERO_BUDGET } from './zero-budget';
import { ZERO_INITIAL_BUDGET_WORDING } from './zero-initial-budget-wording';

/** Rules on money, in the order of their numbers (docs/domain/consistency.md#money). */
export const MONEY_RULES: readonly Rule[] = lookingAt(
  ['funds', 'expenses', 'ledger'],
  [
    FUND_PLAN_SUM,
    FUND_RECEIVED_SUM,
    FUND_RECEIVED_OVER_PLAN,
    ARRIVAL_RATE_MISMATCH,
    EXPENSE_PLAN_SUM,
    EXPENSE_ACTUAL_SUM,
    EXPENSE_TOTAL_VS_OVERVIEW,
    EXPENSE_PLAN_VS_FUND_PLAN,
    EXPENSE_OVER_RECEIVED,
    LINE_OVER_PLAN,
    YEAR_TOTAL_SUM,
    TOTAL_ROW_EMPTY,
    EXECUTION_RATE_MISMATCH,
    EXECUTION_RATE_DENOMINATOR,
    EXECUTION_OVER_BUDGET,
    ZERO_BUDGET,
    ZERO_INITIAL_BUDGET_WORDING,
    BUDGET_CHANGE_UNEXPLAINED,
    AMOUNT_NEGATIVE,
    AMOUNT_NOT_NUMERIC,
    UNIT_FACTOR_10000,
    UNIT_MIXED,
    UNIT_LABEL_MISSING,
    NARRATIVE_ITEMS_SUM,
    NARRATIVE_TOTAL_MISMATCH,
    ROUNDING_DIFFERENCE,
    BLANK_PART,
    SOURCE_VS_USE_TOTAL,
    BUDGET_SET_ASIDE,
    LEDGER_COPIED,
    EXECUTION_CELL_BLANK,
    COST_VS_EXECUTED,
    SCORE_WITHOUT_AMOUNTS,
    TEXT_RATE_MISMATCH,
  ],
);
