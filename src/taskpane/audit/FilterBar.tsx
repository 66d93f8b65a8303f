import { Link, makeStyles, Select, tokens, ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import { usePane } from '../context/pane-context';
import type { FindingCounts } from '../parts/finding-counts';
import { isFiltering, NO_FILTER, type FindingFilter } from './finding-filter';
import { SearchField } from './SearchField';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  kinds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  toggle: {
    minWidth: 0,
    paddingInline: '6px',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  selects: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  select: {
    flexGrow: 1,
    flexBasis: '120px',
    minWidth: 0,
    '& select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  clear: { fontSize: 'inherit', lineHeight: 'inherit' },
});

interface Props {
  /** Of all findings. */
  readonly counts: FindingCounts;
  readonly projects: ReadonlyMap<string, string>;
  /** Names of sheets on which findings stand. */
  readonly sheets: readonly string[];
  readonly filter: FindingFilter;
  readonly shown: number;
  readonly total: number;
  readonly onFilter: (filter: FindingFilter) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string | null) => void;
}

function Choice({ label, all, value, options, onChoose }: ChoiceProps): ReactElement {
  const styles = useStyles();
  // What is chosen stays in the list when its last finding has gone.
  const isGone = value !== null && !options.some(([one]) => one === value);
  return (
    <Select
      className={styles.select}
      size="small"
      aria-label={label}
      value={value ?? ''}
      onChange={(_event, { value: chosen }) => onChoose(chosen === '' ? null : chosen)}
    >
      <option value="">{all}</option>
      {(isGone ? [...options, [value, value] as const] : options).map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </Select>
  );
}

/** Chooses findings by what they count as, project, sheet and words. */
export function FilterBar({ counts, projects, sheets, filter, shown, total, onFilter }: Props): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const numbers = { ...counts, open: total - counts.explained };
  // Where nothing is explained, all are open and none are explained.
  const some = counts.explained > 0 || filter.kind === 'open' || filter.kind === 'explained';
  const kinds = [
    null,
    ...(some ? (['open'] as const) : []),
    ...(['error', 'warning', 'info'] as const),
    ...(some ? (['explained'] as const) : []),
  ];
  return (
    <div className={styles.bar} role="search" aria-label={texts.audit.filters}>
      <div className={styles.kinds} role="group" aria-label={texts.audit.kindFilter}>
        {kinds.map((kind) => (
          <ToggleButton
            key={kind ?? 'all'}
            size="small"
            shape="circular"
            className={styles.toggle}
            checked={filter.kind === kind}
            onClick={() => onFilter({ ...filter, kind })}
          >
            {fill(texts.audit.kindCount, {
              kind: texts.audit.kinds[kind ?? 'all'],
              count: kind === null ? total : numbers[kind],
            })}
          </ToggleButton>
        ))}
      </div>
      <SearchField value={filter.search} onSearch={(search) => onFilter({ ...filter, search })} />
      {(projects.size > 1 || sheets.length > 1) && (
        <div className={styles.selects}>
          {projects.size > 1 && (
            <Choice
              label={texts.audit.projectFilter}
              all={texts.audit.allProjects}
              value={filter.project}
              options={[...projects]}
              onChoose={(project) => onFilter({ ...filter, project })}
            />
          )}
          {sheets.length > 1 && (
            <Choice
              label={texts.audit.sheetFilter}
              all={texts.audit.allSheets}
              value={filter.sheet}
              options={sheets.map((name) => [name, name])}
              onChoose={(sheet) => onFilter({ ...filter, sheet })}
            />
          )}
        </div>
      )}
      {isFiltering(filter) && (
        <div className={styles.foot}>
          <span>{fill(texts.audit.shown, { shown, total })}</span>
          <Link as="button" className={styles.clear} onClick={() => onFilter(NO_FILTER)}>
            {texts.audit.clear}
          </Link>
        </div>
      )}
    </div>
  );
}
