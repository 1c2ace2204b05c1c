import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { QrCode } from '../ui/qr-code.tsx';
import { groupedCode, joinAddress, type Surroundings } from './surroundings.ts';
import styles from './welcome-scene.module.css';

/** Before it begins: what this is, and how to get in. */
export function WelcomeScene({ meeting, words, origin }: Surroundings) {
  if (!meeting) return null;
  return (
    <article className={styles.welcome}>
      <div className={styles.what} data-fit="">
        <p className={styles.when}>
          {[dates(meeting, words.language), meeting.place].filter(Boolean).join(' · ')}
        </p>
        <h1 lang={words.lang(meeting.title)}>{words.text(meeting.title)}</h1>
        {meeting.welcome && <p className={styles.text}>{words.text(meeting.welcome)}</p>}
      </div>
      {meeting.joining ? (
        <Join code={meeting.code} words={words} origin={origin} />
      ) : (
        <p>{words.t('join.closed')}</p>
      )}
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
          <span className={styles.how}>{words.t('join.code')}</span> <strong>{groupedCode(code)}</strong>
        </p>
      </div>
    </section>
  );
}

/** The days are dates without a time zone, so they are formatted as UTC. */
function dates(meeting: MeetingView, language: string): string {
  const [from, to] = [meeting.firstDay, meeting.lastDay].map((day) => new Date(`${day}T00:00:00Z`));
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return from && to ? format.formatRange(from, to) : '';
}
