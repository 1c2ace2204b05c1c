import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useHasArrived, useThings, useWatch } from '../live/hooks.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AnsweredQuestions } from './answered-questions.tsx';
import styles from './questions-section.module.css';

interface AnsweredElsewhereProps {
  meeting: MeetingView;
  sessions: readonly SessionView[];
}

/** After a session everybody can go on reading what was answered in it; fetched when somebody asks for it. */
export function AnsweredElsewhere({ meeting, sessions }: AnsweredElsewhereProps) {
  const { t, text } = useI18n<QuestionsKey>();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return sessions
    .filter(({ state }) => state === 'ended')
    .map(({ id, title }) => (
      <details key={id} className={styles.elsewhere} onToggle={() => setOpened(new Set([...opened, id]))}>
        <summary>{t('q.answered-in', { session: text(title) })}</summary>
        {opened.has(id) && <AnsweredIn meeting={meeting} session={id} />}
      </details>
    ));
}

function AnsweredIn({ meeting, session }: { meeting: MeetingView; session: string }) {
  useWatch(session, ['attendee', 'questions', 'support']);
  const hasList = useHasArrived(session, 'questions');
  const panelists = useThings(session, 'panelists');
  if (!hasList) return <Skeleton />;
  return <AnsweredQuestions session={session} groups={meeting.groups} panelists={panelists} />;
}
