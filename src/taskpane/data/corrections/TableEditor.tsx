import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SheetRecognition } from '../../../engine';
import { formById, FORMS } from '../../../forms';
import { TOLD_ROLES, type Correction, type ToldRole } from '../../../intake';
import { MONEY_UNITS } from '../../../numbers';
import type { CellRef } from '../../../workbook';
import { usePane } from '../../context/pane-context';
import { ColumnList } from './ColumnItem';
import { CommitInput } from './CommitInput';
import { headerPlace, parseRows, rowsText, staysOut } from './said';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  wide: { gridColumn: '1 / -1', gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0 },
});

const NO_TABLE = 'not-a-table';
const SHEET_OUT = 'sheet-out';

function kindChosen(value: string, table: CellRef): Correction {
  if (value === SHEET_OUT) return staysOut(table.sheet);
  if (value === NO_TABLE) return { kind: NO_TABLE, place: table };
  return { kind: 'table', place: table, role: value as ToldRole, form: null };
}

const isYear = (text: string): boolean => /^\s*(?:19|20)\d{2}\s*$/.test(text);

/** All that can be said of one table: its kind, header rows, unit, year, and what each of its columns means. */
export function TableEditor({ sheet, table }: { sheet: SheetRecognition; table: CellRef }): ReactElement {
  const { actions, say, texts } = usePane();
  const styles = useStyles();
  const words = texts.corrections;
  const { role, header, unit, year, form } = sheet;
  const place = header ? { ...table, top: Math.min(table.top, header.first) } : table;
  const isKnown = TOLD_ROLES.some((one) => one === role);
  return (
    <>
      <div className={styles.fields}>
        <Field label={words.kind} size="small" className={styles.wide}>
          <Select
            className={styles.select}
            value={isKnown ? role : ''}
            onChange={(_event, { value }) => void actions.correct(kindChosen(value, place))}
          >
            {!isKnown && <option value="">{texts.roles[role]}</option>}
            {TOLD_ROLES.map((one) => (
              <option key={one} value={one}>
                {texts.roles[one]}
              </option>
            ))}
            <option value={NO_TABLE}>{words.noTable}</option>
            <option value={SHEET_OUT}>{words.sheetOut}</option>
          </Select>
        </Field>
        {role === 'filled-form' && (
          <Field label={words.form} size="small" className={styles.wide}>
            <Select
              className={styles.select}
              value={form ?? ''}
              onChange={(_event, { value }) =>
                void actions.correct({ kind: 'table', place, role, form: formById(value)?.id ?? null })
              }
            >
              {FORMS.map(({ id, title }) => (
                <option key={id} value={id}>
                  {say(title)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {header && (
          <CommitInput
            label={words.headerRows}
            hint={words.headerHint}
            value={rowsText(header)}
            wrong={words.headerWrong}
            isRight={(text) => parseRows(text) !== null}
            onCommit={(text) => {
              const rows = parseRows(text);
              if (rows) void actions.correct({ kind: 'header', place: headerPlace(table, rows) });
            }}
          />
        )}
        <CommitInput
          label={words.year}
          hint={words.yearHint}
          value={year === null ? '' : String(year)}
          wrong={words.yearWrong}
          isRight={isYear}
          onCommit={(text) => void actions.correct({ kind: 'year', place, year: Number(text) })}
        />
        <Field label={words.unit} size="small" className={styles.wide}>
          <Select
            className={styles.select}
            value={unit ?? ''}
            onChange={(_event, { value }) => {
              const chosen = MONEY_UNITS.find((one) => one === value);
              if (chosen) void actions.correct({ kind: 'unit', place, unit: chosen });
            }}
          >
            {unit === null && <option value="">{words.noUnit}</option>}
            {MONEY_UNITS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <ColumnList sheet={sheet} />
    </>
  );
}
