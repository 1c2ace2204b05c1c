import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { useServerNow, useThing } from '../live/hooks.tsx';
import { clock as clockFace } from '../polls/time-left.ts';
import { useClock } from '../sessions/use-clock.ts';
import styles from './table-phase.module.css';

/** The phase that is on, for all tables at once: how long, and until when. */
export function TablePhase({ session, timeZone }: { session: string; timeZone: string }) {
  const { t, text, lang } = useI18n<TablesKey>();
  const plan = useThing(session, 'plans', session);
  const clock = useClock(timeZone);
  const phase = plan?.phases.find(({ id }) => id === plan.current);
  if (!plan || !phase) return null;
  return (
    <div className={styles.phase}>
      <p className={styles.phaseTitle} lang={lang(phase.title)}>
        {text(phase.title)}
      </p>
      {plan.endsAt !== null && (
        <>
          <p className={styles.quiet}>{t('tables.phase-until', { time: clock.time(plan.endsAt) })}</p>
          <TimeLeft endsAt={plan.endsAt} />
        </>
      )}
    </div>
  );
}

/** Alone, so that a second that passes draws nothing else anew. */
function TimeLeft({ endsAt }: { endsAt: number }) {
  const { t } = useI18n();
  const leftMs = endsAt - useServerNow(250);
  return (
    <p className={styles.left} role="timer" aria-live="off">
      {leftMs > 0 ? clockFace(leftMs) : t('time.up')}
    </p>
  );
}
