import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { fill } from '../../../language';
import { correctionsText, readCorrectionsText, type ReportedCorrection } from '../../../engine';
import { CorrectionError, meaningName, type Correction } from '../../../intake';
import { usePane, type Pane } from '../../context/pane-context';
import { CellLink } from '../../parts/CellLinks';
import { Disclosure } from '../../parts/Disclosure';
import { Section } from '../../parts/Section';
import { placeText } from './said';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  file: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  take: { alignSelf: 'flex-start' },
  text: { fontFamily: tokens.fontFamilyMonospace, width: '100%' },
});

/** What a correction says, in words. */
export function saidText(correction: Correction, { texts, say }: Pick<Pane, 'texts' | 'say'>): string {
  const words = texts.corrections.said;
  switch (correction.kind) {
    case 'table':
      return fill(words.table, { role: texts.roles[correction.role] });
    case 'column':
      return correction.meaning === null
        ? words.nothing
        : fill(words.column, { meaning: say(meaningName(correction.meaning)) });
    case 'unit':
      return fill(words.unit, { unit: correction.unit });
    case 'year':
      return fill(words.year, { year: correction.year });
    case 'same-project':
    case 'different-projects': {
      const [one, other] = correction.names;
      return fill(words[correction.kind], { one, other });
    }
    default:
      return words[correction.kind];
  }
}

function Item({ one }: { one: ReportedCorrection }): ReactElement {
  const pane = usePane();
  const { actions, texts } = pane;
  const styles = useStyles();
  const words = texts.corrections;
  const { id, correction, state } = one;
  const said = saidText(correction, pane);
  const place = placeText(correction, '');
  return (
    <li className={styles.item}>
      <span>
        {correction.place &&
          (correction.kind === 'sheet-out' ? (
            <span>{place} </span>
          ) : (
            <>
              <CellLink cell={correction.place} />{' '}
            </>
          ))}
        {said}
        {state !== 'applied' && (
          <>
            <br />
            <span className={styles.small}>{words[state]}</span>
          </>
        )}
      </span>
      <Button
        size="small"
        aria-label={fill(words.withdrawOne, { said: `${place} ${said}`.trim() })}
        onClick={() => void actions.withdraw(id)}
      >
        {words.withdraw}
      </Button>
    </li>
  );
}

function File({ corrections }: { corrections: readonly ReportedCorrection[] }): ReactElement {
  const { actions, say, texts } = usePane();
  const styles = useStyles();
  const words = texts.corrections;
  const now = correctionsText(corrections);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = (): void => {
    try {
      const read = readCorrectionsText(typed ?? now);
      setProblem(null);
      setTyped(null);
      if (read.length > 0) void actions.correct(...read);
    } catch (error) {
      setProblem(error instanceof CorrectionError ? say(error.text) : String(error));
    }
  };
  return (
    <Disclosure label={words.file}>
      <div className={styles.file}>
        <Field
          label={words.fileLabel}
          hint={words.fileHint}
          size="small"
          validationState={problem === null ? 'none' : 'error'}
          validationMessage={problem ?? undefined}
        >
          <Textarea
            className={styles.text}
            rows={8}
            resize="vertical"
            value={typed ?? now}
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
        <Button
          size="small"
          className={styles.take}
          onClick={take}
          disabledFocusable={typed === null || typed === now}
        >
          {words.take}
        </Button>
      </div>
    </Disclosure>
  );
}

/** All that the clerk has said about the workbook, each to be taken back; the same as text, for another workbook. */
export function CorrectionsSection({
  corrections,
}: {
  corrections: readonly ReportedCorrection[];
}): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.corrections;
  return (
    <Section title={words.title} aside={fill(words.count, { count: corrections.length })}>
      {corrections.length === 0 && <span className={styles.small}>{words.none}</span>}
      <ul className={styles.list}>
        {corrections.map((one) => (
          <Item key={one.id} one={one} />
        ))}
      </ul>
      <File corrections={corrections} />
    </Section>
  );
}
