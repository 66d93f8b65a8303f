import type { Finding } from '../rules';
import type { Verdict } from './report';

/** fail: an error is open; explained: there are errors and all of them are explained; pass: there is no error. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ explained }) => explained === null)) return 'fail';
  return errors.length > 0 ? 'explained' : 'pass';
}
