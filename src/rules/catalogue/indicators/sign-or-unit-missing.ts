import type { Indicator } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { readSign } from '../../../scoring';
import { list, nameOf, showValue } from '../../indicators/describe';
import { isCutRow } from '../../indicators/rows';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';
import { ifUnderstood } from '../../understood';
import { CAPPED_RATES } from '../../words/target-words';
import { hasWord } from '../../words/word-list';

/** 0 means none, 100 % of a capped rate means all: neither needs a sign, nor does a row with a direction. */
function lacksSign(row: Indicator): boolean {
  const { target, name } = row;
  const all = target.base?.number.eq(1) === true && target.unit !== null && hasWord(fold(name), CAPPED_RATES);
  return readSign(row).assumed && !target.base?.number.eq(0) && !all;
}

function together(message: string, rows: readonly Indicator[]): Outcome[] {
  if (rows.length === 0) return [];
  const cells = cellsOf(...rows.map(({ target }) => target));
  return [fail(message, { cells, severity: 'info', values: { names: list(rows.map(nameOf)) } })];
}

export const SIGN_OR_UNIT_MISSING: Rule = {
  id: 'sign-or-unit-missing',
  number: 62,
  title: { zh: '数值目标有符号和单位', en: 'Numeric targets have sign and unit' },
  severity: 'warning',
  forms: 'N',
  source: practised('AA', '数值目标应有比较符号和计量单位', 'A numeric target has a sign and a unit'),
  messages: {
    both: {
      text: {
        zh: '指标“{name}”目标“{found}”没有符号，也没有单位',
        en: 'The target “{found}” of “{name}” has neither sign nor unit',
      },
      fix: { zh: '写明≥、≤或＝，并写计量单位', en: 'Add ≥, ≤ or = and the unit' },
    },
    sign: {
      text: { zh: '下列指标的目标没有比较符号：{names}', en: 'Targets without a sign: {names}' },
      fix: { zh: '写明≥、≤或＝', en: 'Add ≥, ≤ or =' },
    },
    unit: {
      text: { zh: '下列指标的目标没有单位：{names}', en: 'Targets without a unit: {names}' },
      fix: { zh: '写明计量单位', en: 'Add the unit' },
    },
  },
  examples: {
    fails: { zh: '目标“50”', en: 'target “50”' },
    passes: { zh: '目标“≥50个”', en: 'target “≥50个”' },
  },
  check({ submission }) {
    const rows = submission.indicators.filter((row) => !isCutRow(row) && row.target.kind === 'quantity');
    if (rows.length === 0) return [notApplicable(submission.indicators.length > 0 ? 'no-basis' : 'no-table')];
    const lacksUnit = ({ target }: Indicator): boolean => target.unit === null && !target.number?.eq(0);
    const both = rows.filter((row) => lacksSign(row) && lacksUnit(row));
    const outcomes = [
      ...both.map((row) =>
        fail('both', {
          cells: cellsOf(row.target),
          found: showValue(row.target),
          values: { name: nameOf(row) },
        }),
      ),
      ...together(
        'sign',
        rows.filter((row) => lacksSign(row) && !lacksUnit(row)),
      ),
      ...together(
        'unit',
        rows.filter((row) => !lacksSign(row) && lacksUnit(row)),
      ),
    ];
    // Sign and unit may stand in a column that was not understood.
    const lacks = outcomes.map((outcome) => ifUnderstood(submission, ['indicators'], outcome));
    return lacks.length > 0 ? lacks : [pass(cellsOf(...rows.map(({ target }) => target)))];
  },
};
