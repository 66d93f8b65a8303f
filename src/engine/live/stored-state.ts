import { formById } from '../../forms';
import { policyById } from '../../policy';
import type { WorkbookPort } from '../../workbook';
import { DEFAULT_CHOICES } from '../evaluate-workbook';
import type { Choices } from '../report';

const SETTING = 'session';

/** What a session keeps in the workbook for the next one. */
export interface StoredState {
  readonly choices: Choices;
  readonly liveUpdate: boolean;
  /** Names of the sheets that were added as a sample. */
  readonly sample: readonly string[];
}

type Loose = Readonly<Record<string, unknown>>;

/** What is kept may be broken, or of another version. */
function parse(text: string | null): Loose {
  try {
    return objectOf(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}

const knownId = (id: unknown, isKnown: (id: string) => unknown): string | null =>
  typeof id === 'string' && isKnown(id) ? id : null;

/** Choices that an older or newer version kept and that are unknown here are dropped. */
export async function readStoredState(port: Pick<WorkbookPort, 'readSetting'>): Promise<StoredState> {
  const { choices, liveUpdate, sample } = parse(await port.readSetting(SETTING));
  const { policyId, formId, outputMode, scores } = objectOf(choices);
  return {
    choices: {
      policyId: knownId(policyId, policyById),
      formId: knownId(formId, formById),
      outputMode: outputMode === 'values' ? 'values' : DEFAULT_CHOICES.outputMode,
      scores: scores === 'computed' ? 'computed' : DEFAULT_CHOICES.scores,
    },
    liveUpdate: liveUpdate === true,
    sample: Array.isArray(sample) ? sample.filter((name) => typeof name === 'string') : [],
  };
}

export function saveStoredState(port: Pick<WorkbookPort, 'saveSetting'>, state: StoredState): Promise<void> {
  return port.saveSetting(SETTING, JSON.stringify(state));
}
