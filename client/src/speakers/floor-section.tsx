import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import { isOnList, type RequestKind, requestKinds } from '@miteinander/shared/speakers/request-states';
import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import { useState, type ReactNode } from 'react';
import type { FloorKey } from '../i18n/floor.de.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { useHasArrived, useStatus, useThing, useThings } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AirtimePart } from './airtime-part.tsx';
import { AskToSpeak } from './ask-to-speak.tsx';
import { type Asking, emptyAsking } from './asking.ts';
import { begunIn, keepBegun } from './begun.ts';
import styles from './floor-section.module.css';
import { listLimit } from './list-limit.ts';
import { NextSpeakers } from './next-speakers.tsx';
import { OnTheFloor } from './on-the-floor.tsx';
import { OrderRules } from './order-rules.tsx';
import { OwnCard } from './own-card.tsx';
import { PlanLine } from './plan-line.tsx';
import { useOwnRequest } from './use-own-request.ts';

interface FloorSectionProps {
  meeting: MeetingView;
  me: AttendeeView;
  session: string;
  /** stands there as long as nobody is called to speak in the session */
  ifNone: ReactNode;
}

/** The floor of a session: who has the word, who is next, and one's own wish to speak. */
export function FloorSection({ meeting, me, session, ifNone }: FloorSectionProps) {
  const floor = useThing(session, 'floors', session);
  const hasArrived = useHasArrived(session, 'attendee');
  const hasPlan = (useThing(session, 'plans', session)?.phases.length ?? 0) > 0;
  const hasAsked = useThings(session, 'requested').length > 0;
  // Every session has a floor; most never use it. One that closes stays, with what is half filled in there.
  const [used, setUsed] = useState<string | null>(null);
  if (floor && used !== session && (hasPlan || hasAsked || !isUnused(floor))) setUsed(session);
  if (!floor) return hasArrived ? ifNone : <Skeleton />;
  if (used !== session) return ifNone;
  return <Floor key={session} meeting={meeting} me={me} floor={floor} />;
}

function Floor({ meeting, me, floor }: { meeting: MeetingView; me: AttendeeView; floor: FloorView }) {
  const { t } = useI18n<FloorKey>();
  const session = floor.id;
  const limit = listLimit(floor, useThing(session, 'plans', session));
  const own = useOwnRequest(session);
  const [kinds, setKinds] = useState<readonly RequestKind[]>([]);
  const [asking, setAsking] = useState(() => begunIn(me.id, session).asking ?? emptyAsking(me.name));
  const keep = (next: Asking) => {
    keepBegun(me.id, session, { asking: next });
    setAsking(next);
  };
  const isOffline = useStatus() === 'offline';
  const isMine = own.is === 'unsent' || (own.is === 'request' && isOnList(own.request.state));
  const mine = own.is === 'request' ? own.request.id : null;
  const isOpen = floor.list === 'open';
  // How we go on may be asked at any time; everything else only while the list is open.
  const ask = () => setKinds(isOpen ? requestKinds : ['order']);
  const close = () => setKinds([]);
  return (
    <section className={styles.section} aria-label={t('floor.title')}>
      <p className={styles.state}>{stateWords(floor.list, limit, t)}</p>
      <PlanLine session={session} timeZone={meeting.timeZone} isWhole />
      <OwnCard owner={me.id} session={session} own={own} voices={floor.voices} onAgain={ask} />
      <OnTheFloor floor={floor} groups={meeting.groups} mine={mine} />
      <NextSpeakers floor={floor} groups={meeting.groups} mine={mine} />
      <OrderRules rules={floor.rules} />
      {floor.airtime && <AirtimePart airtime={floor.airtime} groups={meeting.groups} />}
      {!isMine && (
        <div className={styles.foot} data-offline={isOffline || undefined}>
          {isOpen ? (
            <Button look="strong" wide onClick={ask}>
              {t(own.is === 'nothing' ? 'floor.ask' : 'floor.ask-again')}
            </Button>
          ) : (
            <>
              <p className={styles.closed}>
                {t('floor.closed-what')}
                {floor.waiting > 0 && ` ${t('floor.closed-others')}`}
              </p>
              <Button look="text" onClick={ask}>
                {t('floor.ask-order')}
              </Button>
            </>
          )}
        </div>
      )}
      <Dialog title={t('floor.ask-title')} open={kinds.length > 0} onClose={close}>
        <AskToSpeak
          {...{ meeting, me, floor, kinds, asking }}
          onChange={keep}
          onSent={() => {
            close();
            keep(emptyAsking(asking.name));
          }}
        />
      </Dialog>
    </section>
  );
}

function isUnused({ list, turn, called, waiting }: FloorView): boolean {
  return list === 'closed' && turn === null && called === null && waiting === 0;
}

function stateWords(list: FloorView['list'], seconds: number | null, t: I18n<FloorKey>['t']): string {
  const limit = seconds !== null && t('floor.limit', { time: lengthOf(seconds) });
  return [t(`floor.list-${list}`), list === 'open' && limit].filter(Boolean).join(' · ');
}

/** `2:00 min` */
function lengthOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`;
}
