import type { AskedView } from '@miteinander/shared/questions/questions.contract';
import { useEffect, useRef } from 'react';
import { useI18n, type I18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useSpeech } from '../ui/live-region.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './own-question.module.css';
import { stationOf, stepOf } from './own-step.ts';

type Asked = Pick<AskedView, 'state' | 'place' | 'mergedInto' | 'declined' | 'text'> &
  Partial<Pick<AskedView, 'messages'>>;

/** How far it has got: in words, and as steps of a way. Said when it changes. */
export function OwnState({ asked }: { asked: Asked }) {
  const { t } = useI18n<QuestionsKey>();
  const { announce } = useSpeech();
  const step = stepOf(asked);
  const station = stationOf(step);
  const words = wordsOf(asked, t);
  const last = useRef(words);
  const news = t('q.own.changed', { step: words, text: asked.text });
  useEffect(() => {
    if (last.current === words) return;
    last.current = words;
    announce(news);
  }, [last, words, news, announce]);
  return (
    <div className={styles.state} data-step={step}>
      {station !== null && (
        <div className={styles.way}>
          <VisuallyHidden>{t('q.station', { n: station })}</VisuallyHidden>
          {[1, 2, 3, 4].map((each) => (
            <i key={each} data-passed={each <= station || undefined} />
          ))}
        </div>
      )}
      <p className={styles.step}>
        {step === 'answered' && <span aria-hidden="true">✓ </span>}
        {words}
      </p>
      {step === 'merged' && <p className={styles.meta}>{t('q.own.merged-what')}</p>}
      {asked.mergedInto && step !== 'merged' && (
        <p className={styles.meta}>{t('q.own.merged', { text: asked.mergedInto.text })}</p>
      )}
      {asked.declined && asked.declined.words !== null && asked.declined.reason !== 'own-words' && (
        <p className={styles.meta}>{t('q.own.words', { words: asked.declined.words })}</p>
      )}
    </div>
  );
}

function wordsOf(asked: Asked, t: I18n<QuestionsKey>['t']): string {
  const step = stepOf(asked);
  if (step === 'merged') return t('q.own.merged', { text: asked.mergedInto?.text ?? '' });
  // While it waits for the moderators it may be the author whom they wait for.
  if (step === 'new' && asked.messages?.at(-1)?.from === 'crew') return t('q.own.asked-back');
  if (step !== 'declined') return t(`q.own.${step}`);
  const { reason = 'own-words', words = null } = asked.declined ?? {};
  const isOwn = reason === 'own-words' && words !== null;
  return t('q.own.declined', { reason: isOwn ? words : t(`q.reason.${reason}`) });
}
