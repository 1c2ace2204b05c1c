import type { SentCommand } from '../actors/records.ts';
import type { Check } from './evidence.ts';
import { nameOf } from './commands.ts';
import type { PollRow } from './rows.ts';
import { attendeeOf, inputOf } from './votes.ts';

/** The server's clock is the database's, as far as a question and an answer can tell on a busy machine. */
const toleranceMs = 200;

/** A vote that was sent for the first time after the closing was acknowledged does not count [V3]. */
export const checkDeadlines: Check = ({ persons, graceS, rows }) => {
  const commands = persons.flatMap((person) => person.commands);
  const undone = new Set(rows.log.filter(({ isUndone }) => isUndone).map(nameOf));
  const closings = commands.filter((each) => each.name === 'poll:close' && !undone.has(nameOf(each)));
  const votes = commands.filter(({ name }) => name === 'poll:vote');
  return closings.flatMap((closing) => {
    const closedAtMs = firstAnswer(closing);
    if (closedAtMs === null) return [];
    const { poll } = closing.input as { poll: string };
    const own = votes.filter((vote) => inputOf(vote).poll === poll);
    const lateMs = closedAtMs + graceS * 1000 + toleranceMs;
    const extra = extraMs(rows.polls.find(({ id }) => id === poll));
    const hasExtra = (vote: SentCommand) =>
      rows.attendees.some(({ id, extra_time }) => extra_time && id === attendeeOf(vote));
    return own
      .filter((vote) => wasCounted(vote) && sentSince(own, vote) > lateMs + (hasExtra(vote) ? extra : 0))
      .map(
        ({ person }) =>
          `a vote of ${person} in poll ${poll} was counted although it was sent after the closing`,
      );
  });
};

/** Only if its deadline had passed by itself before it was closed by hand [V12]. */
function extraMs(poll: PollRow | undefined): number {
  return poll?.extra_until && poll.remote_until
    ? poll.extra_until.getTime() - poll.remote_until.getTime()
    : 0;
}

function firstAnswer({ sendings }: SentCommand): number | null {
  const times = sendings
    .filter(({ outcome }) => outcome.is === 'acknowledged')
    .map((each) => each.answeredAtMs);
  return times.length === 0 ? null : Math.min(...times);
}

/** Acknowledged as itself; an older one with the same answer is acknowledged under its own version. */
function wasCounted(vote: SentCommand): boolean {
  return vote.sendings.some(
    ({ outcome }) =>
      outcome.is === 'acknowledged' &&
      (outcome.data as { version: number }).version === inputOf(vote).version,
  );
}

/** When this version was first sent by this person, under whatever id. */
function sentSince(votes: readonly SentCommand[], vote: SentCommand): number {
  const same = votes.filter(
    (each) => each.actor === vote.actor && inputOf(each).version === inputOf(vote).version,
  );
  return Math.min(...same.flatMap(({ sendings }) => sendings.map(({ atMs }) => atMs)));
}
