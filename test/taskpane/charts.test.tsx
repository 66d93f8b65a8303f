/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { executionRows, groupRows } from '../../src/taskpane/charts/chart-rows';
import type { ProjectReport } from '../../src/engine';
import { decimal } from '../../src/numbers';
import { networkReport } from './fake-report';
import { showPane } from './show-pane';

/** The drawing itself is seen in the browser suite; its package is made of ES modules, which jest does not load. */
jest.mock('@fluentui/react-charts', () => ({ HorizontalBarChart: () => null }));

const click = async (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));
const [project] = networkReport().projects as [ProjectReport];
const named = (rows: ReturnType<typeof groupRows>) => rows.map(({ name, text }) => [name, text]);

test('scores by group are those that are written', () => {
  expect(named(groupRows(project, 'stated', '执行率得分'))).toEqual([
    ['执行率得分', '10 / 10'],
    ['产出指标', '50 / 50'],
    ['效益指标', '28 / 30'],
    ['满意度指标', '10 / 10'],
  ]);
  const [execution, output] = groupRows(project, 'computed', '执行率得分');
  expect([execution!.text, output!.text]).toEqual(['8.65 / 10', '48 / 50']);
});

test('a bar is never longer than the whole, and there is none without a figure', () => {
  const withRate = (rate: string | null): ProjectReport => ({
    ...project,
    evaluation: {
      ...project.evaluation,
      execution: { ...project.evaluation.execution, rate: rate === null ? null : decimal(rate) },
    },
  });
  const rows = executionRows([withRate('1.2'), withRate('0.8645'), withRate('-0.1'), withRate(null)]);
  expect(rows.map(({ share, text }) => [share && Number(share), text])).toEqual([
    [1, '120.00%'],
    [0.8645, '86.45%'],
    [0, '-10.00%'],
    [null, ''],
  ]);
});

test('charts are drawn when they are asked for, with a table for the ear', async () => {
  await showPane(networkReport());
  await click(screen.getByRole('tab', { name: /评分/ }));
  expect(screen.queryByRole('table', { name: /各部分得分/ })).toBeNull();
  await click(screen.getByRole('button', { name: '图表' }));
  const table = within(await screen.findByRole('table', { name: /各部分得分/ }));
  expect(table.getByRole('row', { name: '效益指标 28 / 30' })).toBeTruthy();
});
