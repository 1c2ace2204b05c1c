import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { useEffect, useState } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n, useMeetingLanguages } from '../i18n/i18n.tsx';
import { useConnection } from '../live/hooks.tsx';
import { deviceToken } from '../live/random.ts';
import type { Address } from '../meetings/address.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CodePage } from './code-page.tsx';
import { DetailsPage } from './details-page.tsx';
import type { Membership } from './device.ts';
import { joinMeeting } from './join-meeting.ts';
import { found, refused, type JoinState } from './join-state.ts';
import styles from './join.module.css';
import { detailsToSend, type PersonDetails } from './person-details.ts';
import { PlainPage } from './plain-page.tsx';

interface JoinFlowProps {
  address: Address;
  onJoined: (membership: Membership) => void;
}

/** From a code to being in. Nothing is stored on the device on the way. */
export function JoinFlow({ address, onJoined }: JoinFlowProps) {
  const { t } = useI18n<AttendeeKey>();
  const [state, setState] = useState<JoinState>(() => firstState(address.code));
  // Made once: asking again with the same token is the same person.
  const [token] = useState(deviceToken);
  const connection = useConnection();
  useMeetingLanguages('meeting' in state ? state.meeting.languages : undefined);

  useFinding(state, address.attendance, setState);

  const join = async (meeting: MeetingView, details: PersonDetails) => {
    setState({ step: 'details', meeting, details, error: null, isBusy: true });
    const input = { code: meeting.code, token, ...detailsToSend(details, meeting) };
    const reply = await joinMeeting(connection, input, (place) =>
      setState({ step: 'waiting', meeting, details, place }),
    );
    if (!reply.ok) return setState((now) => refused(now, reply.error.code));
    onJoined({ code: meeting.code, token, meeting: reply.data.meeting, attendee: reply.data.attendee.id });
  };

  switch (state.step) {
    case 'code':
      return (
        <CodePage
          initial={state.code}
          error={state.error && t(`error.${state.error}`)}
          isBusy={false}
          onCode={(code) => setState({ step: 'finding', code, isTyped: true })}
        />
      );
    case 'finding':
      return state.isTyped ? (
        <CodePage initial={state.code} error={null} isBusy onCode={() => undefined} />
      ) : (
        <PlainPage step="finding" title={t('join.title')}>
          <Skeleton />
        </PlainPage>
      );
    case 'details':
      return (
        <DetailsPage
          meeting={state.meeting}
          initial={state.details}
          error={state.error && t(`error.${state.error}`)}
          isBusy={state.isBusy}
          onJoin={(details) => void join(state.meeting, details)}
        />
      );
    case 'waiting':
      return <WaitingPage meeting={state.meeting} place={state.place} />;
    case 'closed':
      return (
        <PlainPage step="closed" title={t('join.closed-title')}>
          <p>{t('join.closed-what')}</p>
          <div className={styles.actions}>
            <Button
              look="strong"
              onClick={() => setState({ step: 'finding', code: state.code, isTyped: false })}
            >
              {t('join.again')}
            </Button>
            <Button onClick={() => setState({ step: 'code', code: '', error: null })}>
              {t('code.other')}
            </Button>
          </div>
        </PlainPage>
      );
  }
}

function firstState(code: string | null): JoinState {
  if (code?.length === 6) return { step: 'finding', code, isTyped: false };
  return { step: 'code', code: code ?? '', error: null };
}

/** Looks the meeting up while the state says so; an unknown code leads back to the field. */
function useFinding(
  state: JoinState,
  attendance: Address['attendance'],
  setState: (state: JoinState) => void,
): void {
  const connection = useConnection();
  const code = state.step === 'finding' ? state.code : null;
  useEffect(() => {
    if (code === null) return undefined;
    let isCurrent = true;
    const find = async () => {
      const reply = await connection.send('meeting:find', { code }, { timeoutMs: 20_000 });
      if (!isCurrent) return;
      if (reply.ok) setState(found(code, reply.data, { attendance, name: '', group: '' }));
      else setState({ step: 'code', code, error: reply.error.code });
    };
    void find();
    return () => {
      isCurrent = false;
    };
  }, [connection, code, attendance, setState]);
}

function WaitingPage({ meeting, place }: { meeting: MeetingView; place: number }) {
  const { t } = useI18n<AttendeeKey>();
  return (
    <PlainPage step="waiting" title={t('join.waiting-title')} meeting={meeting}>
      <p className={styles.place}>
        <output>{t('join.waiting-place', { n: place })}</output>
      </p>
      <Progress label={t('join.waiting-title')} />
      <p className={styles.quiet}>{t('join.waiting-why')}</p>
    </PlainPage>
  );
}
