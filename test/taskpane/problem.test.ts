import { asExcelError } from '../../src/excel/errors';
import { EngineError } from '../../src/engine/report';
import { describeProblem } from '../../src/taskpane/state/problem';
import type { Language } from '../../src/language';
import { textsOf } from '../../src/taskpane/texts';

const describeIn = (error: unknown, language: Language = 'zh') =>
  describeProblem(error, textsOf(language), language);

test.each([
  [{ code: 'InvalidOperationInCellEditMode' }, 'editing'],
  [{ code: 'cell-edit' }, 'editing'],
  [{ code: 'AccessDenied' }, 'protected'],
  [{ code: 'ResponsePayloadSizeLimitExceeded' }, 'too-large'],
  [{ code: 'ItemNotFound' }, 'missing'],
  [{ code: 'ApiNotFound' }, 'host-too-old'],
  [{ name: 'AbortError' }, 'cancelled'],
  [{ name: 'ChunkLoadError' }, 'not-loaded'],
  [new EngineError('nothing-to-evaluate', { zh: '无', en: 'none' }), 'nothing'],
  [new Error('odd'), 'unknown'],
  [{ code: 'toString' }, 'unknown'],
  [undefined, 'unknown'],
])('%p is told as %s, with what to do', (error, kind) => {
  const problem = describeIn(error);
  expect(problem.kind).toBe(kind);
  expect(problem.advice).not.toBe('');
});

test('keeps the original message only where we do not know what it is, and only to be copied', () => {
  expect(describeIn(new Error('odd')).detail).toBe('odd');
  expect(describeIn('text').detail).toBe('text');
  expect(describeIn({ code: 'AccessDenied', message: 'raw' }).detail).toBeNull();
});

test('says errors of ours in the language of the pane', () => {
  const error = new EngineError('unknown-form', { zh: '没有这种格式', en: 'no such form' });
  expect(describeIn(error)).toMatchObject({ advice: '没有这种格式', detail: null });
  expect(describeIn(error, 'en').advice).toBe('no such form');
});

test.each([
  'GeneralException',
  'Timeout',
  'HostRestartNeeded',
  'InvalidArgument',
  'InvalidSelection',
  'InvalidOperation',
])('%s of Excel is told without its code, with what to do, and without a promise', (code) => {
  const problem = describeIn(asExcelError({ code, message: `${code} raw` }));
  const shown = problem.title + problem.advice;
  expect(shown).toMatch(/再试/);
  expect(shown).not.toContain(code);
  expect(shown).not.toContain('没有改动');
  // To be copied for whoever helps her.
  expect(problem.detail).toContain(`${code} raw`);
});
