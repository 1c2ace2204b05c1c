import { calledName, keyOf, phaseOf, restOf, whoIsOn } from '../stage/on-the-floor.ts';
import { useThingIn } from '../live/stream-hooks.tsx';
import { SpeakerFacts } from '../stage/speaker-facts.tsx';
import { StageClock } from '../stage/stage-clock.tsx';
import type { Surroundings } from '../stage/surroundings.ts';
import { clock as clockFace } from '../polls/time-left.ts';
import styles from './monitor.module.css';

interface MonitorFloorProps extends Surroundings {
  session: string;
}

/** The phase, who speaks and for how long, and who comes next, whatever the hall sees meanwhile. */
export function MonitorFloor({ session, ...surroundings }: MonitorFloorProps) {
  const { words, nowMs } = surroundings;
  const floor = useThingIn(session, 'display', 'floors', session);
  const plan = useThingIn(session, 'display', 'plans', session);
  const phase = phaseOf(plan);
  const on = whoIsOn(floor);
  const [next] = [...(floor?.turn && floor.called ? [floor.called] : []), ...(floor?.next ?? [])];
  if (!phase && !on && !next) return null;
  return (
    <dl className={styles.questions}>
      {phase && (
        <>
          <dt className={styles.place}>{words.t('monitor.phase')}</dt>
          <dd className={styles.question}>
            <span lang={words.lang(phase.title)} dir="auto">
              {words.text(phase.title)}
            </span>{' '}
            {typeof plan?.endsAt === 'number' && <PhaseLeft leftMs={plan.endsAt - nowMs} words={words} />}
          </dd>
        </>
      )}
      {on && (
        <>
          <dt className={styles.place}>{words.t(on.clock ? 'monitor.speaks' : 'speaker.called')}</dt>
          <dd className={`${styles.question} ${styles.speaker}`}>
            <div>
              <span className={styles.words} dir="auto">
                {calledName(on.speaker, words)}
              </span>
              <SpeakerFacts {...surroundings} speaker={on.speaker} />
            </div>
            {on.clock && <StageClock {...surroundings} clock={on.clock} />}
          </dd>
        </>
      )}
      {next && (
        <>
          <dt className={styles.place}>{words.t('monitor.next')}</dt>
          <dd key={keyOf(next)} className={styles.question} data-place="next">
            <span className={styles.words} dir="auto">
              {calledName(next, words)}
            </span>
            <SpeakerFacts {...surroundings} speaker={next} />
            {floor && restOf(floor) > 0 && (
              <span className={styles.rest}>{words.t('speakers.more', { n: floor.waiting - 1 })}</span>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

function PhaseLeft({ leftMs, words }: { leftMs: number } & Pick<Surroundings, 'words'>) {
  const isOver = leftMs <= 0;
  return (
    <strong className={styles.left} data-over={isOver || undefined} role="timer" aria-live="off">
      {isOver ? words.t('phase.over') : words.t('phase.left', { time: clockFace(leftMs) })}
    </strong>
  );
}
