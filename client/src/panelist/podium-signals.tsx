import type { Signal } from '@miteinander/shared/speakers/phases.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useStatus } from '../live/hooks.tsx';
import { useThingIn } from '../live/stream-hooks.tsx';
import styles from './podium-signals.module.css';
import { useSignal } from './use-signal.ts';

interface PodiumSignalsProps {
  session: string;
  me: string;
  access: string;
}

/** What can be told to the moderator without a word in the hall. */
export function PodiumSignals({ session, me, access }: PodiumSignalsProps) {
  const { t } = useI18n<PanelistKey>();
  const since = useThingIn(session, `person:${access}`, 'signals', me);
  return (
    <section className={styles.signals} aria-label={t('signals.title')}>
      <SignalButton session={session} signal="reply" since={since?.reply} />
      <SignalButton session={session} signal="slower" since={since?.slower} />
    </section>
  );
}

interface SignalButtonProps {
  session: string;
  signal: Signal;
  since: number | null | undefined;
}

function SignalButton({ session, signal, since }: SignalButtonProps) {
  const { t } = useI18n<PanelistKey>();
  const { isOn, is, toggle } = useSignal(session, signal, since);
  const status = useStatus();
  const isOnline = status === 'online' || status === 'outdated';
  const words = () => {
    if (is === 'refused') return t('signal.refused');
    if (is === 'sending') return t(isOnline ? 'signal.sending' : 'signal.waiting');
    return isOn ? t('signal.on') : t('signal.off');
  };
  return (
    <button type="button" className={styles.signal} aria-pressed={isOn} onClick={toggle}>
      <span className={styles.name}>
        <span className={styles.tick} aria-hidden="true" />
        {t(`signal.${signal}`)}
      </span>
      <span className={styles.state}>{words()}</span>
    </button>
  );
}
