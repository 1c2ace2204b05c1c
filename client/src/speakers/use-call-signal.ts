import { useEffect } from 'react';
import { readySound, signal } from './call-signal.ts';

/** A call that is not noticed at once is repeated twice, and then leaves people alone. */
const againMs = [0, 8_000, 16_000];

/** Calls as long as somebody is called and has not answered. */
export function useCallSignal(isCalling: boolean): void {
  useEffect(() => {
    // After a reload no tap has made the sound ready; any will do.
    addEventListener('pointerdown', readySound);
    return () => removeEventListener('pointerdown', readySound);
  }, []);
  useEffect(() => {
    if (!isCalling) return undefined;
    const timers = againMs.map((ms) => setTimeout(signal, ms));
    return () => timers.forEach(clearTimeout);
  }, [isCalling]);
}

/** Keeps the screen on while somebody waits for their turn; a phone that sleeps cannot call. */
export function useAwake(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting || !('wakeLock' in navigator)) return undefined;
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (isOver) await lock.release();
      } catch {
        // Refused (a low battery, an old browser): the phone may sleep.
      }
    };
    const wake = () => void ask();
    document.addEventListener('visibilitychange', wake);
    wake();
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', wake);
      void lock?.release().catch(() => undefined);
    };
  }, [isWaiting]);
}

/** What the title says now, the newest last: somebody may be called in two sessions. */
const titles: { words: string }[] = [];
let usual = '';

/** Says it in the title of the page as well: somebody may be reading in another window. */
export function useTitle(words: string | null): void {
  useEffect(() => {
    if (words === null) return undefined;
    if (titles.length === 0) usual = document.title;
    const mine = { words };
    titles.push(mine);
    document.title = words;
    return () => {
      titles.splice(titles.indexOf(mine), 1);
      document.title = titles.at(-1)?.words ?? usual;
    };
  }, [words]);
}
