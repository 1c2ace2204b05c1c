import type { Surroundings } from '../stage/surroundings.ts';
import type { LowerThirdContent } from './lower-third-of.ts';
import styles from './lower-third.module.css';
import { shortened } from './shortened.ts';

interface QuestionThirdProps extends Pick<Surroundings, 'words'> {
  content: Extract<LowerThirdContent, { kind: 'question' }>;
}

/** What is being asked, for those who only see the video: from where, by whom, in three lines. */
export function QuestionThird({ content: { now }, words }: QuestionThirdProps) {
  const { question, panelist } = now;
  return (
    <>
      <p className={styles.above}>
        <strong>{words.t(`question.from.${question.attendance ?? 'none'}`)}</strong>
        <span>{question.name === null ? words.t('question.anonymous') : <bdi>{question.name}</bdi>}</span>
        {panelist && <span>{words.t('question.to', { name: panelist.name })}</span>}
      </p>
      <h1 className={styles.title} lang={question.language ?? undefined} dir="auto" data-lines="3">
        {shortened(question.text)}
      </h1>
    </>
  );
}
