import type { PlanView } from '@miteinander/shared/speakers/phases.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { useThingIn } from '../live/stream-hooks.tsx';
import { clock } from '../polls/time-left.ts';
import { ActionButton } from './action-button.tsx';
import styles from './tables-board.module.css';
import type { DeskModel } from './use-desk-model.ts';

/** The common clock of the tables: the phase that is on, and the next one, one step away. */
export function TablesPhase({ model: { tables, steering } }: { model: DeskModel }) {
  const { t, text, lang } = useI18n<DeskKey>();
  const { session } = tables;
  const plan = useThingIn(session, 'crew', 'plans', session);
  if (session === null || plan?.revision === undefined || plan.phases.length === 0) return null;
  const index = plan.phases.findIndex(({ id }) => id === plan.current);
  const [current, next] = [plan.phases[index], plan.phases[index + 1]];
  const of = { session, expects: plan.revision };
  return (
    <div className={styles.phase}>
      {current && (
        <>
          <span className={styles.quiet}>{t('tables.phase')}</span>
          <strong lang={lang(current.title)}>{text(current.title)}</strong>
          <TimeLeft plan={plan} />
          {plan.endsAt !== null && (
            <ActionButton onAct={() => void steering.steer('phase:extend', { ...of, seconds: 60 })}>
              {t('tables.phaseMore')}
            </ActionButton>
          )}
        </>
      )}
      {next && (
        <ActionButton onAct={() => void steering.steer('phase:enter', { ...of, phase: next.id })}>
          {t(current ? 'tables.phaseNext' : 'tables.phaseFirst', { title: text(next.title) })}
        </ActionButton>
      )}
    </div>
  );
}

/** Alone, so that a second that passes draws nothing else anew. */
function TimeLeft({ plan: { endsAt } }: { plan: PlanView }) {
  const { t } = useI18n<DeskKey>();
  const now = useServerNow(endsAt === null ? null : 250);
  if (endsAt === null) return null;
  return (
    <span className={styles.left} role="timer" aria-live="off">
      {endsAt > now ? clock(endsAt - now) : t('tables.phaseOver')}
    </span>
  );
}
