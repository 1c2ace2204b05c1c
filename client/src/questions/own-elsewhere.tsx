import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useThings, useWatch } from '../live/hooks.tsx';
import { OwnQuestions } from './own-questions.tsx';
import styles from './questions-section.module.css';

interface OwnElsewhereProps {
  meeting: MeetingView;
  me: AttendeeView;
  sessions: readonly SessionView[];
}

/** After a session one's own questions are found here, with what still becomes of them. */
export function OwnElsewhere({ meeting, me, sessions }: OwnElsewhereProps) {
  const over = sessions.filter(({ state }) => state !== 'planned');
  return over.map((session) => <OwnOfSession key={session.id} meeting={meeting} me={me} session={session} />);
}

function OwnOfSession({
  meeting,
  me,
  session,
}: Omit<OwnElsewhereProps, 'sessions'> & { session: SessionView }) {
  const { text, lang } = useI18n<QuestionsKey>();
  useWatch(session.id, [`person:${me.id}`]);
  const asked = useThings(session.id, 'asked');
  if (asked.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.session} lang={lang(session.title)}>
        {text(session.title)}
      </h2>
      <OwnQuestions session={session.id} owner={me.id} timeZone={meeting.timeZone} />
    </section>
  );
}
