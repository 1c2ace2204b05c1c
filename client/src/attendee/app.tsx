import { useCallback, useEffect, useState } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection, useHello } from '../live/hooks.tsx';
import { forgetPicture, keepPicture } from '../live/keep-picture.ts';
import { OutboxProvider } from '../live/outbox-hooks.tsx';
import type { Address } from '../meetings/address.ts';
import { forgetMembership, type Membership, rememberMembership } from '../people/device.ts';
import { JoinFlow } from '../people/join-flow.tsx';
import { PlainPage } from '../people/plain-page.tsx';
import { resolveVote } from '../polls/ballot-state.ts';
import { resolveSupport } from '../questions/support-state.ts';
import { forgetChosenSession } from '../sessions/chosen-session.ts';
import { forgetHiddenStream } from '../stream/hidden-stream.ts';
import { Button } from '../ui/button.tsx';
import { AttendeePage } from './attendee-page.tsx';
import { dropPage, keepPage } from './installation.ts';

const resolve = { 'poll:vote': resolveVote, 'question:support': resolveSupport };

interface AppProps {
  address: Address;
  /** what this device remembers */
  initial: Membership | null;
}

/** Outside, in, or not any more. */
export function App({ address, initial }: AppProps) {
  const connection = useConnection();
  const hello = useHello();
  const [membership, setMembership] = useState(initial);

  const enter = useCallback(
    (joined: Membership) => {
      rememberMembership(joined);
      history.replaceState(null, '', `/j/${joined.code}${address.table}`);
      connection.signIn(
        { as: 'attendee', token: joined.token },
        { id: joined.attendee, meeting: joined.meeting },
      );
      setMembership(joined);
    },
    [connection, address],
  );

  const leave = useCallback(
    (left: Membership) => {
      forgetMembership(left);
      forgetChosenSession(left.meeting);
      forgetHiddenStream();
      connection.signIn({ as: 'guest' });
      forgetPicture(left.attendee);
      void dropPage();
      setMembership(null);
    },
    [connection],
  );

  const attendee = membership?.attendee;
  const isRefused = hello?.refused !== undefined;
  useEffect(() => {
    if (attendee === undefined) return undefined;
    if (isRefused) return forgetPicture(attendee);
    const stops = [keepPicture(connection.store, attendee), keepPage()];
    return () => stops.forEach((stop) => stop());
  }, [connection, attendee, isRefused]);

  if (!membership) return <JoinFlow address={address} onJoined={enter} />;
  if (isRefused) return <RemovedPage onAgain={() => leave(membership)} />;
  return (
    <OutboxProvider key={membership.attendee} owner={membership.attendee} resolve={resolve}>
      <AttendeePage membership={membership} onLeft={() => leave(membership)} />
    </OutboxProvider>
  );
}

function RemovedPage({ onAgain }: { onAgain: () => void }) {
  const { t } = useI18n<AttendeeKey>();
  return (
    <PlainPage step="removed" title={t('removed.title')}>
      <p>{t('removed.what')}</p>
      <div>
        <Button look="strong" onClick={onAgain}>
          {t('removed.button')}
        </Button>
      </div>
    </PlainPage>
  );
}
