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
}

function parse(text: string | null): Partial<StoredState> {
  if (text === null) return {};
  try {
    return JSON.parse(text) as Partial<StoredState>;
  } catch {
    return {};
  }
}

/** Choices that an older or newer version kept and that are unknown here are dropped. */
export async function readStoredState(port: Pick<WorkbookPort, 'readSetting'>): Promise<StoredState> {
  const { choices, liveUpdate } = parse(await port.readSetting(SETTING));
  const { policyId = null, formId = null, outputMode } = choices ?? {};
  return {
    choices: {
      policyId: policyId !== null && policyById(policyId) ? policyId : null,
      formId: formId !== null && formById(formId) ? formId : null,
      outputMode: outputMode === 'values' ? 'values' : DEFAULT_CHOICES.outputMode,
    },
    liveUpdate: liveUpdate === true,
  };
}

export function saveStoredState(port: Pick<WorkbookPort, 'saveSetting'>, state: StoredState): Promise<void> {
  return port.saveSetting(SETTING, JSON.stringify(state));
}
