import type { ProjectNameUse } from '../../../intake';
import { inBoth, statements, type Localized } from '../../../language';
import { practised } from '../../../policy';
import { isAlike, plainProjectName } from '../../names/same-name';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import { listOf } from '../../texts/lists';
import type { Outcome, Rule } from '../../types';

const PLACES: Readonly<Record<ProjectNameUse['role'], Localized>> = {
  field: { zh: '项目名称', en: 'project name' },
  'report-title': { zh: '报告标题', en: 'report title' },
  'narrative-title': { zh: '文字报告标题', en: 'title of the text' },
  narrative: { zh: '文字报告', en: 'written report' },
  'table-row': { zh: '表内项目', en: 'table row' },
};

function placesText(uses: readonly ProjectNameUse[]): Localized {
  return inBoth((language) =>
    statements(
      uses.map(({ role, name }) => `${PLACES[role][language]} ${name.text}`),
      language,
    ),
  );
}

const ONLY_KIND = /^(?:项目|专项|工程|经费|费用|费|资金|支出|补助|\((?:项目|专项)\)){1,9}$/;

/**
 * The name agrees where it holds the whole of the approved one: 2020年网络维护费项目 for 网络维护费. A cell of a table that
 * holds nothing else may only say besides what kind of money it is.
 */
function agrees({ role, name }: ProjectNameUse, approved: string): boolean {
  const plain = plainProjectName(name.value ?? '');
  if (plain === approved) return true;
  const inCell = role === 'table-row' || role === 'field';
  return inCell
    ? plain.startsWith(approved) && ONLY_KIND.test(plain.slice(approved.length))
    : plain.includes(approved);
}

export const PROJECT_NAME: Rule = {
  id: 'project-name',
  number: 94,
  title: { zh: '项目名称不一致', en: 'Project named differently' },
  severity: 'error',
  forms: 'both',
  source: practised('PROV2015', '项目名称与预算批复一致', 'The project is named as in the budget approval'),
  messages: {
    differs: {
      text: { zh: '项目名称为“{expected}”，但{found}。', en: 'The project is "{expected}", but: {found}.' },
      fix: { zh: '各处均按预算批复的项目名称填写。', en: 'Use the name of the budget approval throughout.' },
    },
    other: {
      text: {
        zh: '{found}，与项目名称“{expected}”不同，请确认。',
        en: '{found}: not the project name "{expected}"; please confirm.',
      },
      fix: { zh: '按预算批复的项目名称填写。', en: 'Use the name of the budget approval.' },
    },
    text: {
      text: {
        zh: '文中还把项目称为：{found}；项目名称为“{expected}”。',
        en: 'The text also calls the project: {found}; its name is "{expected}".',
      },
      fix: { zh: '文中也使用预算批复的项目名称。', en: 'Use the approved name in the text as well.' },
    },
  },
  examples: {
    fails: { zh: '项目名称为网络维护费，标题为网络维护项目', en: 'name 网络维护费, title 网络维护项目' },
    passes: { zh: '标题与项目名称相同', en: 'title and name agree' },
  },
  check({ submission: { identity, projectName } }) {
    const uses = identity.projectNames.filter(({ name }) => name.value !== null);
    const field = uses.find(({ role }) => role === 'field') ?? uses.find(({ role }) => role === 'table-row');
    const approvedText = field?.name.text ?? projectName;
    const others = uses.filter((use) => use !== field);
    if (approvedText === '' || others.length === 0) return [notApplicable('no-basis')];
    const approved = plainProjectName(approvedText);
    const odd = others.filter((use) => !agrees(use, approved));
    const told = odd.filter(({ role }) => role === 'narrative');
    const stated = odd.filter(({ role }) => role !== 'narrative');
    const alike = stated.filter(({ name }) => isAlike(plainProjectName(name.text), approved));
    const strange = stated.filter((use) => !alike.includes(use));
    const detail = (found: readonly ProjectNameUse[]) => ({
      cells: cellsOf(...found.map(({ name }) => name), field?.name),
      found: placesText(found),
      expected: approvedText,
    });
    const outcomes: Outcome[] = [
      ...(alike.length > 0 ? [fail('differs', detail(alike))] : []),
      ...(strange.length > 0 ? [needsReview('other', detail(strange))] : []),
      ...(told.length > 0
        ? [
            needsReview('text', {
              ...detail(told),
              found: listOf(told.map(({ name }) => name.text)),
              severity: 'info',
            }),
          ]
        : []),
    ];
    return outcomes.length > 0 ? outcomes : [pass(cellsOf(...uses.map(({ name }) => name)))];
  },
};
