import type { FloorView, RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import { type Clock, urgencyAt } from '@miteinander/shared/speakers/speaking-clock';
import type { FloorKey } from '../i18n/floor.de.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './call-parts.module.css';
import { clockFace, markAt } from './clock-marks.ts';
import { useOwnSteps } from './use-own-request.ts';
import { WhereToSpeak } from './where-to-speak.tsx';

interface SpeakingPartProps {
  session: string;
  request: RequestedView;
  voices: FloorView['voices'];
}

/** One's own clock, to be read at a glance while speaking. */
export function SpeakingPart({ session, request, voices }: SpeakingPartProps) {
  const { t } = useI18n<FloorKey>();
  const { finish, withdrawn } = useOwnSteps(session, request);
  const isDone = withdrawn !== undefined && withdrawn.outcome.state !== 'refused';
  return (
    <div className={styles.part}>
      <div className={styles.middle}>
        {request.clock && <OwnClock clock={request.clock} />}
        {request.voice !== 'microphone' && <WhereToSpeak request={request} voices={voices} isNow={false} />}
      </div>
      <div className={styles.answers}>
        <Button look="strong" wide busy={isDone} onClick={finish}>
          {t('call.done')}
        </Button>
      </div>
    </div>
  );
}

function OwnClock({ clock }: { clock: Clock }) {
  const { t } = useI18n<FloorKey>();
  const now = useServerNow(clock.runningSince === null ? null : 250);
  const urgency = urgencyAt(clock, now);
  return (
    <div className={styles.clock} data-urgency={urgency}>
      <p className={styles.face} role="timer" aria-live="off">
        <VisuallyHidden>{t(clock.limitMs === null ? 'floor.spoken' : 'floor.left')} </VisuallyHidden>
        {clockFace(clock, now)}
      </p>
      <p className={styles.warning}>{warningWords(clock, urgency, t)}</p>
      {/* The rest of the page is out of reach while this is open, its live region too. */}
      <VisuallyHidden>
        <output>{markWords(clock, now, t)}</output>
      </VisuallyHidden>
    </div>
  );
}

type Say = I18n<FloorKey>['t'];

function warningWords({ runningSince }: Clock, urgency: ReturnType<typeof urgencyAt>, t: Say): string {
  if (runningSince === null) return t('call.clock.paused');
  // A place of its own, so that nothing moves when the words come.
  return urgency === 'fine' ? '\u00a0' : t(`call.clock.${urgency}`);
}

function markWords(clock: Clock, now: number, t: Say): string {
  const mark = markAt(clock, now);
  switch (mark.is) {
    case 'minutes':
      return t('call.said-minutes', { n: mark.n });
    case 'seconds':
      return t('call.said-seconds', { n: mark.n });
    case 'over':
      return t('call.said-over');
    case 'none':
      return '';
  }
}
