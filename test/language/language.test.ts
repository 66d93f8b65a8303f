import { inBoth, languageFor, languageOf, listed } from '../../src/language';

test('a language by its tag', () => {
  expect(['zh-CN', 'zh-TW', 'ZH', 'en-US', 'en', 'de-DE', 'zhuang', ''].map(languageOf)).toEqual([
    ...['zh', 'zh', 'zh', 'en', 'en'],
    ...[null, null, null],
  ]);
});

test('who reads neither gets English, who is not known Chinese', () => {
  expect(['zh-TW', 'en-GB', 'de-DE', '', null, undefined].map(languageFor)).toEqual([
    ...['zh', 'en', 'en'],
    ...['zh', 'zh', 'zh'],
  ]);
});

test('lists have the commas of their language', () => {
  expect(inBoth((language) => listed(['甲', '乙'], language))).toEqual({ zh: '甲、乙', en: '甲, 乙' });
});
