import type { ErrorCode } from '@miteinander/shared/wire/errors';
import { useState } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import styles from './leave-meeting.module.css';

/** Leaving cannot be undone, so it takes two taps and says what it does. */
export function LeaveMeeting({ onLeft }: { onLeft: () => void }) {
  const { t } = useI18n<AttendeeKey>();
  const connection = useConnection();
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);

  const leave = async () => {
    setIsBusy(true);
    const reply = await connection.send('people:leave', {});
    setIsBusy(false);
    if (reply.ok) onLeft();
    else setError(reply.error.code);
  };

  return (
    <div className={styles.leave}>
      {isAsked ? (
        <>
          <p>{t('me.leave-what')}</p>
          {error !== null && <p role="alert">{t(`error.${error}`)}</p>}
          <div className={styles.actions}>
            <Button look="stop" busy={isBusy} onClick={() => void leave()}>
              {t('me.leave-yes')}
            </Button>
            <Button onClick={() => setIsAsked(false)}>{t('me.leave-no')}</Button>
          </div>
        </>
      ) : (
        <Button look="text" onClick={() => setIsAsked(true)}>
          {t('me.leave')}
        </Button>
      )}
    </div>
  );
}
