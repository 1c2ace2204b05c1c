import { Fragment } from 'react';
import { useWatch } from '../live/hooks.tsx';
import { listedQuestions, placed } from '../stage/listed-questions.ts';
import { QuestionAsker } from '../stage/question-asker.tsx';
import type { Surroundings } from '../stage/surroundings.ts';
import { useQuestionsIn } from '../stage/use-questions-in.ts';
import styles from './monitor.module.css';

interface MonitorQuestionsProps extends Pick<Surroundings, 'words'> {
  session: string;
}

/** What is being answered and what comes next, whatever the hall sees meanwhile. */
export function MonitorQuestions({ session, words }: MonitorQuestionsProps) {
  useWatch(session, ['display']);
  const listed = listedQuestions(useQuestionsIn(session, 'display'));
  const shown = (['now', 'next'] as const).flatMap((place) => {
    const asked = placed(listed, place);
    return asked ? [{ place, asked }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <dl className={styles.questions}>
      {shown.map(({ place, asked }) => (
        <Fragment key={place}>
          <dt className={styles.place}>{words.t(`monitor.${place}`)}</dt>
          <dd className={styles.question} data-place={place}>
            <span className={styles.words} lang={asked.question.language ?? undefined} dir="auto">
              {asked.question.text}
            </span>
            <QuestionAsker asked={asked} words={words} look="large" />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
