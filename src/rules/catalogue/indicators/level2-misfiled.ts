import { commonlyUsed } from '../../../policy';
import { nameOf } from '../../indicators/describe';
import { kindOfName, ownKind } from '../../indicators/level2-kinds';
import { eachRow } from '../../indicators/rows';
import { fail, needsReview, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const LEVEL2_MISFILED: Rule = {
  id: 'level2-misfiled',
  number: 122,
  title: { zh: '二级指标归类', en: 'Indicators stand under the right second level' },
  severity: 'warning',
  forms: 'N',
  source: commonlyUsed(
    'PWZ',
    '数量、质量、时效、成本指标各有所指',
    'Quantity, quality, time and cost each mean something of their own',
  ),
  messages: {
    misfiled: {
      text: {
        zh: '“{name}”是{kind}指标，却列在“{level}”',
        en: '“{name}” measures {kind}, but stands under “{level}”',
      },
      fix: { zh: '移到相应的二级指标下', en: 'Move it to the second level that it belongs to' },
    },
    either: {
      text: {
        zh: '“{name}”列在“{level}”，看来像{kind}指标，请确认',
        en: '“{name}” stands under “{level}” and looks like {kind}: check',
      },
      fix: { zh: '确认归类，或把名称写得更明确', en: 'Check where it belongs, or make the name clearer' },
    },
  },
  examples: {
    fails: { zh: '数量指标“培训合格率”', en: '“培训合格率” under 数量' },
    passes: { zh: '质量指标“培训合格率”；时效指标“验收及时率”', en: '“培训合格率” under 质量' },
  },
  echoOf: ['output-benefit-mixed'],
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const own = ownKind(indicator);
      const named = own && kindOfName(indicator.name, own);
      if (!named || named.kind === own) return named ? pass(indicator.nameCells) : null;
      // 完成验收 beside a date is about time, whatever its name says.
      if (indicator.target.kind === 'date') return null;
      const values = { name: nameOf(indicator), level: indicator.level2, kind: named.kind };
      const detail = { cells: indicator.nameCells, found: own, expected: named.kind, values };
      return named.isOpen ? needsReview('either', detail) : fail('misfiled', detail);
    }),
};
