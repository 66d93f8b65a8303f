import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { TOLD_ROLES } from '../../../intake';
import { usePane } from '../../context/pane-context';
import { Disclosure } from '../../parts/Disclosure';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  select: { minWidth: 0 },
});

/** She selects a table in the grid and says what it is: whatever was found there before, or was not. */
export function PointAtTable(): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const words = texts.picture;
  const [isBlank, setBlank] = useState(false);
  const point = async (value: string): Promise<void> => {
    const role = TOLD_ROLES.find((one) => one === value);
    if (!role) return;
    const place = await actions.selected();
    setBlank(place === null);
    if (place) await actions.correct({ kind: 'table', place, role, form: null });
  };
  return (
    <Disclosure label={words.pointTitle}>
      <div className={styles.body}>
        <p className={styles.small}>{words.pointHint}</p>
        <Select
          size="small"
          className={styles.select}
          value=""
          aria-label={words.pointIs}
          onChange={(_event, { value }) => void point(value)}
        >
          <option value="">{words.pointIs}</option>
          {TOLD_ROLES.map((role) => (
            <option key={role} value={role}>
              {texts.roles[role]}
            </option>
          ))}
        </Select>
        {isBlank && <div role="alert">{words.pointNothing}</div>}
      </div>
    </Disclosure>
  );
}
