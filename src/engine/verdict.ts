import type { Finding } from '../rules';
import type { Incomplete, Verdict } from './report';

/**
 * fail: an error is open; incomplete: no verdict can rest on what was read; explained: there are errors and all of them
 * are explained; pass: there is no error.
 */
export function verdictOf(findings: readonly Finding[], incomplete: readonly Incomplete[]): Verdict {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ explained }) => explained === null)) return 'fail';
  if (incomplete.length > 0) return 'incomplete';
  return errors.length > 0 ? 'explained' : 'pass';
}

/** The worst first. */
export const VERDICTS: readonly Verdict[] = ['fail', 'incomplete', 'explained', 'pass'];
