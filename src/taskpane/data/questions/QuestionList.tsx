import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { fill } from '../../../language';
import type { Answer, Question } from '../../../engine';
import { usePane } from '../../context/pane-context';
import { Section } from '../../parts/Section';
import { Spoken } from '../../parts/Spoken';
import { QuestionItem } from './QuestionItem';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  more: { alignSelf: 'flex-start' },
});

const PAGE = 10;

/** All that was not understood for certain, each to be answered with one click; nothing where nothing is asked. */
export function QuestionList({ questions }: { questions: readonly Question[] }): ReactElement | null {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const words = texts.questions;
  const [limit, setLimit] = useState(PAGE);
  // How many there were when she answered last; null before that.
  const [before, setBefore] = useState<number | null>(null);
  // The question that was answered, and where it stood: when it goes, the one that comes there gets the focus.
  const answered = useRef<{ readonly key: string; readonly at: number } | null>(null);
  const texted = useRef<(HTMLParagraphElement | null)[]>([]);
  const done = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const last = answered.current;
    if (!last || questions.some(({ key }) => key === last.key)) return;
    answered.current = null;
    const next = texted.current[Math.min(last.at, questions.length - 1)];
    (next ?? done.current)?.focus();
  }, [questions]);

  if (questions.length === 0 && before === null) return null;
  const isTaken = before !== null && questions.length < before;
  const spoken = questions.length === 0 ? words.done : fill(words.left, { count: questions.length });
  const rest = questions.length - limit;
  const take = (question: Question, { corrections }: Answer): void => {
    setBefore(questions.length);
    answered.current = { key: question.key, at: questions.indexOf(question) };
    void actions.correct(...corrections);
  };
  return (
    <Section
      title={words.title}
      aside={questions.length > 0 && fill(words.count, { count: questions.length })}
    >
      <Spoken text={isTaken ? spoken : ''} />
      <p className={styles.small} ref={done} tabIndex={-1}>
        {questions.length > 0 ? words.hint : words.none}
      </p>
      <ul className={styles.list}>
        {questions.slice(0, limit).map((question, at) => (
          <QuestionItem
            key={question.key}
            question={question}
            onAnswer={take}
            textRef={(element) => void (texted.current[at] = element)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {fill(words.more, { count: Math.min(rest, PAGE) })}
        </Button>
      )}
    </Section>
  );
}
