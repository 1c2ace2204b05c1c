import { useMemo } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { MoreButton } from './more-button.tsx';
import { QuestionList } from './question-list.tsx';
import type { Podium } from './question-meta.tsx';
import { ranked } from './question-order.ts';
import { useFurtherQuestions, useLiveQuestions } from './use-public-questions.ts';

/** So many are live after they were answered. */
const liveAnswered = 30;

interface AnsweredQuestionsProps extends Podium {
  session: string;
}

/** What was answered, to be read again. */
export function AnsweredQuestions({ session, ...podium }: AnsweredQuestionsProps) {
  const { t } = useI18n<QuestionsKey>();
  const live = useLiveQuestions(session, 'answered');
  const further = useFurtherQuestions(session, 'answered', 'newest');
  const all = useMemo(() => {
    const ids = new Set(live.map(({ question }) => question.id));
    return [...ranked(live, 'newest'), ...further.questions.filter(({ question }) => !ids.has(question.id))];
  }, [live, further.questions]);
  const known = new Map(all.map((each) => [each.question.id, each]));
  if (all.length === 0)
    return (
      <EmptyState title={t('q.empty-answered')}>
        <p>{t('q.empty-answered-what')}</p>
      </EmptyState>
    );
  return (
    <>
      <QuestionList
        label={t('q.view.answered')}
        session={session}
        shown={[...known.keys()]}
        known={known}
        present={new Set(known.keys())}
        {...podium}
      />
      {live.length >= liveAnswered && <MoreButton further={further} isKnown={(id) => known.has(id)} />}
    </>
  );
}
