import { FloorAbove } from './floor-above.tsx';
import { calledName, whoIsOn } from './on-the-floor.ts';
import type { Picture } from './picture.ts';
import { QuestionAsker } from './question-asker.tsx';
import styles from './question-speaker-scene.module.css';
import { SceneFrame } from './scene-frame.tsx';
import { SpeakerFacts } from './speaker-facts.tsx';
import { StageClock } from './stage-clock.tsx';
import type { Surroundings } from './surroundings.ts';

interface QuestionSpeakerSceneProps extends Surroundings {
  picture: Picture & { kind: 'question-speaker' };
}

/** The question that is being talked about, and who is talking about it. */
export function QuestionSpeakerScene({ picture, ...surroundings }: QuestionSpeakerSceneProps) {
  const { floor, now } = picture;
  const { words } = surroundings;
  const on = whoIsOn(floor);
  return (
    <SceneFrame
      {...surroundings}
      isQuestion={now !== null}
      isAlone={now === null && on === null}
      above={
        <FloorAbove picture={picture} {...surroundings}>
          {now && <span>{words.t('question.now')}</span>}
        </FloorAbove>
      }
      title={now ? now.question.text : words.t('question.waiting')}
      titleLanguage={now?.question.language ?? undefined}
    >
      {now && <QuestionAsker asked={now} words={words} look="large" />}
      {on && (
        <div className={styles.speaker}>
          <div className={styles.who}>
            <p className={styles.label}>{words.t(on.clock ? 'speaker.now' : 'speaker.called')}</p>
            <p className={styles.name} dir="auto" data-cut="">
              {calledName(on.speaker, words)}
            </p>
            <SpeakerFacts {...surroundings} speaker={on.speaker} />
          </div>
          {on.clock && <StageClock {...surroundings} clock={on.clock} />}
        </div>
      )}
    </SceneFrame>
  );
}
