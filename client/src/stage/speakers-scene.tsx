import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import { FloorAbove } from './floor-above.tsx';
import { calledName, keyOf, restOf, whoIsOn } from './on-the-floor.ts';
import type { Picture } from './picture.ts';
import { SceneFrame } from './scene-frame.tsx';
import { SpeakerFacts } from './speaker-facts.tsx';
import { howToSpeak } from './speaker-scene.tsx';
import styles from './speakers-scene.module.css';
import { StageClock } from './stage-clock.tsx';
import type { Surroundings } from './surroundings.ts';
import { useGentleMoves } from './use-gentle-moves.ts';

interface SpeakersSceneProps extends Surroundings {
  picture: Picture & { kind: 'speakers' };
}

/** Who speaks, who comes next, and how many more there are: one list for hall and remote. */
export function SpeakersScene({ picture, ...surroundings }: SpeakersSceneProps) {
  const { floor } = picture;
  const { words } = surroundings;
  const on = whoIsOn(floor);
  const isEmpty = !on && (floor?.next.length ?? 0) === 0;
  return (
    <SceneFrame
      {...surroundings}
      isAlone={isEmpty}
      isList={!isEmpty && !on}
      above={
        <FloorAbove picture={picture} {...surroundings}>
          {on && <span>{words.t(on.clock ? 'speaker.now' : 'speaker.called')}</span>}
          {floor && <span>{words.t(`speakers.list.${floor.list}`)}</span>}
        </FloorAbove>
      }
      title={on ? calledName(on.speaker, words) : words.t(isEmpty ? emptyKey(floor) : 'speakers.title')}
      legend={howToSpeak(floor, words)}
    >
      {on && (
        <div className={styles.now}>
          <SpeakerFacts {...surroundings} speaker={on.speaker} look="large" />
          {on.clock && <StageClock {...surroundings} clock={on.clock} />}
        </div>
      )}
      {floor && !isEmpty && <Next floor={floor} {...surroundings} />}
    </SceneFrame>
  );
}

function emptyKey(floor: FloorView | undefined) {
  return floor?.list === 'open' ? ('speakers.none' as const) : ('speakers.none-closed' as const);
}

function Next({ floor, ...surroundings }: Surroundings & { floor: FloorView }) {
  const { words } = surroundings;
  const { called, turn } = floor;
  // While somebody speaks, whoever was called already is the first of those who come.
  const coming = [...(turn && called ? [called] : []), ...floor.next].slice(0, 3);
  const rest = restOf(floor) + (turn && called ? Math.max(0, floor.next.length - 2) : 0);
  const list = useGentleMoves(coming.map(keyOf).join(' '));
  if (coming.length === 0) return <p className={styles.rest}>{words.t('speakers.nobody-waits')}</p>;
  return (
    <div className={styles.coming}>
      <h2 className={styles.heading}>{words.t('speakers.next')}</h2>
      <ol ref={list} className={styles.list}>
        {coming.map((speaker) => (
          <li key={keyOf(speaker)} className={styles.row}>
            <span className={styles.name} dir="auto" data-cut="">
              {calledName(speaker, words)}
            </span>
            <SpeakerFacts {...surroundings} speaker={speaker} />
          </li>
        ))}
      </ol>
      {rest > 0 && <p className={styles.rest}>{words.t('speakers.more', { n: rest })}</p>}
    </div>
  );
}
