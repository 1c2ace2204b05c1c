import type { PlanView } from '@miteinander/shared/speakers/phases.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { clock } from '../polls/time-left.ts';
import { Action } from './actions-context.tsx';
import styles from './floor-panel.module.css';
import { phasesOf } from './floor-podium.ts';
import type { DeskModel } from './use-desk-model.ts';

/** The phase that is on, how long it still is, and the next one, one step away. */
export function FloorPhase({ model: { floor, desk } }: { model: DeskModel }) {
  const { t, text, lang } = useI18n<DeskKey>();
  const { plan } = floor;
  if (!plan || plan.phases.length === 0 || desk.session?.state === 'ended') return null;
  const { current, following, isLast } = phasesOf(plan);
  return (
    <section className={styles.phase} aria-label={t('word.phase')}>
      {current && (
        <p className={styles.phaseNow}>
          <strong lang={lang(current.title)}>{text(current.title)}</strong>
          <TimeLeft plan={plan} />
        </p>
      )}
      <div className={styles.actions}>
        {current && plan.endsAt !== null && <Action name="phaseMore">{t('word.phaseMore')}</Action>}
        {(following ?? isLast) && (
          <Action name="phaseNext">
            <span className={styles.cut}>
              {following
                ? t(current ? 'word.phaseNext' : 'word.phaseFirst', { title: text(following.title) })
                : t('word.phaseEnd')}
            </span>
          </Action>
        )}
      </div>
    </section>
  );
}

/** Alone, so that a second that passes draws nothing else anew. */
function TimeLeft({ plan: { endsAt } }: { plan: PlanView }) {
  const { t } = useI18n<DeskKey>();
  const now = useServerNow(endsAt === null ? null : 1_000);
  if (endsAt === null) return null;
  return (
    <span role="timer" aria-live="off">
      {endsAt > now ? clock(endsAt - now) : t('word.phaseOver')}
    </span>
  );
}
