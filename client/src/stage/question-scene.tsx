import styles from './question-scene.module.css';
import { QuestionAsker } from './question-asker.tsx';
import type { ListedQuestion } from './listed-questions.ts';
import type { Picture } from './picture.ts';
import { SceneFrame } from './scene-frame.tsx';
import type { Surroundings } from './surroundings.ts';

interface QuestionSceneProps extends Surroundings {
  picture: Picture & { kind: 'question' };
}

/** The one question that is being talked about, as large as it fits. Its answer is spoken, not shown. */
export function QuestionScene({ picture, ...surroundings }: QuestionSceneProps) {
  const { session, qa, now, next } = picture;
  const { words } = surroundings;
  return (
    <SceneFrame
      {...surroundings}
      isQuestion
      above={
        <>
          {session && (
            <strong lang={words.lang(session.title)} dir="auto">
              {words.text(session.title)}
            </strong>
          )}
          {now && <span>{words.t('question.now')}</span>}
        </>
      }
      title={now ? now.question.text : words.t('question.waiting')}
      titleLanguage={now?.question.language ?? undefined}
      legend={!now && qa.asking === 'open' && words.t('questions.how')}
    >
      {now && <QuestionAsker asked={now} words={words} look="large" />}
      {next && <Next asked={next} words={words} />}
    </SceneFrame>
  );
}

function Next({ asked, words }: { asked: ListedQuestion } & Pick<Surroundings, 'words'>) {
  const { text, language } = asked.question;
  return (
    <p className={styles.next}>
      <span className={styles.then}>{words.t('question.then')}</span>{' '}
      <span lang={language ?? undefined} dir="auto">
        {text}
      </span>
    </p>
  );
}
