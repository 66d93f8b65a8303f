import { TransportError, type BatchAhead, type Fault, type Faults } from '../../src/host/node';

/** A kind of fault, for one round trip of a command. */
export interface Kind {
  readonly name: string;
  readonly fault: (batch: Pick<BatchAhead, 'actions'>) => Fault;
  /** Whether it goes on until the command has ended. */
  readonly lasts?: boolean;
  /** Whether the host says nothing. */
  readonly silent?: boolean;
}

const refused = (error: string | number): Kind => ({
  name: `refused ${error}`,
  fault: () => ({ kind: 'refused', error }),
});

/** Stops at a part of the operations: 0 at the first, 1 after the last but one. */
const stopped = (part: number): Kind => ({
  name: `stopped at ${Math.round(part * 100)} %`,
  fault: ({ actions }) => ({
    kind: 'stopped',
    after: Math.round(part * (actions - 1)),
    error: 'GeneralException',
  }),
});

const early = (after: number): Kind => ({
  name: `stopped after ${after}`,
  fault: ({ actions }) => ({
    kind: 'stopped',
    after: Math.min(after, actions - 1),
    error: 'GeneralException',
  }),
});

/** Settings go another way than round trips: they fail as long as the command runs. */
export interface SettingsKind {
  readonly name: string;
  readonly settings: Faults['settings'];
}

export const SETTINGS_KINDS: readonly SettingsKind[] = [
  { name: 'settings refused', settings: 'refused' },
  { name: 'settings silent', settings: 'silent' },
];

export const STOPPED_MIDWAY = stopped(0.5);

export const ALL_KINDS: readonly Kind[] = [
  refused('GeneralException'),
  {
    name: 'done, answered GeneralException',
    fault: () => ({ kind: 'answered-wrongly', error: 'GeneralException' }),
  },
  STOPPED_MIDWAY,
  { name: 'silent, done', silent: true, fault: () => ({ kind: 'silent', done: true }) },
  ...['AccessDenied', 'InvalidSelection', 'InvalidOperation', 'Timeout', 'HostRestartNeeded'].map(refused),
  refused(TransportError.activityLimit),
  { ...refused('GeneralException'), name: 'refused for good', lasts: true },
  { name: 'silent, not done', silent: true, fault: () => ({ kind: 'silent', done: false }) },
  ...[1, 2, 3, 4, 6, 8, 12, 16, 24].map(early),
  ...[0.02, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9, 0.98, 1].map(stopped),
];

/** The kinds that differ at a round trip of so many operations: of few, many parts are the same. */
export function distinctAt(kinds: readonly Kind[], actions: number): readonly Kind[] {
  const faults = kinds.map(({ fault, lasts }) => JSON.stringify([fault({ actions }), lasts]));
  return kinds.filter((_kind, at) => faults.indexOf(faults[at]!) === at);
}
