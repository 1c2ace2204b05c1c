import type { ReactNode } from 'react';
import { clock } from '../polls/time-left.ts';
import styles from './floor-above.module.css';
import { phaseOf } from './on-the-floor.ts';
import type { FloorPicture } from './picture.ts';
import type { Surroundings } from './surroundings.ts';

interface FloorAboveProps extends Pick<Surroundings, 'words' | 'nowMs'> {
  picture: Pick<FloorPicture, 'session' | 'plan'>;
  /** the title of the scene is the phase already */
  isPhaseTold?: boolean;
  children?: ReactNode;
}

/** Above a scene of a panel: the session, the phase that is on and how much is left of it. */
export function FloorAbove({
  picture: { session, plan },
  words,
  nowMs,
  isPhaseTold = false,
  children,
}: FloorAboveProps) {
  const phase = phaseOf(plan);
  return (
    <>
      {session && (
        <strong lang={words.lang(session.title)} dir="auto">
          {words.text(session.title)}
        </strong>
      )}
      {phase && !isPhaseTold && (
        <span lang={words.lang(phase.title)} dir="auto">
          {words.text(phase.title)}
        </span>
      )}
      {phase && typeof plan?.endsAt === 'number' && <PhaseTime leftMs={plan.endsAt - nowMs} words={words} />}
      {children}
    </>
  );
}

function PhaseTime({ leftMs, words }: { leftMs: number; words: Surroundings['words'] }) {
  if (leftMs <= 0) return <span className={styles.over}>{words.t('phase.over')}</span>;
  return (
    <span className={styles.left} role="timer" aria-live="off">
      {words.t('phase.left', { time: clock(leftMs) })}
    </span>
  );
}
