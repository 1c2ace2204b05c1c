import { useEffect, useRef } from 'react';
import { useSpeech } from '../ui/live-region.tsx';

/** Votes come in all the time; whoever listens is told how it stands at most this often. */
const everyMs = 10_000;

/** Says what a running result has come to: not what it was when it appeared, and every ten seconds at most. */
export function useSpokenResult(sentence: string): void {
  const { announce } = useSpeech();
  const last = useRef({ sentence, at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    if (sentence === last.current.sentence) return undefined;
    const speak = () => {
      last.current = { sentence, at: performance.now() };
      if (sentence !== '') announce(sentence);
    };
    const waitMs = last.current.at + everyMs - performance.now();
    const timer = setTimeout(speak, Math.max(0, waitMs));
    return () => clearTimeout(timer);
  }, [sentence, announce]);
}
