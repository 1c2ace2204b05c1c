import type { FloorView, RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { useServerNow, useThing } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { estimateOf, ranOf } from './estimate.ts';
import styles from './own-card.module.css';
import { useOwnSteps } from './use-own-request.ts';
import { WhereToSpeak } from './where-to-speak.tsx';
import { isOnTheWay, Withdrawing } from './withdrawing.tsx';
import { WriteInsteadButton } from './write-instead-button.tsx';

interface WaitingCardProps {
  /** the attendee's id */
  owner: string;
  session: string;
  request: RequestedView;
  voices: FloorView['voices'];
}

/** One's own request on the list: by which number one is called, when about, and how to think again. */
export function WaitingCard({ owner, session, request, voices }: WaitingCardProps) {
  const { t } = useI18n<FloorKey>();
  const clock = useThing(session, 'floors', session)?.turn?.clock;
  const ranMs = ranOf(clock, useServerNow(clock ? 10_000 : null));
  const { withdraw, withdrawn, stay } = useOwnSteps(session, request);
  if (isOnTheWay(withdrawn))
    return (
      <Card look="dashed">
        <Withdrawing withdrawn={withdrawn} onStay={stay} />
      </Card>
    );
  return (
    <Card className={styles.own}>
      {request.state === 'waiting' && request.missed > 0 && (
        <p className={styles.notice}>{missedWords(request, t)}</p>
      )}
      <div className={styles.head}>
        <p className={styles.number}>
          <span>{t('floor.your-number')}</span>
          <strong>{request.number}</strong>
        </p>
        <div className={styles.where}>
          <h2 className={styles.title}>{placeWords(request, t)}</h2>
          {request.state === 'waiting' && <p className={styles.wait}>{waitWords(request, ranMs, t)}</p>}
          <p className={styles.meta}>{t(`floor.kind.${request.kind}`)}</p>
        </div>
      </div>
      {request.topic !== null && (
        <p className={styles.meta} dir="auto">
          {request.topic}
        </p>
      )}
      {request.state === 'waiting' && <p className={styles.meta}>{t('floor.wait-why')}</p>}
      {request.voice !== 'microphone' && <WhereToSpeak request={request} voices={voices} isNow={false} />}
      <div className={styles.actions}>
        <Button onClick={withdraw}>{t('floor.withdraw')}</Button>
        {request.state === 'waiting' && <WriteInsteadButton {...{ owner, session, request }} />}
      </div>
    </Card>
  );
}

type Say = I18n<FloorKey>['t'];

export function missedWords({ place }: RequestedView, t: Say): string {
  return place === null ? t('floor.missed-again') : t('floor.missed', { n: place });
}

function placeWords({ state, place }: RequestedView, t: Say): string {
  if (state === 'speaking') return t('call.speaking');
  if (state === 'called') return t('call.title');
  return place === null ? t('floor.on-list') : t('floor.place', { n: place });
}

function waitWords({ waitMs }: RequestedView, ranMs: number, t: Say): string {
  const estimate = estimateOf(waitMs, ranMs);
  switch (estimate?.is) {
    case undefined:
      return t('floor.wait-unknown');
    case 'soon':
      return t('floor.wait-soon');
    case 'within':
      return t('floor.wait-within', { n: estimate.to });
    case 'about':
      return t('floor.wait-about', { n: estimate.to });
    case 'between':
      return t('floor.wait-between', { from: estimate.from, n: estimate.to });
  }
}
