import { type ListedQuestion, shownQuestions } from './listed-questions.ts';
import type { Picture } from './picture.ts';
import { QuestionAsker } from './question-asker.tsx';
import styles from './questions-scene.module.css';
import { QuestionsTable } from './questions-table.tsx';
import { SceneFrame } from './scene-frame.tsx';
import type { Surroundings } from './surroundings.ts';
import { useGentleMoves } from './use-gentle-moves.ts';

interface QuestionsSceneProps extends Surroundings {
  picture: Picture & { kind: 'questions' };
}

/** What people want to know, in the order of the session, and how to join in. */
export function QuestionsScene({ picture, ...surroundings }: QuestionsSceneProps) {
  const { session, qa, top } = picture;
  const { words } = surroundings;
  const { submitted, answered } = qa.counts;
  return (
    <SceneFrame
      {...surroundings}
      isList={top.length > 0}
      isAlone={top.length === 0}
      above={
        <>
          {session && (
            <strong lang={words.lang(session.title)} dir="auto">
              {words.text(session.title)}
            </strong>
          )}
          {submitted > 0 && <span>{words.t('questions.submitted', { n: submitted })}</span>}
          {answered > 0 && <span>{words.t('questions.answered', { n: answered })}</span>}
          {top.length > 1 && <span>{words.t(`questions.order.${qa.order}`)}</span>}
        </>
      }
      title={titleOf(picture, surroundings)}
      legend={words.t(qa.asking === 'open' ? 'questions.how' : 'questions.how-closed')}
    >
      {top.length > 0 && <QuestionList top={top} words={words} />}
    </SceneFrame>
  );
}

function titleOf({ top, qa }: QuestionsSceneProps['picture'], { words }: Surroundings): string {
  if (top.length > 0) return words.t('questions.title');
  if (qa.counts.answered > 0) return words.t('questions.all-answered');
  return words.t(qa.asking === 'open' ? 'questions.none' : 'questions.none-closed');
}

type QuestionListProps = { top: readonly ListedQuestion[] } & Pick<Surroundings, 'words'>;

function QuestionList({ top, words }: QuestionListProps) {
  const shown = shownQuestions(top);
  const list = useGentleMoves(shown.map(({ question }) => question.id).join(' '));
  return (
    <>
      <ol ref={list} className={styles.list} aria-hidden="true" data-rows={shown.length} data-chart="">
        {shown.map((asked) => (
          <li key={asked.question.id} className={styles.row}>
            <span className={styles.figure} data-none={asked.n === 0 || undefined}>
              <span className={styles.arrow}>▲</span> {asked.n.toLocaleString(words.language)}
            </span>
            <span className={styles.what}>
              <span
                className={styles.text}
                lang={asked.question.language ?? undefined}
                dir="auto"
                data-cut=""
              >
                {asked.question.text}
              </span>
              <QuestionAsker asked={asked} words={words} />
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.twin}>
        <p data-sentence="">{words.t('questions.first', { question: shown[0]?.question.text ?? '' })}</p>
        <QuestionsTable top={top} words={words} />
      </div>
    </>
  );
}
