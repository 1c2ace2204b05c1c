import { useEffect, useRef } from 'react';
import styles from './remote-picture.module.css';

interface HlsVideoProps {
  url: string;
  label: string;
  /** it does not play, or not any more */
  onFail: () => void;
}

/** HLS, by the browser itself where it can, else by hls.js, which is loaded only here. */
export function HlsVideo({ url, label, onFail }: HlsVideoProps) {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = ref.current;
    return video ? play(video, url, onFail) : undefined;
  }, [url, onFail]);
  return (
    // Captions are in the stream, where there are any; both ways of playing bring them.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video ref={ref} className={styles.player} aria-label={label} controls autoPlay playsInline />
  );
}

function play(video: HTMLVideoElement, url: string, onFail: () => void): () => void {
  if (video.canPlayType('application/vnd.apple.mpegurl') !== '') {
    video.src = url;
    video.addEventListener('error', onFail);
    return () => {
      video.removeEventListener('error', onFail);
      video.removeAttribute('src');
      video.load();
    };
  }
  let isWanted = true;
  let end: (() => void) | undefined;
  const begin = async () => {
    try {
      end = await attach(video, url, onFail);
    } catch {
      // The code did not come, or this browser cannot.
      if (isWanted) onFail();
    }
    if (!isWanted) end?.();
  };
  void begin();
  return () => {
    isWanted = false;
    end?.();
  };
}

/** The whole of hls.js and not its light build: subtitles and the languages of interpreters are in the whole one. */
async function attach(video: HTMLVideoElement, url: string, onFail: () => void): Promise<() => void> {
  const { default: Hls, ErrorTypes, Events } = await import('hls.js');
  if (!Hls.isSupported()) throw new Error('This browser cannot play HLS.');
  const hls = new Hls();
  let isRecovered = false;
  hls.on(Events.ERROR, (_, { fatal, type }) => {
    if (!fatal) return;
    if (type !== ErrorTypes.MEDIA_ERROR || isRecovered) return onFail();
    isRecovered = true;
    hls.recoverMediaError();
  });
  hls.loadSource(url);
  hls.attachMedia(video);
  return () => hls.destroy();
}
