import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import styles from './timer.module.css';

export interface TimerProps {
  /** milliseconds since 1970 by the server's clock */
  until: number;
}

/** The time that is left, by the server's clock. Not a live region: a clock that speaks every second helps nobody. */
export function Timer({ until }: TimerProps) {
  const { t } = useI18n();
  const leftMs = until - useServerNow(250);
  const isShort = leftMs > 0 && leftMs <= 10_000;
  return (
    <span className={styles.timer} data-short={isShort || undefined} role="timer" aria-live="off">
      {leftMs <= 0 ? t('time.up') : t('time.left', { time: clockFace(leftMs) })}
    </span>
  );
}

/** `1:05` or `1:02:05`; a begun second counts, so that 0:00 is only read at the end. */
function clockFace(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}
