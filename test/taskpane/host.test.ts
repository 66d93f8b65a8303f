import { startup, type OfficeLike } from '../../src/taskpane/host/startup';
import { themeModeFor } from '../../src/taskpane/host/theme-mode';
import { today } from '../../src/taskpane/host/today';

describe('theme', () => {
  const none = { asked: null, office: null, forcedColours: false };
  test('follows high contrast, then what was asked for, then Office', () => {
    expect(themeModeFor(none)).toBe('light');
    expect(themeModeFor({ ...none, asked: 'dark', forcedColours: true })).toBe('contrast');
    expect(themeModeFor({ ...none, asked: 'pink' })).toBe('light');
    expect(themeModeFor({ ...none, forcedColours: true })).toBe('contrast');
  });
  test.each([
    ['#FFFFFF', 'light'],
    ['#E6E6E6', 'light'],
    ['#262626', 'dark'],
    ['#000000', 'dark'],
    ['nonsense', 'light'],
  ])('Office background %s is %s', (bodyBackgroundColor, mode) => {
    expect(themeModeFor({ ...none, office: { bodyBackgroundColor } })).toBe(mode);
  });
  test('believes Office where it says that it is dark', () => {
    const office = { bodyBackgroundColor: '#FFFFFF', isDarkTheme: true };
    expect(themeModeFor({ ...none, office })).toBe('dark');
  });
});

describe('startup', () => {
  const office = (host: unknown, supported = true, displayLanguage = 'en-US'): OfficeLike => ({
    onReady: async () => ({ host }),
    context: { displayLanguage, requirements: { isSetSupported: () => supported } },
  });
  test('works in Excel, in the language of Office', async () => {
    expect(await startup(office('Excel'), 'zh-CN')).toEqual({
      problem: null,
      language: 'en',
      colours: null,
    });
  });
  test('says why it cannot work elsewhere', async () => {
    expect((await startup(office(null), 'zh-CN')).problem).toBe('notOffice');
    expect((await startup(office('Word'), 'zh-CN')).problem).toBe('otherHost');
    expect((await startup(office('Excel', false), 'zh-CN')).problem).toBe('tooOld');
    expect(await startup(undefined, 'zh-CN')).toMatchObject({ problem: 'notOffice', language: 'zh' });
  });
  test('does not wait for ever for an Office script that never answers', async () => {
    const silent: OfficeLike = { onReady: () => new Promise(() => undefined) };
    expect((await startup(silent, 'zh-CN', 1)).problem).toBe('notOffice');
  });
});

test('today is the calendar date of the place', () => {
  expect(today(new Date(2026, 0, 31, 23, 59))).toEqual({ year: 2026, month: 1, day: 31 });
});
