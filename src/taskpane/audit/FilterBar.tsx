import { nameWithYear } from '../../intake';
import { makeStyles, Select, Switch, tokens, ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Report } from '../../engine';
import type { Severity } from '../../rules';
import { usePane } from '../context/pane-context';
import { fill } from '../texts';
import type { FindingFilter } from './finding-filter';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  severities: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  toggle: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  switch: { marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface Props {
  readonly report: Report;
  readonly filter: FindingFilter;
  readonly shown: number;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Chooses findings by severity and project. */
export function FilterBar({ report, filter, shown, onFilter }: Props): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const { findings, projects } = report;
  const countOf = (severity: Severity | null): number =>
    findings.filter((finding) => severity === null || finding.severity === severity).length;

  return (
    <div className={styles.bar}>
      <div className={styles.severities} role="group" aria-label={texts.audit.severityFilter}>
        {([null, 'error', 'warning', 'info'] as const).map((severity) => (
          <ToggleButton
            key={severity ?? 'all'}
            size="small"
            shape="circular"
            className={styles.toggle}
            checked={filter.severity === severity}
            onClick={() => onFilter({ ...filter, severity })}
          >
            {`${severity === null ? texts.audit.all : texts.severity[severity]} ${countOf(severity)}`}
          </ToggleButton>
        ))}
      </div>
      {projects.length > 1 && (
        <Select
          size="small"
          aria-label={texts.audit.projectFilter}
          value={filter.project ?? ''}
          onChange={(_event, { value }) => onFilter({ ...filter, project: value === '' ? null : value })}
        >
          <option value="">{texts.audit.allProjects}</option>
          {projects.map(({ submission }) => (
            <option key={submission.key} value={submission.key}>
              {nameWithYear(submission) || submission.key}
            </option>
          ))}
        </Select>
      )}
      {findings.length > 0 && (
        <div className={styles.foot}>
          <span>{fill(texts.audit.count, { shown, total: findings.length })}</span>
          <Switch
            className={styles.switch}
            size="small"
            labelPosition="before"
            label={texts.audit.onlyOpen}
            checked={filter.onlyOpen}
            onChange={(_event, { checked }) => onFilter({ ...filter, onlyOpen: checked })}
          />
        </div>
      )}
    </div>
  );
}
