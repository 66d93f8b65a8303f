import type { FoundTable, TableRow } from '../../tables';
import { statedText } from '../../values';
import type { Person } from '../submission';

/** Reads the people of 评价人员; lines that nobody filled are left out. */
export function readEvaluators(table: FoundTable, rows: readonly TableRow[]): Person[] {
  const view = table.view;
  const { columns } = table;
  const stated = (row: number, meaning: string): Person['name'] | undefined => {
    const column = columns[meaning];
    return column === undefined
      ? undefined
      : statedText({ value: view.value(row, column), cell: view.ref(row, column) });
  };
  return rows.flatMap(({ row, kind }) => {
    const name = stated(row, 'person');
    if (kind !== 'entry' || !name || name.text === '') return [];
    const [position, unit, signature] = ['position', 'unit', 'signature'].map((meaning) =>
      stated(row, meaning),
    );
    return [{ name, ...(position && { position }), ...(unit && { unit }), ...(signature && { signature }) }];
  });
}
