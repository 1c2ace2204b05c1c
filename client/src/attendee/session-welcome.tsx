import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './session-welcome.module.css';

/** A session in which there is nothing to do but listen. */
export function SessionWelcome({ session }: { session: SessionView }) {
  const { t, text, lang } = useI18n<AttendeeKey>();
  return (
    <section className={styles.welcome}>
      <p className={styles.format}>
        {[t(`format.${session.format}`), session.room].filter(Boolean).join(' · ')}
      </p>
      <h2 className={styles.title} lang={lang(session.title)}>
        {text(session.title)}
      </h2>
      {session.speakers && (
        <p className={styles.speakers} lang={lang(session.speakers)}>
          {text(session.speakers)}
        </p>
      )}
      {session.description && (
        <p className={styles.text} lang={lang(session.description)}>
          {text(session.description)}
        </p>
      )}
      <p className={styles.calm}>{t('welcome.calm')}</p>
    </section>
  );
}
