import type { WorkbookPort } from '../../workbook';
import { DEFAULT_CHOICES, type Choices } from '../choices';
import { readStoredState, saveStoredState, type StoredState } from './stored-state';

/** Choices and live update as kept in the workbook: what could not be kept does not count as chosen. */
export class KeptChoices {
  #state: StoredState = { choices: DEFAULT_CHOICES, liveUpdate: false };

  constructor(private readonly port: Pick<WorkbookPort, 'readSetting' | 'saveSetting'>) {}

  get choices(): Choices {
    return this.#state.choices;
  }

  get liveUpdate(): boolean {
    return this.#state.liveUpdate;
  }

  async load(): Promise<void> {
    this.#state = await readStoredState(this.port);
  }

  async keep(some: Partial<StoredState>): Promise<void> {
    const state = { ...this.#state, ...some };
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    await saveStoredState(this.port, state);
    this.#state = state;
  }
}
