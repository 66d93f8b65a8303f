import type { WorkbookPort } from '../../workbook';
import { checkedChoices } from '../checked-choices';
import { DEFAULT_CHOICES, type Choices } from '../choices';
import { readStoredState, saveStoredState, type StoredState } from './stored-state';

/** Choices, live update and the names of sample sheets as kept in the workbook: what could not be kept does not count as chosen. */
export class KeptChoices {
  #state: StoredState = { choices: DEFAULT_CHOICES, liveUpdate: false, sample: [] };

  constructor(private readonly port: Pick<WorkbookPort, 'readSetting' | 'saveSetting'>) {}

  get choices(): Choices {
    return this.#state.choices;
  }

  get liveUpdate(): boolean {
    return this.#state.liveUpdate;
  }

  get sample(): readonly string[] {
    return this.#state.sample;
  }

  async load(): Promise<void> {
    this.#state = await readStoredState(this.port);
  }

  /** @throws EngineError where one names a policy or form that does not exist */
  async choose(some: Partial<Choices>): Promise<void> {
    await this.keep({ choices: checkedChoices({ ...this.choices, ...some }) });
  }

  async keep(some: Partial<StoredState>): Promise<void> {
    const state = { ...this.#state, ...some };
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    await saveStoredState(this.port, state);
    this.#state = state;
  }
}
