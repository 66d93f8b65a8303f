import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePane } from '../../context/pane-context';
import { Disclosure } from '../../parts/Disclosure';

const useStyles = makeStyles({
  names: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  select: { minWidth: 0 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Two names are one project, or are not. */
export function NamesEditor({ names }: { names: readonly string[] }): ReactElement | null {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const words = texts.corrections;
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  if (names.length < 2) return null;
  const isReady = one !== '' && other !== '' && one !== other;
  const say = (kind: 'same-project' | 'different-projects'): void =>
    void actions.correct({ kind, names: [one, other], place: null });
  const choice = (label: string, value: string, choose: (name: string) => void): ReactElement => (
    <Select
      size="small"
      className={styles.select}
      aria-label={label}
      value={value}
      onChange={(_event, { value: chosen }) => choose(chosen)}
    >
      <option value="">{label}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
  return (
    <Disclosure label={words.names}>
      <div className={styles.names}>
        {choice(words.firstName, one, setOne)}
        {choice(words.secondName, other, setOther)}
        <span className={styles.answers}>
          <Button size="small" disabledFocusable={!isReady} onClick={() => isReady && say('same-project')}>
            {words.same}
          </Button>
          <Button
            size="small"
            disabledFocusable={!isReady}
            onClick={() => isReady && say('different-projects')}
          >
            {words.different}
          </Button>
        </span>
      </div>
    </Disclosure>
  );
}
