import { calledName } from '../stage/on-the-floor.ts';
import { SpeakerFacts } from '../stage/speaker-facts.tsx';
import { StageClock } from '../stage/stage-clock.tsx';
import type { Surroundings } from '../stage/surroundings.ts';
import type { LowerThirdContent } from './lower-third-of.ts';
import styles from './lower-third.module.css';
import { shortened } from './shortened.ts';

interface SpeakerThirdProps extends Surroundings {
  content: Extract<LowerThirdContent, { kind: 'speaker' }>;
}

/** About one line. */
const topicLength = 70;

/** Who speaks, from where and for whom, with the time; and the question they speak about. */
export function SpeakerThird({ content: { on, question }, ...surroundings }: SpeakerThirdProps) {
  const { speaker, clock } = on;
  const { words } = surroundings;
  const about = question?.question.text ?? speaker.topic;
  return (
    <div className={styles.speaker}>
      <div className={styles.who}>
        <p className={styles.above}>{words.t(clock ? 'speaker.now' : 'speaker.called')}</p>
        <h1 className={styles.title} dir="auto" data-lines="2">
          {calledName(speaker, words)}
        </h1>
        <SpeakerFacts {...surroundings} speaker={speaker} />
        {about && (
          <p className={styles.topic} lang={question?.question.language ?? undefined} dir="auto">
            {shortened(about, question ? undefined : topicLength)}
          </p>
        )}
      </div>
      {clock && <StageClock {...surroundings} clock={clock} look="small" />}
    </div>
  );
}
