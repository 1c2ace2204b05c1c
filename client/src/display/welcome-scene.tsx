import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { languageOf, localized } from '@miteinander/shared/wire/localized';
import { QrCode } from './qr-code.tsx';
import { groupedCode, joinAddress, type Surroundings } from './surroundings.ts';
import styles from './welcome-scene.module.css';

/** Before it begins: what this is, and how to get in. */
export function WelcomeScene({ meeting, words, origin }: Surroundings) {
  if (!meeting) return null;
  const text = (each: Record<string, string>) => localized(each, words.languageTag, meeting.languages[0]);
  return (
    <article className={styles.welcome}>
      <div className={styles.what} data-fit="">
        <p className={styles.when}>
          {[dates(meeting, words.languageTag), meeting.place].filter(Boolean).join(' · ')}
        </p>
        <h1 lang={languageOf(meeting.title, words.languageTag, meeting.languages[0])}>
          {text(meeting.title)}
        </h1>
        {meeting.welcome && <p className={styles.text}>{text(meeting.welcome)}</p>}
      </div>
      {meeting.joining ? (
        <Join code={meeting.code} words={words} origin={origin} />
      ) : (
        <p>{words.join.closed}</p>
      )}
    </article>
  );
}

function Join({ code, words, origin }: Pick<Surroundings, 'words' | 'origin'> & { code: string }) {
  const { full, short } = joinAddress(origin, code);
  return (
    <section className={styles.join}>
      <div className={styles.qr}>
        <QrCode text={full} label={words.join.qr(full)} />
      </div>
      <div>
        <h2>{words.join.title}</h2>
        <p className={styles.how}>{words.join.scan}</p>
        <p className={styles.how}>
          {words.join.or}: <strong>{short}</strong>
        </p>
        <p className={styles.code}>
          <span className={styles.how}>{words.join.code}</span> <strong>{groupedCode(code)}</strong>
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
