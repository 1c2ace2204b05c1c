import { isOnList } from '@miteinander/shared/speakers/request-states';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useConnection, useThing, useThings } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import styles from './own-question.module.css';

interface SpeakInsteadProps {
  session: string;
  question: string;
}

/** Asks one's own question aloud, where the list of speakers is open; its support stays with it. */
export function SpeakInstead({ session, question }: SpeakInsteadProps) {
  const { t } = useI18n<QuestionsKey>();
  const { toast } = useSpeech();
  const connection = useConnection();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const isOpen = useThing(session, 'floors', session)?.list === 'open';
  const isWaiting = useThings(session, 'requested').some(({ state }) => isOnList(state));
  if (!isOpen || isWaiting) return null;
  const speak = async () => {
    setIsBusy(true);
    const reply = await connection.send('speaker:speak-instead', { session, question });
    setIsBusy(false);
    if (!reply.ok) return setError(reply.error.code);
    toast(t('q.speak-number', { n: reply.data.number }));
    location.hash = 'floor';
  };
  return (
    <div className={styles.speak}>
      <Button busy={isBusy} onClick={() => void speak()}>
        {t('q.speak')}
      </Button>
      <p className={styles.meta}>{t('q.speak-what')}</p>
      {error !== null && (
        <p className={styles.error} role="alert">
          {t(`error.${error}`)}
        </p>
      )}
    </div>
  );
}
