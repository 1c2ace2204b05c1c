import { setTimeout as pause } from 'node:timers/promises';
import type { Sent } from '@miteinander/shared/contract';
import type { BallotView, PollView } from '@miteinander/shared/polls/polls.contract';
import type { PlannedVote, PlannedVoter } from '../schedule/votes.ts';
import { atTheirTimes } from './at-their-times.ts';
import { type Identity, Person } from './person.ts';
import type { Place } from './place.ts';

type Answer = string | string[];

const patienceMs = 3000;
const lookAgainMs = 25;

/** Somebody with a phone: watches the meeting and its session, votes, changes their mind, moves to another place. */
export class Voter {
  readonly person: Person;
  /** the newest version used in each poll */
  private readonly versions = new Map<string, number>();

  constructor(
    identity: Identity,
    private readonly place: Place,
    private readonly plan: PlannedVoter,
  ) {
    this.person = new Person(identity);
    for (const channel of [place.meeting, place.session])
      this.person.watch.add(channel, ['attendee', `person:${identity.id}`]);
  }

  async play(): Promise<void> {
    const { votes, movesAtMs, asksForTimeAtMs, attendance } = this.plan;
    const changes = async (atMs: number | null, change: Sent<'people:change'>) => {
      if (atMs === null) return;
      await pause(atMs);
      await this.person.send('people:change', change, { copiesAfterMs: [80], persists: true });
    };
    await Promise.all([
      atTheirTimes(votes, (vote) => this.vote(vote)),
      changes(movesAtMs, { attendance: attendance === 'hall' ? 'remote' : 'hall' }),
      changes(asksForTimeAtMs, { extraTime: true }),
    ]);
  }

  private async vote(plan: PlannedVote): Promise<void> {
    const { session } = this.place;
    const view = await this.chosen(plan);
    // Before anything is seen there is only what was prepared, which cannot be voted on.
    const poll = view?.id ?? this.place.polls[plan.pick % this.place.polls.length]!;
    const last = this.versions.get(poll) ?? 0;
    const version = plan.clash && last > 0 ? last : last + 1;
    this.versions.set(poll, version);
    const answer = plan.wrong ? 'nonsense' : view ? answerOf(view, plan.choice) : 'yes';
    const outcome = await this.person.send('poll:vote', { session, poll, answer, version }, plan);
    if (outcome.is === 'acknowledged') this.hasVoted(view, outcome.data as BallotView);
  }

  /** Waits a while for something to be open. */
  private async chosen({ pick, anyPoll }: PlannedVote): Promise<PollView | undefined> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const polls = this.person.watch.views<PollView>(this.place.session, 'attendee', 'polls');
      const among = anyPoll ? polls : polls.filter(({ state }) => state === 'open');
      if (among.length > 0 || anyPoll || performance.now() > deadline) return among[pick % among.length];
      await pause(lookAgainMs);
    }
  }

  /** Somebody who has voted may see results where the others may not yet. */
  private hasVoted(view: PollView | undefined, { id }: BallotView): void {
    if (view?.results === 'after-vote') this.person.watch.add(this.place.session, [`voted:${id}`]);
  }
}

function answerOf({ type, options, abstain }: PollView, choice: number): Answer {
  const keys = type === 'yes-no' ? ['yes', 'no'] : options.map(({ id }) => id);
  const all = abstain ? [...keys, 'abstain'] : keys;
  if (type !== 'multiple') return all[choice % all.length]!;
  // Two different ones, as they were tapped.
  const first = choice % keys.length;
  const second = Math.floor(choice / 7) % keys.length;
  return first === second ? [keys[first]!] : [keys[first]!, keys[second]!];
}
