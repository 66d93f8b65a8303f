import { isBlank, type Identity, type Stated } from '../../../intake';
import type { Localized } from '../../../language';
import { practised } from '../../../policy';
import { fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

const FIELDS: readonly (readonly ['projectName' | 'unit' | 'department' | 'manager', Localized])[] = [
  ['projectName', { zh: '项目名称', en: 'Project name' }],
  ['unit', { zh: '项目单位', en: 'Project unit' }],
  ['department', { zh: '主管部门', en: 'Department' }],
  ['manager', { zh: '项目负责人', en: 'Person in charge' }],
];
const PERIOD: Localized = { zh: '项目起止时间', en: 'Period of the project' };
const GOAL: Localized = { zh: '绩效目标（预期）', en: 'Goal (expected)' };
const RESULT: Localized = { zh: '绩效目标实际完成情况', en: 'Result (actual)' };

interface Place {
  readonly name: Localized;
  readonly stated: Pick<Stated<unknown>, 'text' | 'cells'> & { readonly blank: boolean };
  readonly mild?: boolean;
}

function place(name: Localized, stated: Stated<unknown> | undefined, mild = false): Place[] {
  return stated ? [{ name, stated: { ...stated, blank: isBlank(stated) }, mild }] : [];
}

function periodPlace({ period }: Identity): Place[] {
  return period ? [{ name: PERIOD, stated: { ...period, blank: period.text === '' } }] : [];
}

/** Fields that the form has and that must not stay blank. What a form has no place for is not missing. */
export const REQUIRED_BLANK: Rule = {
  id: 'required-blank',
  number: 95,
  title: { zh: '必填项空白', en: 'Required field blank' },
  severity: 'error',
  forms: 'both',
  source: practised(
    'AA',
    '项目名称、单位、主管部门、负责人、起止时间和绩效目标均应填写',
    'Name, unit, department, person in charge, period and goal are filled in',
  ),
  messages: {
    blank: {
      text: { zh: '{name}没有填写。', en: '{name} is not filled in.' },
      fix: { zh: '按预算批复文件填写。', en: 'Fill it in as in the budget approval.' },
    },
    noResult: {
      text: { zh: '{name}没有填写。', en: '{name} is not filled in.' },
      fix: { zh: '对照预期目标写明完成情况。', en: 'State the result against the goal.' },
    },
  },
  examples: {
    fails: { zh: '主管部门空白', en: 'department blank' },
    passes: { zh: '各必填项均已填写', en: 'all of them filled in' },
  },
  check({ submission: { identity, goal } }) {
    const places: readonly Place[] = [
      ...FIELDS.flatMap(([field, name]) => place(name, identity[field])),
      ...periodPlace(identity),
      ...place(GOAL, goal?.expected),
      ...place(RESULT, goal?.actual, true),
    ];
    const outcomes = places.map(({ name, stated, mild }): Outcome => {
      if (!stated.blank) return pass(stated.cells);
      // A blank without a cell is a place that was not found, not one that was left blank.
      if (stated.cells.length === 0) return notApplicable('no-such-field');
      const detail = { cells: stated.cells, values: { name } };
      return mild ? fail('noResult', { ...detail, severity: 'warning' }) : fail('blank', detail);
    });
    return orNotApplicable(outcomes, 'no-such-field');
  },
};
