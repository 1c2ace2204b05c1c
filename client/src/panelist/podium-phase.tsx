import type { PlanView } from '@miteinander/shared/speakers/phases.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useServerNow } from '../live/hooks.tsx';
import { useThingIn } from '../live/stream-hooks.tsx';
import { clock } from '../polls/time-left.ts';
import { phaseOf } from '../stage/on-the-floor.ts';
import styles from './podium-floor.module.css';

/** The phase that is on, and what is left of it. */
export function PodiumPhase({ session }: { session: string }) {
  const plan = useThingIn(session, 'panelist', 'plans', session);
  return plan ? <Phase plan={plan} /> : null;
}

function Phase({ plan }: { plan: PlanView }) {
  const { t, text, lang } = useI18n<PanelistKey>();
  const now = useServerNow(plan.endsAt === null ? null : 250);
  const phase = phaseOf(plan);
  if (!phase) return null;
  const leftMs = plan.endsAt === null ? null : plan.endsAt - now;
  const isOver = leftMs !== null && leftMs <= 0;
  return (
    <section className={styles.phase} aria-label={t('phase.title')}>
      <h2 className={styles.title} lang={lang(phase.title)} dir="auto">
        {text(phase.title)}
      </h2>
      {leftMs !== null && (
        <p className={styles.left} data-over={isOver || undefined} role="timer" aria-live="off">
          {isOver ? t('phase.over') : t('phase.left', { time: clock(leftMs) })}
        </p>
      )}
    </section>
  );
}
