import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, Ref } from 'react';
import { fill } from '../../../language';
import type { Answer, Question } from '../../../engine';
import { meaningName } from '../../../intake';
import { formatArea, formatCellRef } from '../../../workbook';
import { usePane, type Pane } from '../../context/pane-context';
import { CellLink, CellLinks } from '../../parts/CellLinks';
import { Disclosure } from '../../parts/Disclosure';
import { ColumnList } from '../corrections/ColumnItem';
import { blocksOf } from '../corrections/said';
import { TableEditor } from '../corrections/TableEditor';
import { UnknownSheet } from '../corrections/UnknownSheet';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  answer: { minWidth: 0, maxWidth: '100%' },
});

/** What the question says, in words. */
export function questionText({ kind, values }: Question, { texts }: Pick<Pane, 'texts'>): string {
  const { role } = values;
  const roles: Readonly<Record<string, string>> = texts.roles;
  return fill(
    texts.questions.asks[kind],
    role === undefined ? values : { ...values, role: roles[role] ?? role },
  );
}

function answerText({ says, value }: Answer, { texts }: Pick<Pane, 'texts'>): string {
  const words = texts.questions.answers;
  return fill(says === 'same' && value !== '' ? words.sameAs : words[says], { value });
}

/** The columns that a question is about: what each is taken for, and what stands in it. */
function Columns({ question: { columns, sheet } }: { question: Question }): ReactElement | null {
  const { say, texts } = usePane();
  const styles = useStyles();
  if (columns.length === 0) return null;
  const words = texts.questions;
  const blocks = sheet ? blocksOf(sheet) : [];
  return (
    <ul className={`${styles.list} ${styles.small}`}>
      {columns.map(({ header, headerCells, meaning, samples }) => {
        const name = header || formatArea(headerCells);
        const means = meaning === null ? '' : say(meaningName(meaning, blocks.length === 1 ? blocks[0] : ''));
        const shown = meaning === null ? name : fill(words.means, { header: name, meaning: means });
        return (
          <li key={formatCellRef(headerCells)}>
            <CellLink cell={headerCells}>{shown}</CellLink>
            {samples.length > 0 && ` ${fill(words.sample, { samples: samples.join(' / ') })}`}
          </li>
        );
      })}
    </ul>
  );
}

/** Where more can be said than the answers say. */
function More({ question: { kind, sheet, cells } }: { question: Question }): ReactElement | null {
  const { texts } = usePane();
  const [place] = cells;
  if (kind === 'part') return place ? <UnknownSheet extent={place} /> : null;
  if (!sheet?.table) return null;
  return (
    <Disclosure label={texts.questions.byColumn}>
      {kind === 'table' ? <TableEditor sheet={sheet} table={sheet.table} /> : <ColumnList sheet={sheet} />}
    </Disclosure>
  );
}

interface Props {
  readonly question: Question;
  readonly onAnswer: (question: Question, answer: Answer) => void;
  /** Gets the focus when the question before it is answered. */
  readonly textRef: Ref<HTMLParagraphElement>;
}

/** One question: what is asked, by which cells, and an answer for each button. */
export function QuestionItem({ question, onAnswer, textRef }: Props): ReactElement {
  const pane = usePane();
  const styles = useStyles();
  const { kind, cells, lines, answers } = question;
  const text = questionText(question, pane);
  const namesCells = kind !== 'columns' && kind !== 'unread';
  return (
    <li className={styles.item}>
      <p className={styles.text} ref={textRef} tabIndex={-1}>
        {text}
      </p>
      {lines.map((line) => (
        <p key={line.zh} className={styles.small}>
          {pane.say(line)}
        </p>
      ))}
      <Columns question={question} />
      {namesCells && (
        <span className={styles.small}>
          <CellLinks cells={cells} />
        </span>
      )}
      <div className={styles.answers}>
        {answers.map((answer) => {
          const says = answerText(answer, pane);
          return (
            <Button
              key={`${answer.says} ${answer.value}`}
              size="small"
              className={styles.answer}
              appearance={answer.isLikely ? 'primary' : 'secondary'}
              aria-label={fill(pane.texts.questions.answerTo, { answer: says, question: text })}
              onClick={() => onAnswer(question, answer)}
            >
              {says}
            </Button>
          );
        })}
      </div>
      <More question={question} />
    </li>
  );
}
