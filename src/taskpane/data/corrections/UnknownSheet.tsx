import { Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../../language';
import { TOLD_ROLES, type ToldRole } from '../../../intake';
import type { CellRef } from '../../../workbook';
import { usePane } from '../../context/pane-context';
import { staysOut } from './said';

const SHEET_OUT = 'sheet-out';

/** A part of a sheet that was not recognised: she says what it is, or that it stays out. */
export function UnknownSheet({ extent }: { extent: CellRef }): ReactElement {
  const { actions, texts } = usePane();
  const words = texts.corrections;
  const chosen = (value: string): void => {
    if (value === SHEET_OUT) void actions.correct(staysOut(extent.sheet));
    else if (value !== '')
      void actions.correct({ kind: 'table', place: extent, role: value as ToldRole, form: null });
  };
  return (
    <Select
      size="small"
      style={{ minWidth: 0 }}
      value=""
      aria-label={fill(words.kindOf, { name: extent.sheet })}
      onChange={(_event, { value }) => chosen(value)}
    >
      <option value="">{words.unknownIs}</option>
      {TOLD_ROLES.map((role) => (
        <option key={role} value={role}>
          {texts.roles[role]}
        </option>
      ))}
      <option value={SHEET_OUT}>{words.sheetOut}</option>
    </Select>
  );
}
