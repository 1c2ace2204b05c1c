import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Badge } from '../ui/badge.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './programme-page.module.css';
import type { Clock } from './session-times.ts';

/** Longer texts are folded, so that the day stays a list. */
const foldedFrom = 160;

export function ProgrammeItem({ session, clock }: { session: SessionView; clock: Clock }) {
  const { t, text, lang } = useI18n<AttendeeKey>();
  const isLive = session.state === 'live';
  const details = [t(`format.${session.format}`), session.room].filter(Boolean).join(' · ');
  return (
    <li
      className={styles.item}
      data-live={isLive || undefined}
      data-ended={session.state === 'ended' || undefined}
      tabIndex={isLive ? -1 : undefined}
    >
      <p className={styles.time}>
        <time dateTime={new Date(session.startsAt).toISOString()}>{clock.time(session.startsAt)}</time>
        <span className={styles.until}>–{clock.time(session.endsAt)}</span>
      </p>
      <div className={styles.what}>
        {isLive && <Badge tone="strong">{t('programme.live')}</Badge>}
        <h3 lang={lang(session.title)}>{text(session.title)}</h3>
        {session.state === 'ended' && <VisuallyHidden>{t('programme.ended')}</VisuallyHidden>}
        <p className={styles.details}>{details}</p>
        {session.speakers && (
          <p className={styles.details} lang={lang(session.speakers)}>
            {text(session.speakers)}
          </p>
        )}
        <Description session={session} />
        {session.streamUrl !== null && session.state !== 'ended' && (
          <a className={styles.stream} href={session.streamUrl} target="_blank" rel="noreferrer">
            {t('programme.stream')}
          </a>
        )}
      </div>
    </li>
  );
}

function Description({ session }: { session: SessionView }) {
  const { t, text, lang } = useI18n<AttendeeKey>();
  if (!session.description) return null;
  const words = text(session.description);
  const paragraph = (
    <p className={styles.about} lang={lang(session.description)}>
      {words}
    </p>
  );
  if (words.length < foldedFrom) return paragraph;
  return (
    <details className={styles.folded}>
      <summary>
        {t('programme.about')}
        <VisuallyHidden>: {text(session.title)}</VisuallyHidden>
      </summary>
      {paragraph}
    </details>
  );
}
