import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { ReactNode } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { usePresence, useStatus } from '../live/hooks.tsx';
import { joiningAlarm } from '../meetings/joining-alarm.ts';
import { ActionButton } from './action-button.tsx';
import styles from './alert-lines.module.css';
import type { Steering } from './use-steering.ts';

/** What needs a look at once: the connection, and the door. */
export function AlertLines({ meeting, steering }: { meeting: MeetingView | undefined; steering: Steering }) {
  const { t } = useI18n<DeskKey>();
  const status = useStatus();
  return (
    <output className={styles.lines}>
      {status === 'offline' && <Line>{t('offlineLine')}</Line>}
      {status === 'outdated' && (
        <Line action={<ActionButton onAct={() => location.reload()}>{t('connection.reload')}</ActionButton>}>
          {t('connection.outdated')}
        </Line>
      )}
      {meeting && <JoiningLine meeting={meeting} steering={steering} />}
    </output>
  );
}

function JoiningLine({ meeting, steering }: { meeting: MeetingView; steering: Steering }) {
  const { t } = useI18n<DeskKey>();
  const alarm = joiningAlarm(usePresence(meeting.id));
  const { revision } = meeting;
  const setJoining = (open: boolean) => {
    if (revision !== undefined) void steering.steer('meeting:set-joining', { open, expects: revision });
  };
  if (!meeting.joining) {
    const action = <ActionButton onAct={() => setJoining(true)}>{t('joining.open')}</ActionButton>;
    return <Line action={action}>{t('joining.closed')}</Line>;
  }
  if (!alarm) return null;
  const action = <ActionButton onAct={() => setJoining(false)}>{t('joining.close')}</ActionButton>;
  return (
    <Line isAlarm action={action}>
      {t(`joining.${alarm.kind}`, { n: alarm.people })}
    </Line>
  );
}

function Line({ children, action, isAlarm }: { children: ReactNode; action?: ReactNode; isAlarm?: boolean }) {
  return (
    <span className={styles.line} data-alarm={isAlarm || undefined}>
      <span>{children}</span>
      {action}
    </span>
  );
}
