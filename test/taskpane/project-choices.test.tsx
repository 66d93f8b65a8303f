/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { NETWORK, networkReport, projectOf, projectReport, reportOf } from './fake-report';
import { showPane } from './show-pane';

const click = async (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));
const OTHER = '设备购置费';
const LABEL = /本项目的格式和口径/;

async function choose(label: string, value: string): Promise<void> {
  const panel = within(screen.getByRole('tabpanel', { name: /评分/ }));
  await act(async () => void fireEvent.change(panel.getByLabelText(label), { target: { value } }));
}

test('one of several projects gets a form and a policy of its own, and gives them up', async () => {
  const { session } = await showPane(
    reportOf(projectReport(projectOf(NETWORK)), projectReport(projectOf(OTHER))),
  );
  await click(screen.getByRole('tab', { name: /评分/ }));
  await choose('项目', OTHER);
  await click(screen.getByRole('button', { name: LABEL }));
  await choose('报告格式', 'hubei');
  await choose('评分口径', 'hubei');
  expect(session.choices.ofProjects).toEqual({ [OTHER]: { formId: 'hubei', policyId: 'hubei' } });
  expect(screen.getByRole('button', { name: LABEL }).textContent).toContain('另行选定');
  await click(screen.getByRole('tab', { name: /数据/ }));
  expect(screen.getByText(/1个项目另有自己的格式或口径/)).toBeTruthy();
  await click(screen.getByRole('tab', { name: /评分/ }));
  await choose('报告格式', '');
  await choose('评分口径', '');
  expect(session.choices.ofProjects).toEqual({});
});

test('a single project has those of all', async () => {
  await showPane(networkReport());
  await click(screen.getByRole('tab', { name: /评分/ }));
  expect(screen.queryByRole('button', { name: LABEL })).toBeNull();
});
