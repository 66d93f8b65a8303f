import type { Localized } from '../language';
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

/** The verdicts in words, for tables and lists. */
export const VERDICT_TEXT: Record<Verdict, Localized> = {
  pass: { zh: '通过', en: 'pass' },
  explained: { zh: '已说明', en: 'explained' },
  incomplete: { zh: '材料不完整', en: 'incomplete' },
  fail: { zh: '有错误', en: 'errors' },
};

/** The worst first. */
export const VERDICTS: readonly Verdict[] = ['fail', 'incomplete', 'explained', 'pass'];
