import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import styles from './live-region.module.css';

interface Speech {
  /** Says something to those who listen, without showing it. */
  announce: (text: string) => void;
  /** Shows a short note for a few seconds, and says it. */
  toast: (text: string) => void;
}

const SpeechContext = createContext<Speech | null>(null);
const toastMs = 5_000;

/**
 * One polite live region for the page, there from the start: screen readers miss regions that appear together
 * with their text. Saying the same again is heard again.
 */
export function SpeechProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ text: '', n: 0 });
  const [shown, setShown] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const announce = useCallback((text: string) => setSpoken(({ n }) => ({ text, n: n + 1 })), []);
  const toast = useCallback(
    (text: string) => {
      announce(text);
      setShown(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setShown(null), toastMs);
    },
    [announce],
  );
  const speech = useMemo(() => ({ announce, toast }), [announce, toast]);

  return (
    <SpeechContext value={speech}>
      {children}
      <output className={styles.region} aria-live="polite">
        <span key={spoken.n}>{spoken.text}</span>
      </output>
      {shown !== null && (
        <div className={styles.toast} aria-hidden="true">
          {shown}
        </div>
      )}
    </SpeechContext>
  );
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('There is no SpeechProvider above this component.');
  return speech;
}
