import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { Blank } from '../../engine';
import { formById, FORMS } from '../../forms';
import { usePane } from '../context/pane-context';
import { today } from '../host/today';
import { Section } from '../parts/Section';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // A long option must not widen the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  narrow: { minWidth: 0 },
  start: { alignSelf: 'flex-start' },
});

const LONGEST_NAME = 100;

/** A unit evaluates the year that is over. */
const yearBefore = (): string => String(today().year - 1);

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text.trim());

/** The form of her choice as new sheets: tables to be filled in, or the official form itself. */
export function BlankStart(): ReactElement {
  const { actions, texts, say } = usePane();
  const styles = useStyles();
  const [form, setForm] = useState(FORMS[0]!.id);
  const [project, setProject] = useState('');
  const [year, setYear] = useState(yearBefore);
  const [what, setWhat] = useState<Blank['what']>('entry-sheets');
  const [isTried, setIsTried] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const yearInput = useRef<HTMLInputElement>(null);
  const words = texts.blank;
  const isNameless = project.trim() === '';

  function start(): void {
    setIsTried(true);
    if (isNameless) return nameInput.current?.focus();
    if (!isYear(year)) return yearInput.current?.focus();
    void actions.begin({ form, what, project: project.trim(), year: Number(year) });
  }

  return (
    <Section title={words.title}>
      <div className={styles.hint}>{words.hint}</div>
      <form
        className={styles.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <Field label={words.form} size="small" className={styles.field}>
          <Select
            className={styles.narrow}
            value={form}
            onChange={(_event, { value }) => setForm(formById(value)?.id ?? form)}
          >
            {FORMS.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={words.project}
          size="small"
          required
          hint={words.projectHint}
          validationState={isTried && isNameless ? 'error' : 'none'}
          validationMessage={isTried && isNameless ? words.projectMissing : undefined}
        >
          <Input
            ref={nameInput}
            className={styles.narrow}
            value={project}
            maxLength={LONGEST_NAME}
            onChange={(_event, { value }) => setProject(value)}
          />
        </Field>
        <Field
          label={words.year}
          size="small"
          validationState={isYear(year) ? 'none' : 'error'}
          validationMessage={isYear(year) ? undefined : words.yearWrong}
        >
          <Input
            ref={yearInput}
            className={styles.narrow}
            value={year}
            inputMode="numeric"
            maxLength={4}
            onChange={(_event, { value }) => setYear(value)}
          />
        </Field>
        <Field label={words.what} size="small">
          <RadioGroup
            value={what}
            onChange={(_event, { value }) => setWhat(value === 'form' ? 'form' : 'entry-sheets')}
          >
            <Radio value="entry-sheets" label={words.entrySheets} />
            <Radio value="form" label={words.officialForm} />
          </RadioGroup>
        </Field>
        <Button type="submit" appearance="primary" className={styles.start}>
          {words.start}
        </Button>
      </form>
    </Section>
  );
}
