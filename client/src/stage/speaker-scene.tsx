import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import { FloorAbove } from './floor-above.tsx';
import { calledName, whoIsOn } from './on-the-floor.ts';
import type { Picture } from './picture.ts';
import { SceneFrame } from './scene-frame.tsx';
import { SpeakerFacts } from './speaker-facts.tsx';
import styles from './speaker-scene.module.css';
import { StageClock } from './stage-clock.tsx';
import type { Surroundings } from './surroundings.ts';

interface SpeakerSceneProps extends Surroundings {
  picture: Picture & { kind: 'speaker' };
}

/** Who has the word and for how long, as large as the last row needs it; or who was called; or a quiet word. */
export function SpeakerScene({ picture, ...surroundings }: SpeakerSceneProps) {
  const { floor } = picture;
  const { words } = surroundings;
  const on = whoIsOn(floor);
  return (
    <SceneFrame
      {...surroundings}
      isQuestion={on !== null}
      isAlone={on === null}
      above={
        <FloorAbove picture={picture} {...surroundings}>
          {on && <span>{words.t(on.clock ? 'speaker.now' : 'speaker.called')}</span>}
        </FloorAbove>
      }
      title={on ? calledName(on.speaker, words) : words.t('speaker.nobody')}
      legend={howToSpeak(floor, words)}
    >
      {on && (
        <>
          <SpeakerFacts {...surroundings} speaker={on.speaker} look="large" />
          {on.speaker.topic && (
            <p className={styles.topic} dir="auto" data-cut="">
              {on.speaker.topic}
            </p>
          )}
          <div className={styles.time}>
            {on.clock ? (
              <StageClock {...surroundings} clock={on.clock} look="huge" />
            ) : (
              <p className={styles.coming}>{words.t('speaker.coming')}</p>
            )}
          </div>
        </>
      )}
    </SceneFrame>
  );
}

/** How to get onto the list, or that it is closed. */
export function howToSpeak(floor: FloorView | undefined, { t }: Surroundings['words']): string | null {
  if (!floor) return null;
  const isWaiting = floor.waiting > 0 || floor.called !== null;
  return t(floor.list === 'closed' && !isWaiting ? 'speakers.how.over' : `speakers.how.${floor.list}`);
}
