import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import { usualTitle } from './usual-plan.ts';

/** Minutes and seconds as they are typed; empty: no limit. */
export interface DraftPhase {
  id: string;
  kind: Phase['kind'];
  title: Phase['title'];
  minutes: string;
  speakingSeconds: string;
  list: Phase['list'];
}

export function draftOf(phase: Phase): DraftPhase {
  const { id, kind, title, seconds, speakingSeconds, list } = phase;
  const minutes = seconds === null ? '' : String(Math.round((seconds / 60) * 100) / 100);
  return { id, kind, title, minutes, speakingSeconds: String(speakingSeconds ?? ''), list };
}

export function emptyDraft(id: string): DraftPhase {
  return { id, kind: 'discussion', title: {}, minutes: '', speakingSeconds: '', list: null };
}

/** As the server takes it; null: something is missing or makes no sense. Without a title it is called after its kind. */
export function phaseOf(draft: DraftPhase, languages: readonly string[]): Phase | null {
  const { id, kind, list } = draft;
  const typed = Object.entries(draft.title).flatMap(([language, word]) =>
    word?.trim() ? [[language, word.trim()] as const] : [],
  );
  const words = typed.length > 0 ? typed : Object.entries(usualTitle(kind, languages));
  const seconds = numberIn(draft.minutes, 60, [10, 43_200]);
  const speakingSeconds = numberIn(draft.speakingSeconds, 1, [10, 3_600]);
  if (words.length === 0 || words.some(([, word]) => word.length > 120)) return null;
  if (seconds === undefined || speakingSeconds === undefined) return null;
  return { id, kind, title: Object.fromEntries(words), seconds, speakingSeconds, list };
}

function numberIn(
  typed: string,
  times: number,
  [least, most]: readonly [number, number],
): number | null | undefined {
  if (typed.trim() === '') return null;
  const n = Math.round(Number(typed.replace(',', '.')) * times);
  return Number.isFinite(n) && n >= least && n <= most ? n : undefined;
}

/** One place up or down; at the ends nothing moves. */
export function moved<Item>(items: readonly Item[], index: number, by: 1 | -1): Item[] {
  const to = index + by;
  const item = items[index];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const others = items.toSpliced(index, 1);
  return others.toSpliced(to, 0, item);
}
