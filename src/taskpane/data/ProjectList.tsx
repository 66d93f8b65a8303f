import { fill } from '../../language';
import { nameWithYear } from '../../intake';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ProjectReport, Verdict } from '../../engine';
import { formById } from '../../forms';
import { HUNDRED, toFixedText, toText, type Decimal } from '../../numbers';
import { usePane } from '../context/pane-context';
import { CellLink } from '../parts/CellLinks';
import { Section } from '../parts/Section';
import { SeverityIcon } from '../parts/SeverityIcon';
import type { Texts } from '../texts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  project: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: tokens.spacingHorizontalS,
    '& > svg': { marginTop: '2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  figures: { color: tokens.colorNeutralForeground1, fontVariantNumeric: 'tabular-nums' },
  more: { alignSelf: 'flex-start' },
});

const PAGE = 20;
const MARK = {
  pass: 'good',
  explained: 'warning',
  incomplete: 'warning',
  fail: 'error',
} as const satisfies Record<Verdict, unknown>;

/** Budget, spending and rate, as they are understood now; nothing where there is neither. */
function figuresText({ evaluation: { execution } }: ProjectReport, { picture }: Texts): string {
  const { budget, executed, rate, unit } = execution;
  if (!budget && !executed) return '';
  const money = (amount: Decimal | null): string => (amount ? `${toText(amount)}${unit}` : picture.none);
  const percent = rate ? `${toFixedText(rate.times(HUNDRED), 2)}%` : picture.none;
  return fill(picture.figures, { budget: money(budget), executed: money(executed), rate: percent });
}

function Project({ project }: { project: ProjectReport }): ReactElement {
  const { texts, say } = usePane();
  const styles = useStyles();
  const { submission, policy, verdict } = project;
  const { projectName, unit } = submission.identity;
  const name = nameWithYear(submission) || texts.data.noName;
  const nameCell = projectName?.cells[0];
  const form = formById(project.form);
  const figures = figuresText(project, texts);
  const origin = submission.origin === 'filled-form' ? texts.data.fromForm : texts.data.fromTables;
  return (
    <li className={styles.project}>
      <SeverityIcon severity={MARK[verdict]} label={texts.verdict[verdict]} />
      <span>
        <span className={styles.name}>{nameCell ? <CellLink cell={nameCell}>{name}</CellLink> : name}</span>
        {figures !== '' && <span className={mergeClasses(styles.small, styles.figures)}>{figures}</span>}
        <span className={styles.small}>
          {unit?.text ? fill(texts.data.unit, { name: unit.text }) : texts.data.noUnit} · {origin}
        </span>
        <span className={styles.small}>
          {form ? say(form.title) : project.form} · {say(policy.title)}
        </span>
      </span>
    </li>
  );
}

/** The projects of the workbook, each with its verdict. */
export function ProjectList({ projects }: { projects: readonly ProjectReport[] }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const [limit, setLimit] = useState(PAGE);
  const rest = projects.length - limit;
  return (
    <Section title={texts.data.projects} aside={fill(texts.data.projectCount, { count: projects.length })}>
      <ul className={styles.list}>
        {projects.slice(0, limit).map((project) => (
          <Project key={project.submission.key} project={project} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {fill(texts.data.moreProjects, { count: Math.min(rest, PAGE) })}
        </Button>
      )}
    </Section>
  );
}
