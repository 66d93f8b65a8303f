import { Obstacle } from '../../src/excel/obstacle';

const REFUSED = new Error('protected');

afterEach(() => jest.useRealTimers());

test('what was refused is not tried again at once, nor written over', () => {
  jest.useFakeTimers();
  const obstacle = new Obstacle();
  expect(obstacle.mayTry(false)).toBe(true);
  obstacle.refused(REFUSED);
  obstacle.isGone();
  expect(obstacle.mayTry(false)).toBe(false);
  expect(() => obstacle.check()).toThrow(REFUSED);
  jest.advanceTimersByTime(10_000);
  obstacle.isGone();
  expect(obstacle.mayTry(false)).toBe(true);
  expect(() => obstacle.check()).not.toThrow();
});

test.each<[string, (obstacle: Obstacle) => boolean]>([
  ['a write of hers', (obstacle) => obstacle.mayTry(true)],
  [
    'asking to read anew',
    (obstacle) => {
      obstacle.forget();
      return obstacle.mayTry(false);
    },
  ],
])('%s tries it at once', (_name, tries) => {
  const obstacle = new Obstacle();
  obstacle.refused(REFUSED);
  obstacle.isGone();
  expect(tries(obstacle)).toBe(true);
  expect(obstacle.isThere).toBe(false);
});
