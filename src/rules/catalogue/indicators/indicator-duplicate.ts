import type { Indicator } from '../../../intake';
import { fold } from '../../../text';
import { confirmed } from '../../../policy';
import { nameOf } from '../../indicators/describe';
import { isCutRow } from '../../indicators/rows';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';
import { EXECUTION_INDICATORS } from '../../words/target-words';
import { hasWord } from '../../words/word-list';

function keyOf({ name, target }: Indicator): string {
  return `${fold(name)}|${fold(target.text)}`;
}

export const INDICATOR_DUPLICATE: Rule = {
  id: 'indicator-duplicate',
  number: 59,
  title: { zh: '指标不重复', en: 'No indicator twice' },
  severity: 'warning',
  forms: 'N',
  source: confirmed('id', '同一内容不重复计分', 'The same thing is not scored twice'),
  messages: {
    twice: {
      text: { zh: '指标“{name}”及其目标值重复出现', en: '“{name}” appears twice with the same target' },
      fix: { zh: '合并重复指标，或写明各自考核的对象', en: 'Merge them, or say what each is about' },
    },
    'execution-again': {
      text: {
        zh: '预算执行率已单独计分，又作为指标“{name}”重复计分',
        en: 'Execution has points of its own and is scored again as “{name}”',
      },
      fix: { zh: '删除该指标，把分值分给其他指标', en: 'Drop the indicator and give its points to others' },
    },
  },
  examples: {
    fails: { zh: '“合格率≥95%”列了两次', en: '“合格率 ≥ 95 %” twice' },
    passes: { zh: '设备合格率、工程合格率各一次', en: 'pass rates of equipment and of works' },
  },
  check({ submission, execution }) {
    const rows = submission.indicators.filter((row) => !isCutRow(row) && row.name !== '');
    if (rows.length === 0) return [notApplicable('no-table')];
    const ownPoints = execution.weightFrom === 'printed' || Boolean(execution.claimedScore?.value);
    const first = new Map<string, Indicator>();
    return rows.map((row): Outcome => {
      const cells = { cells: row.nameCells };
      const values = { name: nameOf(row) };
      if (ownPoints && hasWord(fold(row.name), EXECUTION_INDICATORS)) {
        return fail('execution-again', { cells: cellsOf(cells, execution.claimedScore), values });
      }
      const earlier = first.get(keyOf(row));
      if (!earlier) first.set(keyOf(row), row);
      return earlier && row.target.kind !== 'blank'
        ? fail('twice', { cells: cellsOf(cells, row.target, { cells: earlier.nameCells }), values })
        : pass(row.nameCells);
    });
  },
};
