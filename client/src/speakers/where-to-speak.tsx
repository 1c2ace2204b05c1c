import type { FloorView, RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import { outsideIcon } from '../ui/icons.ts';
import { dialled } from './heard.ts';
import styles from './where-to-speak.module.css';

interface WhereToSpeakProps {
  request: RequestedView;
  voices: FloorView['voices'];
  /** it is their turn, not before */
  isNow: boolean;
}

/** Where somebody will be heard, and the way there. */
export function WhereToSpeak({ request, voices, isNow }: WhereToSpeakProps) {
  const { t } = useI18n<FloorKey>();
  const { voice } = request;
  const number = voices.phone === null ? null : dialled(voices.phone);
  return (
    <div className={styles.where} data-now={isNow || undefined}>
      <p>{isNow || isMute(request) ? whereWords(request, voices, t) : t(`floor.voice-what.${voice}`)}</p>
      {voice === 'conference' && voices.conference !== null && (
        <>
          <a className={styles.link} href={voices.conference} target="_blank" rel="noopener noreferrer">
            <Icon icon={outsideIcon} />
            {t('call.open-conference')}
          </a>
          <p className={styles.hint}>
            {t('call.conference-host', { host: new URL(voices.conference).host })}
          </p>
        </>
      )}
      {voice === 'phone' && !isNow && voices.phone !== null && <p className={styles.hint}>{voices.phone}</p>}
      {voice === 'phone' && isNow && number !== null && (
        <a className={styles.link} href={`tel:${number}`}>
          {t('call.dial')}
        </a>
      )}
      {voice === 'read-out' && isNow && request.topic !== null && (
        <p className={styles.text} dir="auto">
          {request.topic}
        </p>
      )}
    </div>
  );
}

/** Whoever went home while waiting, where nothing is offered but to be read out, has written nothing yet. */
export function isMute({ voice, topic }: RequestedView): boolean {
  return voice === 'read-out' && topic === null;
}

/** What to do now, in one sentence. */
export function whereWords(
  request: RequestedView,
  voices: FloorView['voices'],
  t: I18n<FloorKey>['t'],
): string {
  const { voice, microphone } = request;
  if (isMute(request)) return t('call.nothing-to-read');
  if (voice === 'microphone')
    return microphone === null ? t('call.where-microphone') : t('call.where-microphone-n', { n: microphone });
  return voice === 'phone' ? t('call.where-phone', { phone: voices.phone ?? '' }) : t(`call.where-${voice}`);
}
