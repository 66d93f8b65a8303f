import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { fill } from '../../language';
import type { Report } from '../../engine';
import { usePane } from '../context/pane-context';
import { useLinedList } from '../parts/lined-list';
import { Section } from '../parts/Section';
import type { PaneState } from '../state/pane-state';
import { plannedSheets, type PlannedSheet } from './planned-sheets';
import { PreviewPart } from './PreviewPart';

const useStyles = makeStyles({
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  more: {
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
  },
  row: { display: 'flex', alignItems: 'start', columnGap: tokens.spacingHorizontalS },
  sheet: { flexGrow: 1, minWidth: 0 },
  // 24 px to be hit.
  preview: { flexShrink: 0, fontSize: tokens.fontSizeBase200, minHeight: '24px' },
  shown: { paddingTop: tokens.spacingVerticalXS },
});

/** Form sheets shown before the rest is folded away; summary and findings always stand. */
const SHOWN_FORMS = 6;

/** The sheets that the write button adds or replaces, each with how it will look. */
export function SheetList({ report, state }: { report: Report; state: PaneState }): ReactElement {
  const { texts, say } = usePane();
  const styles = useStyles();
  const lined = useLinedList();
  const [open, setOpen] = useState(false);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const sheets = plannedSheets(report);
  const forms = sheets.slice(0, -2);
  const shown = open ? sheets : [...forms.slice(0, SHOWN_FORMS), ...sheets.slice(-2)];
  const rest = sheets.length - shown.length;
  const standing = new Set(report.sheets.flatMap(({ role, name }) => (role === 'own-output' ? [name] : [])));
  const held = new Set(state.handEdits.flatMap(({ cell, sheet }) => (cell === null ? [sheet] : [])));
  const contentOf = ({ content }: PlannedSheet): string => {
    if (content === 'report') return texts.output.reportSheet;
    if (content === 'summary') return texts.output.summarySheet;
    return content === 'findings' ? texts.output.findingsSheet : say(content);
  };
  const fateOf = (name: string): string => {
    if (held.has(name)) return texts.preview.held;
    return standing.has(name) ? texts.preview.replaced : texts.preview.added;
  };
  return (
    <Section title={texts.output.sheets} aside={fill(texts.data.foundCount, { count: sheets.length })}>
      <ul className={lined.list}>
        {shown.map((sheet) => {
          const { name } = sheet;
          const isPreviewed = previewed === name;
          return (
            <li key={name} className={lined.row}>
              <div className={styles.row}>
                <span className={styles.sheet}>
                  {name}
                  <span className={styles.small}>
                    {fateOf(name)} · {contentOf(sheet)}
                  </span>
                </span>
                <Link
                  as="button"
                  className={styles.preview}
                  aria-label={fill(texts.preview.showOf, { sheet: name })}
                  aria-expanded={isPreviewed}
                  onClick={() => setPreviewed(isPreviewed ? null : name)}
                >
                  {texts.preview.show}
                </Link>
              </div>
              {isPreviewed && (
                <div className={styles.shown}>
                  <PreviewPart name={name} report={report} choices={state.choices} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Link as="button" className={styles.more} onClick={() => setOpen(true)}>
          {fill(texts.output.moreSheets, { count: rest })}
        </Link>
      )}
      <span className={styles.small}>
        {texts.output.untouched}
        {standing.size > 0 && texts.output.looksAgain}
      </span>
    </Section>
  );
}
