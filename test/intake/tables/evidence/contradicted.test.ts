import { isContradicted, type Rest } from '../../../../src/intake/tables/evidence/contradicted';
import { columnFacts } from '../../../../src/intake/tables/evidence/facts';
import { INDICATORS_KIND } from '../../../../src/intake/tables/evidence/kinds/indicators';
import { GridView } from '../../../../src/intake/tables/grid-view';
import { gridOf, type CellValue } from '../../../../src/workbook';

/** A column with what parts of its header say. */
function column(hints: Readonly<Record<string, number>>, ...values: readonly CellValue[]) {
  const view = new GridView(gridOf('Sheet1', [['甲栏'], ...values.map((value) => [value])]));
  const facts = columnFacts(
    view,
    0,
    ['甲栏'],
    values.map((_, at) => at + 1),
  );
  const said = new Map(Object.entries(hints));
  const rest: Rest = {
    kind: INDICATORS_KIND,
    named: new Set(),
    blanks: [],
    own: () => said,
    isPart: () => false,
  };
  return { rest, candidate: { facts, words: { named: null, hints: said } } };
}

test('a header that says what its contents are is read as nothing else', () => {
  const { rest, candidate } = column({ name: 1.5 }, '修渠长度', '合格率', '受益人数');
  expect(isContradicted(rest, candidate, 'target')).toBe(true);
  expect(isContradicted(rest, candidate, 'name')).toBe(false);
});

test('contents that say it by themselves outweigh the header', () => {
  const { rest, candidate } = column({ name: 1.5 }, '产出指标', '效益指标');
  expect(isContradicted(rest, candidate, 'level1')).toBe(false);
});

test('where another column has the meaning by its words, the header must say it plainly', () => {
  const { rest, candidate } = column({ score: 2 }, 10, 20, 30);
  expect(isContradicted(rest, candidate, 'actual')).toBe(true);
  expect(isContradicted({ ...rest, named: new Set(['score']) }, candidate, 'actual')).toBe(false);
});

test('a part is not the whole', () => {
  const { rest, candidate } = column({}, 10, 20);
  expect(isContradicted({ ...rest, isPart: () => true }, candidate, 'weight')).toBe(true);
  expect(isContradicted({ ...rest, isPart: () => true }, candidate, 'weight-local')).toBe(false);
});

test('what words name, and what means nothing, is not doubted', () => {
  const { rest, candidate } = column({ name: 1.5 }, '修渠长度');
  expect(
    isContradicted(rest, { ...candidate, words: { ...candidate.words, named: 'target' } }, 'target'),
  ).toBe(false);
  expect(isContradicted(rest, candidate, null)).toBe(false);
});
