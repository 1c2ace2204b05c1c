import { useEffect, useRef, useState } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { closeIcon, outsideIcon, screenIcon } from '../ui/icons.ts';
import { loaded } from '../ui/loaded.tsx';
import type { Stream } from './kind-of.ts';
import styles from './remote-picture.module.css';

const StreamPlayer = loaded(async () => (await import('./stream-player.tsx')).StreamPlayer, 1);

type Step = 'offered' | 'told' | 'playing';

interface RemotePictureProps {
  stream: Stream;
  onHide: () => void;
}

/**
 * The picture from the hall for somebody who is not there, beside what there is to do and never over it. Nobody
 * else than our own server is asked for anything before a tap, and the words above the tap say who will be.
 */
export function RemotePicture({ stream, onHide }: RemotePictureProps) {
  const { t } = useI18n<AttendeeKey>();
  const [step, setStep] = useState<Step>('offered');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was tapped is gone; whoever uses a keyboard goes on here.
    if (step !== 'offered') place.current?.focus({ preventScroll: true });
  }, [step]);

  const watch = () => setStep(isForeign(stream) && step === 'offered' ? 'told' : 'playing');
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={isPlayable(stream) ? styles.picture : styles.strip}
      data-step={step}
      aria-label={t('stream.title')}
    >
      {step === 'playing' && stream.kind !== 'other' && (
        <div className={styles.frame}>
          <StreamPlayer stream={stream} title={t('stream.title')} />
        </div>
      )}
      <div className={styles.stage}>
        <div className={styles.bar}>
          {step !== 'playing' && (
            <p className={styles.what}>
              <Icon icon={screenIcon} />
              {t('stream.title')}
            </p>
          )}
          {step === 'offered' && stream.kind !== 'other' && (
            <Button onClick={watch}>{t('stream.watch')}</Button>
          )}
          {(step === 'playing' || stream.kind === 'other') && <Outside url={stream.url} />}
          <IconButton icon={closeIcon} label={t('stream.hide')} className={styles.close} onClick={onHide} />
        </div>
        {step === 'told' && (
          <div className={styles.told}>
            <p>{told(stream, t)}</p>
            <div className={styles.actions}>
              <Button look="strong" onClick={watch}>
                {t('stream.play')}
              </Button>
              <Outside url={stream.url} />
            </div>
          </div>
        )}
      </div>
    </section>
  );
}

function Outside({ url }: { url: string }) {
  const { t } = useI18n<AttendeeKey>();
  return (
    <a className={styles.outside} href={url} target="_blank" rel="noreferrer">
      {t('stream.outside')}
      <Icon icon={outsideIcon} />
    </a>
  );
}

/** Here, and not only in a window of its own. */
export function isPlayable(stream: Stream): boolean {
  return stream.kind !== 'other';
}

/** Somebody else than our own server would learn of this person. */
function isForeign(stream: Stream): boolean {
  return stream.kind !== 'hls' || stream.host !== location.host;
}

function told(stream: Stream, t: ReturnType<typeof useI18n<AttendeeKey>>['t']): string {
  if (stream.kind === 'hls') return t('stream.told-hls', { host: stream.host });
  return stream.kind === 'other' ? '' : t(`stream.told-${stream.kind}`);
}
