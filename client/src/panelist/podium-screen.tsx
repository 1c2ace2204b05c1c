import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useWatch } from '../live/hooks.tsx';
import { useQuestionsIn } from '../stage/use-questions-in.ts';
import { NowAndNext } from './now-and-next.tsx';
import { OnScreen } from './on-screen.tsx';
import { OwnTime } from './own-time.tsx';
import { PodiumFloor } from './podium-floor.tsx';
import { PodiumHeader } from './podium-header.tsx';
import { PodiumNotices } from './podium-notices.tsx';
import { podiumQuestions } from './podium-questions.ts';
import { PodiumPhase } from './podium-phase.tsx';
import { PodiumSignals } from './podium-signals.tsx';
import styles from './podium-screen.module.css';
import { QuestionRows } from './question-rows.tsx';
import { useQuestionNews } from './use-question-news.ts';

interface PodiumScreenProps {
  meeting: MeetingView;
  session: SessionView;
  /** the place of whoever sits here */
  me: string | null;
  access: string;
  /** back to the choice of sessions, if there is one */
  onLeave: (() => void) | null;
}

/** What somebody on the podium needs to know at a glance: the question, the next one, what is for them, the time. */
export function PodiumScreen({ meeting, session, me, access, onLeave }: PodiumScreenProps) {
  const { t, text } = useI18n<PanelistKey>();
  useWatch(session.id, ['panelist', 'display']);
  const arrived = useQuestionsIn(session.id, 'panelist');
  const { now, next, mine, others } = podiumQuestions(arrived, { panelist: me, access });
  const name = arrived.panelists.find(({ id }) => id === me)?.name ?? null;
  useQuestionNews(now, mine);
  return (
    <div className={styles.page}>
      <title>{`${text(session.title)} · Miteinander`}</title>
      <PodiumHeader {...{ meeting, session, name, onLeave }} />
      <main className={styles.main}>
        <div className={styles.own}>
          {me !== null && <OwnTime session={session.id} me={me} />}
          <PodiumPhase session={session.id} />
        </div>
        <div className={styles.column}>
          <NowAndNext now={now} next={next} me={me} />
          {me !== null && <PodiumSignals session={session.id} me={me} access={access} />}
          <QuestionRows title={t('mine.title')} empty={t('mine.none')} rows={mine} me={me} isMine />
        </div>
        <div className={styles.column}>
          <PodiumFloor meeting={meeting} session={session.id} me={me} />
          <OnScreen meeting={meeting} session={session} />
          <QuestionRows title={t('all.title')} empty={t('all.none')} rows={others} me={me} />
        </div>
      </main>
      {me !== null && <PodiumNotices session={session.id} me={me} access={access} />}
    </div>
  );
}
