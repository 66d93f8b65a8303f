import type { OlderSheet } from '../../engine';
import type { PaneState } from '../state/pane-state';

/** Names of our sheets by why they are older than the figures. */
export interface OlderNames {
  /** Something has changed since; null while that is being worked out. With live update on they follow by themselves. */
  readonly figures: readonly string[] | null;
  /** Their project is not in the materials any more. */
  readonly noProject: readonly string[];
}

export function olderOf({ older, liveUpdate }: Pick<PaneState, 'older' | 'liveUpdate'>): OlderNames {
  const namesOf = (wanted: OlderSheet['why']): string[] =>
    (older ?? []).flatMap(({ name, why }) => (why === wanted ? [name] : []));
  const figures = liveUpdate ? [] : older && namesOf('figures');
  return { figures, noProject: namesOf('no-project') };
}
