import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { fill } from '../../language';
import type { Report } from '../../engine';
import { usePane } from '../context/pane-context';
import { countsOf } from '../parts/finding-counts';
import { Spoken } from '../parts/Spoken';
import { useSettled } from '../parts/use-settled';
import { scopesOfFinding, scopesOfGroup } from './explanation-scopes';
import { ExplanationEditor } from './ExplanationEditor';
import { FilterBar } from './FilterBar';
import { FindingCard } from './FindingCard';
import { FindingList, focusOf } from './FindingList';
import { isFiltering, type FindingFilter } from './finding-filter';
import { groupKey, rowsOf, type FindingGroup, type Row } from './finding-rows';
import { GoneExplanations } from './GoneExplanations';
import { GroupHead } from './GroupHead';
import { OtherReasons } from './OtherReasons';
import { StepBar } from './StepBar';
import type { Direction, StepRequests } from './step-requests';
import { useFindings, type Editing } from './use-findings';
import { useKeptFocus } from './use-kept-focus';
import { useSteps } from './use-steps';
import { useToggled } from './use-toggled';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  top: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  empty: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    '& svg': { fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
  },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
    color: tokens.colorNeutralForeground2,
    margin: 0,
  },
  undo: { fontSize: 'inherit', lineHeight: 'inherit' },
});

interface Props {
  readonly report: Report;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly requests: StepRequests;
}

/** 审核: the findings by rule, gravest first. */
export function AuditStep({ report, filter, onFilter, requests }: Props): ReactElement {
  const { actions, texts, ruleOf, say } = usePane();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  /** What the last reason for many was kept for, as long as it can be taken back in one go. */
  const [saved, setSaved] = useState<readonly string[]>([]);
  const [spoken, setSpoken] = useState('');
  const basis = useToggled();
  const toggled = useToggled();
  const found = useFindings(report, filter, editing);
  const { groups, names, shown, searching, waiting } = found;
  const counts = useMemo(() => countsOf(report.findings), [report.findings]);
  const total = report.findings.length;
  // Whoever searches wants to see what was found.
  const isOpen = useCallback((rule: string) => toggled.has(rule) !== searching, [toggled, searching]);
  const rows = useMemo(
    () => rowsOf(groups, ({ key }, { rule }) => isOpen(rule) || key === editing?.key),
    [groups, isOpen, editing],
  );
  const steps = useSteps(groups, rows, (rule) => !isOpen(rule) && toggled.toggle(rule));
  const keep = useKeptFocus(root, list, () => focusOf(list.current, steps.lineAt()));
  const covered = useCallback(() => bar.current?.offsetHeight ?? 0, []);
  const filtered = useSettled(isFiltering(filter) ? fill(texts.audit.shown, { shown, total }) : '');

  useEffect(() => requests.answer((by) => void steps.step(by, true)));

  function stepByButton(by: Direction): void {
    const next = steps.step(by, false);
    // The button keeps the focus, so what she comes to is told.
    if (next)
      setSpoken(
        fill(texts.audit.positionSpoken, { at: next.at, count: shown, message: say(next.finding.message) }),
      );
  }
  async function save(keys: readonly string[], reason: string): Promise<boolean> {
    const now = new Map(report.findings.map((finding) => [finding.key, finding]));
    const [first, ...others] = keys;
    // Reasons that others have got meanwhile, and findings that have gone, are left alone.
    const open = others.filter((key) => now.get(key)?.explained === null);
    const wanted = [...(first === undefined ? [] : [first]), ...open];
    const isSaved = await actions.explain(wanted, reason);
    if (isSaved) setSaved(wanted.length > 1 ? wanted.filter((key) => now.get(key)?.explained === null) : []);
    return isSaved;
  }
  async function undo(): Promise<void> {
    if (await actions.explain(saved, '')) setSaved([]);
  }
  const close = (): void => setEditing(null);
  const explainFinding = useCallback((key: string) => setEditing({ kind: 'finding', key }), []);
  const explainRule = useCallback((key: string) => setEditing({ kind: 'rule', key }), []);
  const titleOf = ({ rule, findings }: FindingGroup): string => {
    const title = ruleOf(rule)?.title;
    return say(title ?? findings[0]!.message);
  };
  const isEdited = (kind: Editing['kind'], key: string): boolean =>
    editing?.kind === kind && editing.key === key;

  function line(row: Row): ReactElement {
    const { group } = row;
    if (row.kind === 'group')
      return (
        <GroupHead
          group={group}
          title={titleOf(group)}
          open={isOpen(group.rule)}
          onToggle={toggled.toggle}
          onExplain={explainRule}
          editor={
            isEdited('rule', group.rule) ? (
              <ExplanationEditor
                explained={null}
                scopes={scopesOfGroup(group, names, texts)}
                onSave={save}
                onClose={close}
              />
            ) : null
          }
        />
      );
    const { finding } = row;
    const { key, project, explained } = finding;
    return (
      <FindingCard
        finding={finding}
        projectName={
          names.size < 2
            ? null
            : project === null
              ? texts.audit.severalProjects
              : (names.get(project) ?? project)
        }
        current={steps.place === key}
        basisOpen={basis.has(key)}
        onBasis={basis.toggle}
        onExplain={explainFinding}
        editor={
          isEdited('finding', key) ? (
            <ExplanationEditor
              explained={explained}
              scopes={scopesOfFinding(finding, group, names, texts)}
              onSave={save}
              onClose={close}
            />
          ) : null
        }
      />
    );
  }

  return (
    <div ref={root} className={styles.step} {...keep}>
      <div className={styles.top}>
        <FilterBar
          counts={counts}
          projects={names}
          sheets={found.sheets}
          filter={filter}
          shown={shown}
          total={total}
          onFilter={onFilter}
        />
        {saved.length > 0 && (
          <p className={styles.note} role="status">
            {fill(texts.audit.saved, { count: saved.length })}{' '}
            <Link as="button" className={styles.undo} onClick={() => void undo()}>
              {texts.audit.undo}
            </Link>
          </p>
        )}
        {waiting && (
          <p className={styles.note} role="status">
            {texts.audit.held}
          </p>
        )}
      </div>
      {shown === 0 ? (
        <div className={styles.empty}>
          <CheckmarkCircleRegular aria-hidden />
          {total === 0 ? texts.audit.none : texts.audit.noneInFilter}
        </div>
      ) : (
        <StepBar bar={bar} at={steps.at} count={shown} onStep={stepByButton} />
      )}
      <FindingList
        list={list}
        label={texts.audit.list}
        rows={rows}
        kept={[steps.place, editing && (editing.kind === 'rule' ? groupKey(editing.key) : editing.key)]}
        visit={steps.visit}
        covered={covered}
        onPlace={steps.setPlace}
      >
        {line}
      </FindingList>
      <OtherReasons report={report} />
      <GoneExplanations gone={report.orphanedExplanations} />
      <Spoken text={spoken} />
      <Spoken text={filtered} />
    </div>
  );
}
