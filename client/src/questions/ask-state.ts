import type { AskedView, QaView } from '@miteinander/shared/questions/questions.contract';
import type { Entry } from '../live/outbox-rules.ts';

/** What is sent with `question:ask`. */
export interface Asking {
  session: string;
  text: string;
  language: string | null;
  isNamed: boolean;
  panelist: string | null;
}

/** When this person may ask again in slow mode; milliseconds since 1970, or 0 if they may now. */
export function mayAskAt(
  qa: Pick<QaView, 'slowModeS'>,
  asked: readonly Pick<AskedView, 'askedAt'>[],
  queued: readonly Entry[],
): number {
  if (qa.slowModeS === 0) return 0;
  const times = [
    ...asked.map(({ askedAt }) => askedAt),
    ...queued
      .filter(({ outcome }) => outcome.state === 'queued' || outcome.state === 'received')
      .map(({ item }) => item.queuedAt),
  ];
  return times.length === 0 ? 0 : Math.max(...times) + qa.slowModeS * 1_000;
}

/** What was asked on this device and is not among one's own questions yet. */
export function notYetAsked(entries: readonly Entry[], asked: readonly AskedView[]): Entry[] {
  return entries.filter(
    ({ item, outcome }) => outcome.state !== 'received' || !isAmong(item.input as Asking, asked),
  );
}

/** Whether what was sent is there: the same words, whatever the crew made of them since. */
export function isAmong({ text }: Asking, asked: readonly Pick<AskedView, 'text' | 'original'>[]): boolean {
  return asked.some((each) => (each.original ?? each.text) === text.trim());
}

/** `0:42`; a begun second counts. */
export function countdown(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
