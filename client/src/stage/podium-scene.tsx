import type { SpeakerView } from '@miteinander/shared/speakers/speakers.contract';
import { AirtimeBars } from './airtime-bars.tsx';
import { FloorAbove } from './floor-above.tsx';
import { calledName, phaseOf, whoIsOn } from './on-the-floor.ts';
import type { Picture } from './picture.ts';
import { PodiumSeat } from './podium-seat.tsx';
import styles from './podium-scene.module.css';
import { SceneFrame } from './scene-frame.tsx';
import { SpeakerFacts } from './speaker-facts.tsx';
import { StageClock } from './stage-clock.tsx';
import type { Surroundings } from './surroundings.ts';

interface PodiumSceneProps extends Surroundings {
  picture: Picture & { kind: 'podium' };
}

/** Above this, faces would be too small to be recognised; the others are a number. */
const most = 8;

/** Who sits on the podium or is connected, who of them speaks, which phase is on, and who has had how much time. */
export function PodiumScene({ picture, ...surroundings }: PodiumSceneProps) {
  const { session, floor, plan, panelists } = picture;
  const { words } = surroundings;
  const on = whoIsOn(floor);
  const shown = panelists.slice(0, most);
  const isOfPodium = shown.some(({ id }) => id === on?.speaker.panelist);
  const phase = phaseOf(plan);
  const named = phase?.title ?? session?.title;
  const airtime = floor?.isAirtimeShown ? floor.airtime : null;
  return (
    <SceneFrame
      {...surroundings}
      isList={shown.length > 0}
      isAlone={shown.length === 0}
      above={<FloorAbove picture={picture} {...surroundings} isPhaseTold={phase !== null} />}
      title={named ? words.text(named) : words.t('podium.title')}
      titleLanguage={named && words.lang(named)}
    >
      {shown.length > 0 && (
        <ul className={styles.podium} data-count={shown.length}>
          {shown.map((panelist) => (
            <PodiumSeat
              key={panelist.id}
              {...surroundings}
              panelist={panelist}
              clock={on?.speaker.panelist === panelist.id ? on.clock : null}
              isCalled={on?.speaker.panelist === panelist.id && on.clock === null}
            />
          ))}
        </ul>
      )}
      {panelists.length > most && (
        <p className={styles.more}>{words.t('podium.more', { n: panelists.length - most })}</p>
      )}
      <div className={styles.foot}>
        {on && !isOfPodium && <FromTheFloor {...surroundings} speaker={on.speaker} clock={on.clock} />}
        {airtime && <AirtimeBars airtime={airtime} {...surroundings} />}
      </div>
    </SceneFrame>
  );
}

interface FromTheFloorProps extends Surroundings {
  speaker: SpeakerView;
  clock: Parameters<typeof StageClock>[0]['clock'] | null;
}

/** Somebody who does not sit on the podium. */
function FromTheFloor({ speaker, clock, ...surroundings }: FromTheFloorProps) {
  const { words } = surroundings;
  return (
    <div className={styles.floor}>
      <div className={styles.who}>
        <p className={styles.label}>{words.t(clock ? 'speaker.now' : 'speaker.called')}</p>
        <p className={styles.name} dir="auto" data-cut="">
          {calledName(speaker, words)}
        </p>
        <SpeakerFacts {...surroundings} speaker={speaker} />
      </div>
      {clock && <StageClock {...surroundings} clock={clock} />}
    </div>
  );
}
