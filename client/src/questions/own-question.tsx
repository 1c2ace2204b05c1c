import type { AskedView } from '@miteinander/shared/questions/questions.contract';
import { useId, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { Card } from '../ui/card.tsx';
import { KeepLink } from './keep-link.tsx';
import { OwnActions } from './own-actions.tsx';
import styles from './own-question.module.css';
import { OwnState } from './own-state.tsx';
import { OwnTalk } from './own-talk.tsx';
import { FollowUp } from './question-answer.tsx';
import { SpeakInstead } from './speak-instead.tsx';

interface OwnQuestionProps {
  session: string;
  owner: string;
  timeZone: string;
  asked: AskedView;
}

/** One's own question, with everything that became of it. */
export function OwnQuestion({ session, owner, timeZone, asked }: OwnQuestionProps) {
  const { t, language } = useI18n<QuestionsKey>();
  const id = useId();
  const [isChanging, setIsChanging] = useState(false);
  const isOpen = asked.state === 'new' && !asked.mergedInto;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone }).format(asked.askedAt);
  return (
    <Card look={asked.state === 'new' ? 'dashed' : 'plain'}>
      <article className={styles.own} aria-labelledby={id}>
        <OwnState asked={asked} />
        {!isChanging && (
          <p id={id} className={styles.text} dir="auto">
            {asked.text}
          </p>
        )}
        {isOpen && (
          <OwnActions session={session} asked={asked} isChanging={isChanging} onChanging={setIsChanging} />
        )}
        {asked.state === 'approved' && !asked.mergedInto && (
          <SpeakInstead session={session} question={asked.id} />
        )}
        <p className={styles.meta}>
          {t('q.own.asked-at', { time })} · {t(asked.isNamed ? 'q.own.named' : 'q.anonymous')}
        </p>
        {asked.original !== null && (
          <p className={styles.meta}>{t('q.own.edited', { text: asked.original })}</p>
        )}
        {asked.answer && (
          <div className={styles.answer}>
            <p className={styles.label}>{t(asked.answer.isPublic ? 'q.answer' : 'q.answer-private')}</p>
            <p className={styles.text} dir="auto">
              {asked.answer.text}
            </p>
          </div>
        )}
        {asked.followUp && <FollowUp followUp={asked.followUp} />}
        <OwnTalk session={session} asked={asked} />
        <KeepLink session={session} owner={owner} question={asked.id} />
      </article>
    </Card>
  );
}
