import type { PlanView } from '@miteinander/shared/speakers/phases.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThing } from '../live/hooks.tsx';
import styles from './plan-line.module.css';

interface PlanLineProps {
  session: string;
  timeZone: string;
  /** also what comes before and after */
  isWhole: boolean;
}

/** Which phase of a session is on, and until when. */
export function PlanLine({ session, timeZone, isWhole }: PlanLineProps) {
  const { t, text, lang, language } = useI18n<FloorKey>();
  const plan = useThing(session, 'plans', session);
  const phase = plan?.phases.find(({ id }) => id === plan.current);
  if (!plan || !phase) return null;
  return (
    <div className={styles.plan}>
      <p className={styles.now}>
        <strong lang={lang(phase.title)}>{text(phase.title)}</strong>
        {plan.endsAt !== null && (
          <span className={styles.until}>
            {t('plan.until', { time: timeOf(plan.endsAt, language, timeZone) })}
          </span>
        )}
      </p>
      {isWhole && plan.phases.length > 1 && <WholePlan plan={plan} />}
    </div>
  );
}

function WholePlan({ plan }: { plan: PlanView }) {
  const { t, text, lang } = useI18n<FloorKey>();
  return (
    <details className={styles.whole}>
      <summary>{t('plan.all')}</summary>
      <ol className={styles.phases} aria-label={t('plan.title')}>
        {plan.phases.map(({ id, title }) => (
          <li key={id} aria-current={id === plan.current ? 'step' : undefined}>
            <span lang={lang(title)}>{text(title)}</span>
            {id === plan.current && <span className={styles.until}>{t('plan.now')}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function timeOf(ms: number, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(ms);
}
