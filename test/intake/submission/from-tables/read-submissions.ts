import { atOnce } from '../../../../src/engine/pause';
import { submissionSteps, type BuiltSubmissions } from '../../../../src/intake/submission/build';

/** All submissions of the tables, without pauses. */
export function readSubmissions(...call: Parameters<typeof submissionSteps>): BuiltSubmissions {
  return atOnce(submissionSteps(...call));
}
