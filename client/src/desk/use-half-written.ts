import { useState } from 'react';

/** What was written and not sent, as long as this page is open: a dialog that was closed gives it back. [M3] */
const kept = new Map<string, string>();

export function useHalfWritten(name: string, initial: string) {
  const [text, setText] = useState(() => kept.get(name) ?? initial);
  return {
    text,
    setText: (next: string) => {
      kept.set(name, next);
      setText(next);
    },
    done: () => kept.delete(name),
  };
}
