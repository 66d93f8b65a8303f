import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Localized } from '../../language';
import { usePane } from '../context/pane-context';

const useStyles = makeStyles({
  // A long option must not widen the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0 },
});

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** null: nothing is chosen here */
  readonly value: string | null;
  /** What counts where nothing is chosen here. */
  readonly byItself: string;
  readonly options: readonly { readonly id: string; readonly title: Localized }[];
  readonly onChoose: (id: string | null) => void;
}

/** A choice of one of several, or none. */
export function Choice({ label, hint, value, byItself, options, onChoose }: Props): ReactElement {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <Field label={label} hint={hint} size="small" className={styles.field}>
      <Select
        className={styles.select}
        value={value ?? ''}
        onChange={(_event, { value: chosen }) => onChoose(chosen === '' ? null : chosen)}
      >
        <option value="">{byItself}</option>
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {say(title)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
