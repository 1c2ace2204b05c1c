import type { FloorView, RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useStatus } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './call-parts.module.css';
import { useOwnSteps } from './use-own-request.ts';
import { isOnTheWay, Withdrawing } from './withdrawing.tsx';
import { isMute, WhereToSpeak, whereWords } from './where-to-speak.tsx';
import { WriteInsteadButton } from './write-instead-button.tsx';

interface CalledPartProps {
  /** the attendee's id */
  owner: string;
  session: string;
  request: RequestedView;
  voices: FloorView['voices'];
}

/** What comes next; of somebody who has nothing to be read, nothing does. */
function nextKey(request: RequestedView, isReady: boolean): FloorKey | null {
  if (isMute(request)) return null;
  if (isReady) return 'call.is-ready';
  return request.voice === 'read-out' ? 'call.read-starts' : 'call.clock-starts';
}

/** Where to speak now, and the answer to the call. */
export function CalledPart({ owner, session, request, voices }: CalledPartProps) {
  const { t } = useI18n<FloorKey>();
  const { answer, answered, withdraw, withdrawn, stay } = useOwnSteps(session, request);
  const isOffline = useStatus() === 'offline';
  const said = (answered?.item.input as { answer: 'ready' | 'later' } | undefined)?.answer;
  const isSaid = answered?.outcome.state !== 'refused';
  const isReady = request.isReady || (said === 'ready' && isSaid);
  const next = nextKey(request, isReady);
  if (isOnTheWay(withdrawn)) return <Withdrawing withdrawn={withdrawn} onStay={stay} />;
  return (
    <div className={styles.part}>
      <VisuallyHidden>
        <span role="alert">{t('call.alert', { where: whereWords(request, voices, t) })}</span>
      </VisuallyHidden>
      <WhereToSpeak request={request} voices={voices} isNow />
      <div className={styles.answers}>
        <p className={styles.say}>
          <output>{isOffline && said ? t('call.answer-waiting') : next && t(next)}</output>
        </p>
        {isMute(request) ? (
          <WriteInsteadButton look="strong" wide {...{ owner, session, request }} />
        ) : (
          !isReady && (
            <Button look="strong" wide onClick={() => answer('ready')}>
              {t('call.ready')}
            </Button>
          )
        )}
        <Button wide busy={said === 'later' && isSaid} onClick={() => answer('later')}>
          {t('call.later')}
        </Button>
        <p className={styles.hint}>{t('call.later-what')}</p>
        <Button look="text" onClick={withdraw}>
          {t('call.withdraw')}
        </Button>
      </div>
    </div>
  );
}
