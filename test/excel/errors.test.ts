import { asExcelError } from '../../src/excel/errors';

test('what was cancelled is no failure of Excel', () => {
  const reason = new DOMException('aborted', 'AbortError');
  expect(asExcelError(reason)).toBe(reason);
  expect(asExcelError({ code: 'AccessDenied', message: '' })).toMatchObject({ code: 'refused' });
});
