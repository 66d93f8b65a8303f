import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { withChoiceOf, type Choices, type FormAndPolicy, type ProjectReport } from '../../engine';
import { formById, FORMS } from '../../forms';
import { POLICIES } from '../../policy';
import { usePane } from '../context/pane-context';
import { Choice } from '../parts/Choice';
import { Disclosure } from '../parts/Disclosure';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

interface Props {
  readonly project: ProjectReport;
  readonly choices: Choices;
}

/** Form and policy of one of several projects, where they are to be others than those of all. */
export function ProjectChoices({ project, choices }: Props): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const { key } = project.submission;
  const alone = choices.ofProjects[key] ?? null;
  const choose = (some: Partial<FormAndPolicy>): void =>
    void actions.choose({ ofProjects: withChoiceOf(choices, key, some) });
  return (
    <Disclosure label={alone ? texts.alone.chosen : texts.alone.none}>
      <div className={styles.fields}>
        <Choice
          label={texts.data.form}
          value={alone?.formId ?? null}
          byItself={texts.alone.asForAll}
          options={FORMS}
          onChoose={(id) => choose({ formId: id === null ? null : (formById(id)?.id ?? null) })}
        />
        <Choice
          label={texts.data.policy}
          value={alone?.policyId ?? null}
          byItself={texts.alone.asForAll}
          options={POLICIES}
          onChoose={(policyId) => choose({ policyId })}
        />
      </div>
    </Disclosure>
  );
}
