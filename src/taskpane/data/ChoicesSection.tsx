import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type Localized, fill } from '../../language';
import type { Choices, ProjectReport } from '../../engine';
import { formById, FORMS } from '../../forms';
import { POLICIES } from '../../policy';
import { usePane } from '../context/pane-context';
import { Section } from '../parts/Section';
import { PolicyBasis } from './PolicyBasis';
import {
  formReason,
  policiesInUse,
  policyReasons,
  recommendedForm,
  recommendedPolicy,
} from './recommendations';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // A long option must not widen the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0 },
});

interface Props {
  readonly projects: readonly ProjectReport[];
  readonly choices: Choices;
}

interface ChoiceProps {
  readonly label: string;
  readonly hint: string;
  /** null: by recommendation */
  readonly value: string | null;
  readonly recommended: Localized | null;
  readonly options: readonly { readonly id: string; readonly title: Localized }[];
  readonly onChoose: (id: string | null) => void;
}

function Choice({ label, hint, value, recommended, options, onChoose }: ChoiceProps): ReactElement {
  const { texts, say } = usePane();
  const styles = useStyles();
  const byItself = recommended
    ? fill(texts.data.recommended, { title: say(recommended) })
    : texts.data.recommendedEach;
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

/** Form and policy: what is recommended and why, and the clerk's own choice. */
export function ChoicesSection({ projects, choices }: Props): ReactElement {
  const { actions, texts, say } = usePane();
  const styles = useStyles();
  const reasons = policyReasons(projects).map(({ reason, projects: names }, _index, all) =>
    all.length === 1
      ? say(reason)
      : fill(texts.data.reasonFor, { project: names.slice(0, 3).join(' / '), reason: say(reason) }),
  );
  return (
    <Section title={texts.data.choices}>
      <div className={styles.fields}>
        <Choice
          label={texts.data.form}
          hint={texts.data[formReason(projects, choices)]}
          value={choices.formId}
          recommended={recommendedForm(projects)?.title ?? null}
          options={FORMS}

          onChoose={(id) => void actions.choose({ formId: id === null ? null : (formById(id)?.id ?? null) })}
        />
        <Choice
          label={texts.data.policy}
          hint={reasons.join(' ')}
          value={choices.policyId}
          recommended={recommendedPolicy(projects)?.title ?? null}
          options={POLICIES}

          onChoose={(policyId) => void actions.choose({ policyId })}
        />
        {policiesInUse(projects).map((policy) => (
          <PolicyBasis key={policy.id} policy={policy} />
        ))}
      </div>
    </Section>
  );
}
