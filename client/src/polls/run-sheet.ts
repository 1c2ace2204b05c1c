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

/** Behind which poll it has to go (null: to the front) to move by one; undefined at an end. */
export function stepTarget(sheet: readonly PollView[], id: string, step: 1 | -1): string | null | undefined {
  const index = sheet.findIndex((poll) => poll.id === id);
  if (index < 0 || !sheet[index + step]) return undefined;
  return sheet[step === 1 ? index + 1 : index - 2]?.id ?? null;
}

/** Behind which poll something goes that is dropped before or after another; undefined if it stays where it is. */
export function dropTarget(
  sheet: readonly PollView[],
  id: string,
  drop: { key: string; dropPosition: string },
): string | null | undefined {
  const rest = sheet.filter((poll) => poll.id !== id);
  const there = rest.findIndex((poll) => poll.id === drop.key);
  if (drop.key === id) return undefined;
  // What is not a poll stands in front of all of them.
  const before = there < 0 ? -1 : drop.dropPosition === 'after' ? there : there - 1;
  const now = sheet.findIndex((poll) => poll.id === id) - 1;
  return before === now ? undefined : (rest[before]?.id ?? null);
}
