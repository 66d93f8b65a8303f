import { evaluateWorkbook, planSheets, type Choices, type Report } from '../../src/engine';
import type { FormId } from '../../src/intake';
import type { SheetPlan } from '../../src/workbook';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { layOut, type PublishedCase } from '../cases/published/lay-out';

/** A written copy of a workbook, with the plans that were written. */
export interface WrittenCopy {
  readonly source: Uint8Array;
  readonly bytes: Uint8Array;
  readonly report: Report;
  /** Under the names that the sheets got. */
  readonly plans: readonly SheetPlan[];
}

const AS_OF = { year: 2021, month: 10, day: 26 };

/** Evaluates a workbook and writes our sheets into a copy, as the command line does. */
export async function writeCopy(source: Uint8Array, choices: Partial<Choices>): Promise<WrittenCopy> {
  const workbook = openWorkbook(source, 'hechi-2020.xlsx');
  const report = await evaluateWorkbook(workbook, { choices, asOf: AS_OF });
  const planned = planSheets(report, { outputMode: choices.outputMode ?? 'formulas', language: 'zh' });
  const written = await workbook.writeSheets(planned);
  const plans = planned.map((plan, index) => ({ ...plan, name: written[index]!.name }));
  return { source, bytes: workbook.toBytes(), report, plans };
}

/** A published table as a workbook of its own. */
export function workbookOf(one: PublishedCase): Uint8Array {
  const { name, area, values, merges } = layOut(one, 'national') as ReturnType<typeof layOut> & {
    name?: string;
  };
  const blank = Array.from({ length: area.top }, () => []);
  return createWorkbook([{ name: name ?? '自评表', rows: [...blank, ...values], merges }]);
}

const LONG =
  '因上级专项转移支付资金于当年十一月下达，招标采购程序和合同签订时间相应推迟，部分设备到货验收跨年，导致当年支付进度低于序时进度；下一步将提前开展项目前期论证，细化实施计划，按月通报支出进度，确保资金早分配、早使用、早见效。';

/** A table of 28 indicators with long names, targets, reasons and goals. */
export function longCase(from: PublishedCase): PublishedCase {
  const indicators = [...from.indicators, ...from.indicators.slice(0, 12)]
    .map((row, index) => ({
      ...row,
      level3: index % 4 === 0 ? `${row.level3}（含历年结转项目及本年新增项目的全部实施内容）` : row.level3,
      reason: index % 5 === 1 ? LONG : row.reason,
    }))
    .sort((left, right) => `${left.level1}${left.level2}`.localeCompare(`${right.level1}${right.level2}`));
  return {
    ...from,
    id: 'long',
    goal: {
      expected: `目标1：${LONG}\n目标2：${LONG}\n目标3：${LONG}`,
      actual: `完成1：${LONG}\n完成2：${LONG}`,
    },
    indicators,
  };
}

export const FORM_IDS_WRITTEN: readonly FormId[] = [
  'national',
  'hechi',
  'sichuan',
  'hubei',
  'guangxi',
  'department',
  'anhui',
  'yinchuan',
  'hengshan',
  'anhui-report',
];
