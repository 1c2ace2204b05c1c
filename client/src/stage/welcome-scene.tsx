import { meetingDates } from '../meetings/meeting-dates.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { groupedCode, joinAddress, type Surroundings } from './surroundings.ts';
import styles from './welcome-scene.module.css';

/** Before it begins: what this is, and how to get in. */
export function WelcomeScene({ meeting, words, origin, hasFooter = true }: Surroundings) {
  if (!meeting) return null;
  const { logo } = meeting.branding;
  return (
    <article className={styles.welcome}>
      <div className={styles.what} data-fit="">
        {logo && <img className={styles.logo} src={logo} alt="" />}
        <p className={styles.when}>
          {[meetingDates(meeting, words.language), meeting.place].filter(Boolean).join(' · ')}
        </p>
        <h1 lang={words.lang(meeting.title)} dir="auto">
          {words.text(meeting.title)}
        </h1>
        {meeting.welcome && (
          <p className={styles.text} lang={words.lang(meeting.welcome)} dir="auto">
            {words.text(meeting.welcome)}
          </p>
        )}
      </div>
      {hasFooter &&
        (meeting.joining ? (
          <Join code={meeting.code} words={words} origin={origin} />
        ) : (
          <p className={styles.how}>{words.t('join.closed')}</p>
        ))}
    </article>
  );
}

function Join({ code, words, origin }: Pick<Surroundings, 'words' | 'origin'> & { code: string }) {
  const { full, short } = joinAddress(origin, code);
  return (
    <section className={styles.join}>
      <div className={styles.qr}>
        <QrCode text={full} label={words.t('join.qr', { address: full })} />
      </div>
      <div>
        <h2>{words.t('join.title')}</h2>
        <p className={styles.how}>{words.t('join.scan')}</p>
        <p className={styles.how}>
          {words.t('join.or')} <strong>{short}</strong>
        </p>
        <p className={styles.code}>
          <span className={styles.how}>{words.t('join.code')}</span>{' '}
          <strong dir="ltr">{groupedCode(code)}</strong>
        </p>
      </div>
    </section>
  );
}
