import fc from 'fast-check';
import { groupsOf, rowsOf, stepped } from '../../../src/taskpane/audit/finding-rows';
import { placesOf } from '../../../src/taskpane/audit/finding-places';
import { formatCellRef, parseCellRef } from '../../../src/workbook';
import { finding } from '../fake-report';

const of = (rule: string, number: number) => finding(number, 'error', '甲', { rule });
const FINDINGS = [of('a', 1), of('b', 2), of('a', 3), of('c', 4), of('c', 5)];
const groups = groupsOf(FINDINGS);
const shut = () => false;
const open = () => true;
const keys = (rows: ReturnType<typeof rowsOf>) => rows.map(({ key }) => key);

test('findings of a rule stand together where the first of them stood, one alone without a head', () => {
  expect(keys(rowsOf(groups, shut))).toEqual(['group a', 'finding-2', 'group c']);
  expect(keys(rowsOf(groups, open))).toEqual([
    'group a',
    'finding-1',
    'finding-3',
    'finding-2',
    'group c',
    'finding-4',
    'finding-5',
  ]);
});

test('a group has the severity of its gravest finding, which comes first', () => {
  const [group] = groupsOf([finding(1, 'error', '甲'), finding(2, 'info', '甲')]);
  expect(group).toMatchObject({ severity: 'error' });
  expect(group!.findings).toHaveLength(2);
});

test('each finding is counted and shown once, in whatever order they come', () => {
  const some = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(50)), {
    selector: ([, number]) => number,
  });
  fc.assert(
    fc.property(some, (made) => {
      const findings = made.map(([rule, number]) => of(rule, number));
      const rows = rowsOf(groupsOf(findings), open).filter(({ kind }) => kind === 'finding');
      expect(new Set(keys(rows)).size).toBe(findings.length);
      expect(rows.map(({ before }) => before)).toEqual(findings.map((_, at) => at));
    }),
  );
});

describe('the next finding', () => {
  const rows = rowsOf(groups, open);
  const from = (key: string, by: 1 | -1, isGone = false) =>
    stepped(
      rows.find((row) => row.key === key)!,
      isGone,
      by,
      5,
    );

  test('is the first one, or the last one, before she is at any', () => {
    expect([stepped(null, false, 1, 5), stepped(null, false, -1, 5)]).toEqual([0, 4]);
  });
  test('follows the order of the list, and begins again after the last', () => {
    expect([from('finding-3', 1), from('finding-3', -1)]).toEqual([2, 0]);
    expect([from('finding-5', 1), from('finding-1', -1)]).toEqual([0, 4]);
  });
  test('after the head of a group is its first finding, before it the last of the group above', () => {
    expect([from('group c', 1), from('group c', -1)]).toEqual([3, 2]);
  });
  test('is the one that took the place of a finding that has gone', () => {
    expect([from('finding-2', 1, true), from('finding-2', -1, true)]).toEqual([2, 1]);
  });
});

test('cells that follow each other are one place; the cell to correct stands alone where it is no run', () => {
  const places = (...cells: string[]) =>
    placesOf(cells.map((text) => parseCellRef(`表!${text}`)!)).map((ref) => formatCellRef(ref).slice(2));
  expect(places('E4', 'E5', 'E6', 'B9')).toEqual(['E4:E6', 'B9']);
  expect(places('G7', 'H7')).toEqual(['G7', 'H7']);
  expect(places('G7', 'D7', 'E7')).toEqual(['G7', 'D7:E7']);
  expect(places()).toEqual([]);
});
