import { openSession, withChoiceOf, type Session } from '../../../src/engine';
import { gridOf } from '../../../src/workbook';
import { HERS } from '../../faults/bench';
import { MemoryWorkbook } from '../memory-workbook';

const asOf = { year: 2021, month: 10, day: 26 };

/** The budget of two projects. */
const budget = gridOf('预算表', [
  ['2020年项目支出预算表'],
  [null, null, null, null, null, '单位：万元'],
  ['项目名称', '资金来源', '经济科目编码', '经济科目名称', '计划安排资金', '实际到位资金'],
  ['网络维护费', '市县财政', '302', '商品和服务支出', 20, 20],
  ['设备购置费', '市县财政', '310', '资本性支出', 30, 30],
]);

async function open(workbook = MemoryWorkbook.of([gridOf('项目信息', HERS[0]!.rows as never), budget])) {
  const session = await openSession(workbook, {}, { asOf: () => asOf });
  await session.refresh();
  return { workbook, session };
}

const formsOf = ({ report }: Session) =>
  Object.fromEntries(
    report!.projects.map(({ submission, form, policy }) => [submission.key, [form, policy.id]]),
  );

test('a project has a form and a policy of its own, and the others those of all', async () => {
  const { session } = await open();
  await session.choose({ formId: 'national', policyId: 'national-2020' });
  const all = formsOf(session);
  expect(Object.keys(all).sort()).toEqual(['网络维护费', '设备购置费']);
  await session.choose({ ofProjects: withChoiceOf(session.choices, '设备购置费', { formId: 'hubei' }) });
  expect(formsOf(session)).toEqual({ ...all, 设备购置费: ['hubei', all['设备购置费']![1]] });
  await session.choose({ ofProjects: withChoiceOf(session.choices, '设备购置费', { policyId: 'hubei' }) });
  expect(formsOf(session)).toEqual({ ...all, 设备购置费: ['hubei', 'hubei'] });
});

test('they are kept in the workbook, and go when nothing is chosen any more', async () => {
  const { workbook, session } = await open();
  await session.choose({ ofProjects: withChoiceOf(session.choices, '设备购置费', { formId: 'hubei' }) });
  const again = (await open(workbook)).session;
  expect(formsOf(again)['设备购置费']![0]).toBe('hubei');
  await again.choose({ ofProjects: withChoiceOf(again.choices, '设备购置费', { formId: null }) });
  expect(again.choices.ofProjects).toEqual({});
  expect(formsOf(again)['设备购置费']![0]).not.toBe('hubei');
});

test('one that does not exist is refused, and nothing of it is kept', async () => {
  const { session } = await open();
  const unknown = { ofProjects: { 设备购置费: { formId: null, policyId: 'atlantis' } } };
  await expect(session.choose(unknown)).rejects.toMatchObject({ code: 'unknown-policy' });
  expect(session.choices.ofProjects).toEqual({});
});

test('what another version kept is dropped where it is unknown here', async () => {
  const { workbook } = await open();
  const kept = {
    choices: { ofProjects: { 设备购置费: { formId: 'atlantis', policyId: 'hubei' }, 网络维护费: 3 } },
  };
  await workbook.saveSetting('session', JSON.stringify(kept));
  const { session } = await open(workbook);
  expect(session.choices.ofProjects['设备购置费']).toEqual({ formId: null, policyId: 'hubei' });
  expect(formsOf(session)['设备购置费']![1]).toBe('hubei');
});
