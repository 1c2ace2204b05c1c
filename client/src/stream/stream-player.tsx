import { useCallback, useState } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { HlsVideo } from './hls-video.tsx';
import type { Stream } from './kind-of.ts';
import styles from './remote-picture.module.css';

interface StreamPlayerProps {
  stream: Exclude<Stream, { kind: 'other' }>;
  title: string;
}

/** The picture itself. What can fail here says so, and how to go on. */
export function StreamPlayer({ stream, title }: StreamPlayerProps) {
  if (stream.kind === 'hls') return <HlsPlayer url={stream.url} title={title} />;
  return (
    <iframe
      className={styles.player}
      src={stream.embed}
      title={title}
      // What is framed comes from another origin, which it keeps; it may not lead this page away.
      // oxlint-disable-next-line react/iframe-missing-sandbox
      sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
      allowFullScreen
      // YouTube plays nothing for a page that does not say where it is.
      referrerPolicy="strict-origin"
    />
  );
}

function HlsPlayer({ url, title }: { url: string; title: string }) {
  const { t } = useI18n<AttendeeKey>();
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const fail = useCallback(() => setHasFailed(true), []);
  if (!hasFailed) return <HlsVideo key={attempt} url={url} label={title} onFail={fail} />;
  const again = () => {
    setAttempt(attempt + 1);
    setHasFailed(false);
  };
  return (
    <div className={styles.failed} role="alert">
      <p>{t('stream.failed')}</p>
      <Button onClick={again}>{t('stream.again')}</Button>
    </div>
  );
}
