import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Report } from '../../engine';
import { usePane } from '../context/pane-context';
import { useLinedList } from '../parts/lined-list';
import { Section } from '../parts/Section';
import { fill } from '../texts';
import { plannedSheets, type PlannedSheet } from './planned-sheets';

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
});

/** Form sheets shown before the rest is folded away; summary and findings always stand. */
const SHOWN_FORMS = 6;

/** The sheets that the write button adds or replaces. */
export function SheetList({ report }: { report: Report }): ReactElement {
  const { texts, say } = usePane();
  const styles = useStyles();
  const lined = useLinedList();
  const [open, setOpen] = useState(false);
  const sheets = plannedSheets(report);
  const forms = sheets.slice(0, -2);
  const shown = open ? sheets : [...forms.slice(0, SHOWN_FORMS), ...sheets.slice(-2)];
  const rest = sheets.length - shown.length;
  const contentOf = ({ content }: PlannedSheet): string => {
    if (content === 'report') return texts.output.reportSheet;
    if (content === 'summary') return texts.output.summarySheet;
    return content === 'findings' ? texts.output.findingsSheet : say(content);
  };
  return (
    <Section title={texts.output.sheets} aside={fill(texts.data.foundCount, { count: sheets.length })}>
      <ul className={lined.list}>
        {shown.map((sheet) => (
          <li key={sheet.name} className={lined.row}>
            {sheet.name}
            <span className={styles.small}>{contentOf(sheet)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Link as="button" className={styles.more} onClick={() => setOpen(true)}>
          {fill(texts.output.moreSheets, { count: rest })}
        </Link>
      )}
      <span className={styles.small}>
        {texts.output.untouched}
        {report.sheets.some(({ role }) => role === 'own-output') && texts.output.looksAgain}
      </span>
    </Section>
  );
}
