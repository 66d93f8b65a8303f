import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill, listed } from '../../language';
import { openParts, withHiddenRows, type ProjectReport, type SheetRecognition } from '../../engine';
import { decimal, HUNDRED, toFixedText } from '../../numbers';
import { formatCellRef } from '../../workbook';
import { usePane } from '../context/pane-context';
import { CellLink } from '../parts/CellLinks';
import { Disclosure } from '../parts/Disclosure';
import { Section } from '../parts/Section';
import { SeverityIcon } from '../parts/SeverityIcon';
import type { Texts } from '../texts';
import { PointAtTable } from './corrections/PointAtTable';
import { TableEditor } from './corrections/TableEditor';
import { UnknownSheet } from './corrections/UnknownSheet';
import { tableFacts } from './table-facts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  role: { fontWeight: tokens.fontWeightSemibold },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  confidence: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', alignSelf: 'center' },
  doubtful: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1,
  },
  editor: { gridColumn: '1 / -1', minWidth: 0 },
  unknown: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  names: { margin: 0, overflowWrap: 'anywhere' },
});

/** Below this share of known headers the clerk is asked to look. */
const SURE_FROM = decimal('0.6');

/** Whether the clerk should check what the table was taken for. */
export function isDoubtful({ role, confidence }: SheetRecognition): boolean {
  return role !== 'unknown' && decimal(confidence).lt(SURE_FROM);
}

/** Whether all of the table waits for her word. */
const isGuess = ({ unread }: SheetRecognition): boolean => unread.some(({ what }) => what === 'table');

/** What the certainty of a table does not cover: figures without a meaning, guesses that wait for an answer. */
function openNotes(sheet: SheetRecognition, { data, picture }: Texts): string[] {
  const { unreadFigures, asked } = openParts(sheet);
  return [
    ...(isGuess(sheet) ? [picture.guessed] : []),
    ...(unreadFigures > 0 ? [fill(data.unreadFigures, { count: unreadFigures })] : []),
    ...(asked > 0 ? [fill(data.asked, { count: asked })] : []),
  ];
}

function Confidence({ sheet }: { sheet: SheetRecognition }): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const percent = toFixedText(decimal(sheet.confidence).times(HUNDRED), 0);
  const text = fill(texts.data.confidence, { percent });
  if (!isDoubtful(sheet)) {
    if (openNotes(sheet, texts).length === 0) return <span className={styles.small}>{text}</span>;
    return (
      <span className={mergeClasses(styles.small, styles.doubtful)}>
        <SeverityIcon severity="warning" />
        {text}
      </span>
    );
  }
  return (
    <span className={mergeClasses(styles.small, styles.doubtful)} title={texts.data.lowConfidenceHint}>
      <SeverityIcon severity="warning" />
      {texts.data.lowConfidence}
    </span>
  );
}

/** Columns that hold values and of which she may say something. */
function openColumns({ columns }: SheetRecognition): number {
  return columns.filter(({ state, hasValues }) => state !== 'read' && hasValues).length;
}

const isOpen = (sheet: SheetRecognition): boolean => isGuess(sheet) || openColumns(sheet) > 0;

function editorLabel(sheet: SheetRecognition, { corrections }: Texts): string {
  const open = openColumns(sheet);
  return open > 0 ? fill(corrections.openOpen, { count: open }) : corrections.open;
}

interface FoundTableProps {
  readonly sheet: SheetRecognition;
  readonly projects: readonly ProjectReport[];
}

function FoundTable({ sheet, projects }: FoundTableProps): ReactElement {
  const { texts, language } = usePane();
  const styles = useStyles();
  const facts = tableFacts(sheet, projects, texts, language);
  return (
    <li className={styles.row}>
      <span>
        <span className={styles.role}>{texts.roles[sheet.role]}</span>
        <br />
        <span className={styles.small}>
          {sheet.table ? <CellLink cell={sheet.table} /> : sheet.name}
          {facts.map((fact) => (
            <span key={fact}> · {fact}</span>
          ))}
          {openNotes(sheet, texts).map((note) => (
            <span key={note}> · {note}</span>
          ))}
          {isDoubtful(sheet) && <> {texts.data.lowConfidenceHint}</>}
        </span>
      </span>
      <span className={styles.confidence}>
        <Confidence sheet={sheet} />
      </span>
      {sheet.table && (
        <div className={styles.editor}>
          <Disclosure label={editorLabel(sheet, texts)}>
            <TableEditor sheet={sheet} table={sheet.table} />
          </Disclosure>
        </div>
      )}
    </li>
  );
}

interface Props {
  readonly sheets: readonly SheetRecognition[];
  readonly projects: readonly ProjectReport[];
}

/**
 * The workbook: each table that was recognised, where it stands, of what projects, in which unit and how sure we are, what was
 * not understood first; then, by name, sheets without one, ours, and those that stay out.
 */
export function FoundTables({ sheets, projects }: Props): ReactElement {
  const { texts, language } = usePane();
  const styles = useStyles();
  const found = [...sheets.filter(({ role }) => role !== 'unknown' && role !== 'own-output')].sort(
    (one, other) => Number(isOpen(other)) - Number(isOpen(one)),
  );
  const left = sheets.filter(({ role, staysOut }) => role === 'unknown' && !staysOut);
  const unknown = [...new Set(left.map(({ name }) => name))];
  const named = (some: readonly SheetRecognition[]): string =>
    listed([...new Set(some.map(({ name }) => name))], language);
  const ours = sheets.filter(({ role }) => role === 'own-output');
  const out = sheets.filter(({ staysOut }) => staysOut);
  const hidden = withHiddenRows(sheets).map(({ name, hiddenRows }) =>
    hiddenRows === 'some'
      ? fill(texts.picture.hiddenSome, { name })
      : fill(texts.picture.hiddenCount, { name, count: hiddenRows }),
  );
  return (
    <Section title={texts.data.found} aside={fill(texts.data.foundCount, { count: found.length })}>
      {found.length === 0 && <span>{texts.data.nothingFound}</span>}
      <ul className={styles.list}>
        {found.map((sheet) => (
          <FoundTable
            key={sheet.table ? formatCellRef(sheet.table) : sheet.name}
            sheet={sheet}
            projects={projects}
          />
        ))}
      </ul>
      {hidden.length > 0 && (
        <p className={mergeClasses(styles.small, styles.names)}>
          {fill(texts.picture.hiddenRows, { names: listed(hidden, language) })}
        </p>
      )}
      {unknown.length > 0 && (
        <p className={mergeClasses(styles.small, styles.names)}>
          {fill(texts.data.unknownSheets, { count: unknown.length, names: named(left) })}
        </p>
      )}
      {left.some(({ extent }) => extent) && (
        <Disclosure label={texts.corrections.unknownParts}>
          <div className={styles.unknown}>
            {left.map(({ extent }) =>
              extent ? (
                <div key={formatCellRef(extent)}>
                  <CellLink cell={extent} />
                  <UnknownSheet extent={extent} />
                </div>
              ) : null,
            )}
          </div>
        </Disclosure>
      )}
      <PointAtTable />
      {ours.length > 0 && (
        <p className={mergeClasses(styles.small, styles.names)}>
          {fill(texts.picture.ours, { count: ours.length, names: named(ours) })}
        </p>
      )}
      {out.length > 0 && (
        <p className={mergeClasses(styles.small, styles.names)}>
          {fill(texts.picture.out, { names: named(out) })}
        </p>
      )}
    </Section>
  );
}
