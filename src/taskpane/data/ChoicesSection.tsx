import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type Localized, fill } from '../../language';
import type { Choices, ProjectReport } from '../../engine';
import { formById, FORMS } from '../../forms';
import { POLICIES } from '../../policy';
import { usePane } from '../context/pane-context';
import { Choice } from '../parts/Choice';
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
});

interface Props {
  readonly projects: readonly ProjectReport[];
  readonly choices: Choices;
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
  const byItself = (recommended: { readonly title: Localized } | null): string =>
    recommended
      ? fill(texts.data.recommended, { title: say(recommended.title) })
      : texts.data.recommendedEach;
  const alone = projects.filter(({ submission }) => choices.ofProjects[submission.key]).length;
  return (
    <Section title={texts.data.choices}>
      <div className={styles.fields}>
        <Choice
          label={texts.data.form}
          hint={texts.data[formReason(projects, choices)]}
          value={choices.formId}
          byItself={byItself(recommendedForm(projects))}
          options={FORMS}

          onChoose={(id) => void actions.choose({ formId: id === null ? null : (formById(id)?.id ?? null) })}
        />
        <Choice
          label={texts.data.policy}
          hint={reasons.join(' ')}
          value={choices.policyId}
          byItself={byItself(recommendedPolicy(projects))}
          options={POLICIES}

          onChoose={(policyId) => void actions.choose({ policyId })}
        />
        {alone > 0 && <span>{fill(texts.data.chosenAlone, { count: alone })}</span>}
        {policiesInUse(projects).map((policy) => (
          <PolicyBasis key={policy.id} policy={policy} />
        ))}
      </div>
    </Section>
  );
}
