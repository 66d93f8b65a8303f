import { EXECUTION_20 } from './execution-20';
import { GUANGXI } from './guangxi';
import { HEBEI } from './hebei';
import { HUBEI } from './hubei';
import { JIANGXI } from './jiangxi';
import { NATIONAL_2020 } from './national-2020';
import { NATIONAL_2021_COST } from './national-2021-cost';
import { NO_SATISFACTION } from './no-satisfaction';
import { SHANXI } from './shanxi';
import { SICHUAN } from './sichuan';
import type { Policy } from './types';
import { YINCHUAN } from './yinchuan';
import { ZHEJIANG } from './zhejiang';

/** All policies, the national ones first. */
export const POLICIES: readonly Policy[] = [
  NATIONAL_2020,
  NATIONAL_2021_COST,
  NO_SATISFACTION,
  EXECUTION_20,
  GUANGXI,
  HUBEI,
  JIANGXI,
  ZHEJIANG,
  SICHUAN,
  SHANXI,
  HEBEI,
  YINCHUAN,
];

/** @returns null where there is no such policy. */
export function policyById(id: string): Policy | null {
  return POLICIES.find((policy) => policy.id === id) ?? null;
}
