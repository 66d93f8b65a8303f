import { skeletonOf } from '../../../src/engine/live/hands/cell-contents';

test.each([
  ["=SUMIFS('支出 明细'!$E$4:$E$6,'支出 明细'!$A$4:$A$6,A3)", '=SUMIFS(账!$E$5:$E$9, 账!$A$5:$A$9, A3)'],
  ["=ROUND('甲''乙'!B2/2,2)", '=round(#REF!/2,2)'],
  ['=预算表!E4+1', '=预算表!#REF!+1'],
  ['=Sum(预算表!E:E)', '=SUM(预算表!F:F)'],
])('%s is %s after her cells and sheets have moved', (before, after) => {
  expect(skeletonOf(after)).toBe(skeletonOf(before));
});

test.each([
  ['=C5+C6', '=C5'],
  ['=ROUND(C5,2)', '=ROUND(C5,4)'],
  ['=预算表!E4', '=预算表!E4*2'],
])('%s is not %s', (before, after) => {
  expect(skeletonOf(after)).not.toBe(skeletonOf(before));
});
