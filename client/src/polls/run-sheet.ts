import type { PollView } from '@miteinander/shared/polls/polls.contract';

/** The polls of a session as the desk lists them: in the order they were prepared in, a further round after the first. */
export function runSheet(polls: Iterable<PollView>): PollView[] {
  return [...polls]
    .filter((poll) => poll.state !== 'archived')
    .toSorted((a, b) => a.position - b.position || a.round - b.round || a.id.localeCompare(b.id));
}

const running = new Set<PollView['state']>(['open', 'closing', 'counting']);

/** The poll a moderator most likely means: what runs, else the next draft, else the last one. */
export function likelyPoll(sheet: readonly PollView[]): PollView | undefined {
  return (
    sheet.find((poll) => running.has(poll.state)) ??
    sheet.find((poll) => poll.state === 'draft') ??
    sheet.at(-1)
  );
}

/** The neighbour of a poll in the list; the ends stay where they are. */
export function neighbour(sheet: readonly PollView[], id: string | null, step: 1 | -1): PollView | undefined {
  const index = sheet.findIndex((poll) => poll.id === id);
  if (index < 0) return step === 1 ? sheet[0] : sheet.at(-1);
  return sheet[Math.max(0, Math.min(sheet.length - 1, index + step))];
}
