import { runBatch } from '../../src/host/batch';
import type { Session } from '../../src/host/session';
import { SLICE_MS, type Turns } from '../../src/host/turns';
import { ActionType, type BatchRequest } from '../../src/host/wire';

const OPERATIONS = 10;
const request = {
  Actions: Array.from({ length: OPERATIONS }, (_, at) => ({ Id: at, ActionType: ActionType.trace })),
  ObjectPaths: {},
} as unknown as BatchRequest;

/** A clock on which every look at it takes a while. */
function clockOf(milliseconds: number): void {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
}
afterEach(() => jest.restoreAllMocks());

function counting(): Turns & { readonly given: number; readonly ended: number } {
  const counts = { given: 0, ended: 0 };
  return {
    get given() {
      return counts.given;
    },
    get ended() {
      return counts.ended;
    },
    async give() {
      counts.given++;
    },
    end: () => void counts.ended++,
  };
}

it('a long batch gives way between its operations, and says when it has ended', async () => {
  clockOf(SLICE_MS);
  const turns = counting();
  const { Results } = await runBatch(request, {} as Session, null, turns);
  expect(Results).toHaveLength(OPERATIONS);
  expect([turns.given, turns.ended]).toEqual([OPERATIONS, 1]);
});

it('a short one is done at once', async () => {
  clockOf(0);
  const turns = counting();
  await runBatch(request, {} as Session, null, turns);
  expect([turns.given, turns.ended]).toEqual([0, 1]);
});
