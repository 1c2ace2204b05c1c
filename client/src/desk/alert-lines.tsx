import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { ReactNode } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { usePresence, useStatus } from '../live/hooks.tsx';
import { joiningAlarm } from '../meetings/joining-alarm.ts';
import { ActionButton } from './action-button.tsx';
import { Action } from './actions-context.tsx';
import styles from './alert-lines.module.css';
import type { DeskModel } from './use-desk-model.ts';
import type { Displays } from './use-displays.ts';
import type { Steering } from './use-steering.ts';

/** What needs a look at once: the connection, the displays, and the door. */
export function AlertLines({ model: { desk, steering, displays } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const status = useStatus();
  const { meeting } = desk;
  return (
    <output className={styles.lines}>
      {status === 'offline' && <Line>{t('offlineLine')}</Line>}
      {status === 'outdated' && (
        <Line action={<ActionButton onAct={() => location.reload()}>{t('connection.reload')}</ActionButton>}>
          {t('connection.outdated')}
        </Line>
      )}
      <MissingLine missing={displays.missing} />
      {meeting && <JoiningLine meeting={meeting} steering={steering} />}
    </output>
  );
}

/** A screen in the hall that is gone is seen by everybody there, and by nobody at the desk. */
function MissingLine({ missing }: Pick<Displays, 'missing'>) {
  const { t, language } = useI18n<DeskKey>();
  const [first, ...others] = missing;
  if (!first) return null;
  const names = [first, ...others].map(({ display }) => display.name);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(first.goneSince ?? 0);
  const list = new Intl.ListFormat(language).format(names);
  return (
    <Line isAlarm action={<Action name="displays">{t('displays.look')}</Action>}>
      {t('displays.missing', { n: names.length, names: list, time })}
    </Line>
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
