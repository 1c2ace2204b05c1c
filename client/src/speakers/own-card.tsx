import { isOnList, type RequestState } from '@miteinander/shared/speakers/request-states';
import type { FloorView, RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Card } from '../ui/card.tsx';
import styles from './own-card.module.css';
import type { Own } from './own-request.ts';
import { UnsentRequest } from './unsent-request.tsx';
import { WaitingCard } from './waiting-card.tsx';

interface OwnCardProps {
  /** the attendee's id */
  owner: string;
  session: string;
  own: Own;
  voices: FloorView['voices'];
  onAgain: () => void;
}

/** Where one's own request stands, or what became of it. */
export function OwnCard({ owner, session, own, voices, onAgain }: OwnCardProps) {
  if (own.is === 'nothing') return null;
  if (own.is === 'unsent') return <UnsentRequest entry={own.entry} onAgain={onAgain} />;
  const { request } = own;
  if (isOnList(request.state)) return <WaitingCard {...{ owner, session, request, voices }} />;
  return <Ended request={request} />;
}

/** The states in which it is not on the list any more. */
type EndedState = Exclude<RequestState, 'waiting' | 'called' | 'speaking'>;

function Ended({ request }: { request: RequestedView }) {
  const { t } = useI18n<FloorKey>();
  const state = request.state as EndedState;
  // Ended by its owner, perhaps after the last word: "withdrawn" would be wrong then.
  const isSpoken = state === 'withdrawn' && request.calledAt !== null;
  return (
    <Card look="dashed" className={styles.ended}>
      <p>
        <output>{t(isSpoken ? 'floor.ended.done' : `floor.ended.${state}`)}</output>
      </p>
      {state === 'written' && (
        <a className={styles.link} href="#questions">
          {t('floor.written-link')}
        </a>
      )}
    </Card>
  );
}
