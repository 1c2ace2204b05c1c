import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import { useState, type ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useHasArrived, useStatus, useThing, useThings, useWatch } from '../live/hooks.tsx';
import { useOutboxEntries } from '../live/outbox-hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AnsweredQuestions } from './answered-questions.tsx';
import { AskForm } from './ask-form.tsx';
import { notYetAsked } from './ask-state.ts';
import { FairnessLine } from './fairness-line.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { OwnQuestions } from './own-questions.tsx';
import styles from './questions-section.module.css';
import { useDraft } from './use-draft.ts';

type View = 'open' | 'answered' | 'mine';

interface QuestionsSectionProps {
  meeting: MeetingView;
  me: AttendeeView;
  session: string;
  /** stands there if the session has no questions */
  ifNone: ReactNode;
}

/** The questions of a session: to support, to read the answers, and one's own. */
export function QuestionsSection({ meeting, me, session, ifNone }: QuestionsSectionProps) {
  const { t } = useI18n<QuestionsKey>();
  useWatch(session, ['questions', 'support']);
  const hasMeeting = useHasArrived(session, 'attendee');
  const hasList = useHasArrived(session, 'questions');
  const qa = useThing(session, 'qa', session);
  const panelists = useThings(session, 'panelists');
  const asked = useThings(session, 'asked');
  const unsent = notYetAsked(useOutboxEntries(`ask:${session}:`), asked);
  const { draft, change } = useDraft(me.id, session);
  const [view, setView] = useState<View>('open');
  const [isAsking, setIsAsking] = useState(false);
  const isOffline = useStatus() === 'offline';

  if (!qa) return hasMeeting ? ifNone : <Skeleton />;
  const podium = { groups: meeting.groups, panelists };
  const count = asked.length + unsent.length;
  const foot = (news: ReactNode) => (
    <div className={styles.foot} data-offline={isOffline || undefined}>
      {news}
      {qa.asking === 'open' ? (
        <Button look="strong" wide onClick={() => setIsAsking(true)}>
          {t(draft.text.trim() === '' ? 'q.ask' : 'q.ask-go-on')}
        </Button>
      ) : (
        <p className={styles.closed}>
          <strong>{t('q.closed')}</strong>
          {draft.text.trim() !== '' && ` ${t('q.closed-what')}`}
        </p>
      )}
    </div>
  );
  return (
    <section className={styles.section} aria-label={t('q.title')}>
      <div className={styles.top}>
        <FairnessLine qa={qa} />
      </div>
      <div className={styles.views}>
        <Segmented<View>
          label={t('q.view')}
          segments={[
            { value: 'open', label: t('q.view.open') },
            { value: 'answered', label: t('q.view.answered') },
            { value: 'mine', label: count > 0 ? t('q.view.mine-count', { n: count }) : t('q.view.mine') },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view !== 'mine' && !hasList && <NotYet isOffline={isOffline} />}
      {view === 'open' && hasList && (
        <OpenQuestions session={session} qa={qa} {...podium}>
          {foot}
        </OpenQuestions>
      )}
      {view === 'answered' && hasList && <AnsweredQuestions session={session} {...podium} />}
      {view === 'mine' && (
        <OwnQuestions
          session={session}
          owner={me.id}
          timeZone={meeting.timeZone}
          onTakeUp={({ text, isNamed, panelist }) => {
            change({ text, isNamed, panelist });
            setIsAsking(true);
          }}
        />
      )}
      {(view !== 'open' || !hasList) && foot(null)}
      <Dialog
        title={t('q.ask-title')}
        open={isAsking && qa.asking === 'open'}
        onClose={() => setIsAsking(false)}
      >
        <AskForm
          meeting={meeting}
          me={me}
          session={session}
          qa={qa}
          onSent={() => {
            setIsAsking(false);
            setView('mine');
          }}
        />
      </Dialog>
    </section>
  );
}

/** The list was not seen yet; asking does not wait for it. */
function NotYet({ isOffline }: { isOffline: boolean }) {
  const { t } = useI18n<QuestionsKey>();
  if (!isOffline) return <Skeleton />;
  return (
    <EmptyState title={t('q.not-yet')}>
      <p>{t('q.not-yet-what')}</p>
    </EmptyState>
  );
}
