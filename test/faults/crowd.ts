import { randomBytes } from 'node:crypto';
import { LoadSocket } from '@miteinander/server/cli/load/load-socket';
import type { CreatedMeeting } from '@miteinander/server/meetings/create-meeting';
import { accessSecret } from '@miteinander/server/people/secrets';
import { appSecret } from '../harness/server-process.ts';
import { Asker } from './actors/asker.ts';
import { Chair } from './actors/chair.ts';
import { Desk } from './actors/desk.ts';
import { Moderator } from './actors/moderator.ts';
import { Person } from './actors/person.ts';
import type { Place } from './actors/place.ts';
import { Speaker } from './actors/speaker.ts';
import { Voter } from './actors/voter.ts';
import type { Schedule } from './schedule/schedule.ts';
import type { PlannedVoter } from './schedule/votes.ts';
import { Proxy } from './world/proxy.ts';
import type { Slot } from './world/slot.ts';

/** Somebody who takes part. */
interface Actor {
  person: Person;
  play(): Promise<void>;
}

/** Everybody who takes part, each with a way of their own through the network. */
export class Crowd {
  newcomers: readonly Person[] = [];

  private constructor(
    readonly actors: readonly Actor[],
    readonly proxies: readonly Proxy[],
    private readonly lateComing: () => Person[],
  ) {}

  static async gather(slot: Slot, schedule: Schedule, created: CreatedMeeting): Promise<Crowd> {
    const { voters, desks, questions, floor } = schedule;
    const { askers, moderators } = questions;
    const { speakers, chairs } = floor;
    const [session] = created.sessions;
    const place: Place = {
      meeting: created.id,
      code: created.code,
      session: session!.id,
      polls: session!.polls,
    };
    const proxies = await Promise.all(
      [...voters, ...desks, null, ...askers, ...moderators, ...speakers, ...chairs].map(() =>
        Proxy.open(slot.port),
      ),
    );
    const joined = await Promise.all(
      [...voters, ...askers, ...speakers].map((each) => join(slot, place, each)),
    );
    const access = (role: 'moderator' | 'display', serial: number, url: string) => {
      const { id } = created.accesses.find((each) => each.role === role && each.serial === serial)!;
      const secret = accessSecret(appSecret, created.id, role, serial);
      return { name: `${role} ${serial}`, role, id, url, who: { as: role, code: created.code, secret } };
    };
    const url = (index: number) => proxies[index]!.url;
    const phone = ({ id, token }: (typeof joined)[number], index: number, at: string) => ({
      name: nameOf(index, voters.length, askers.length),
      role: 'attendee' as const,
      id,
      url: at,
      who: { as: 'attendee' as const, token },
    });
    const actors = [
      ...voters.map((plan, index) => new Voter(phone(joined[index]!, index, url(index)), place, plan)),
      ...desks.map(
        (plan, index) => new Desk(access('moderator', index + 1, url(voters.length + index)), place, plan),
      ),
      onlooker(new Person(access('display', 1, url(voters.length + desks.length))), place, ['display']),
      ...askers.map((plan, index) => {
        const at = voters.length + index;
        return new Asker(phone(joined[at]!, at, url(at + desks.length + 1)), place, plan);
      }),
      ...moderators.map((plan, index) => {
        const at = url(voters.length + desks.length + 1 + askers.length + index);
        return new Moderator(access('moderator', desks.length + index + 1, at), place, plan);
      }),
      ...speakers.map((plan, index) => {
        const at = voters.length + askers.length + index;
        return new Speaker(
          phone(joined[at]!, at, url(at + desks.length + 1 + moderators.length)),
          place,
          plan,
        );
      }),
      ...chairs.map((plan, index) => {
        const at = url(joined.length + desks.length + 1 + moderators.length + index);
        const serial = desks.length + moderators.length + index + 1;
        return new Chair(access('moderator', serial, at), place, plan);
      }),
    ];
    const lastAt = voters.length + askers.length - 1;
    const lastAsker = joined[lastAt]!;
    const lateComing = () => [
      onlooker(new Person(phone(joined[0]!, 0, slot.server.url)), place, [
        'attendee',
        `person:${joined[0]!.id}`,
      ]).person,
      onlooker(new Person(phone(lastAsker, lastAt, slot.server.url)), place, [
        'questions',
        'support',
        `person:${lastAsker.id}`,
      ]).person,
      onlooker(new Person(phone(joined.at(-1)!, joined.length - 1, slot.server.url)), place, [
        `person:${joined.at(-1)!.id}`,
      ]).person,
      onlooker(new Person(access('moderator', 1, slot.server.url)), place, ['crew']).person,
      onlooker(new Person(access('display', 1, slot.server.url)), place, ['display']).person,
    ];
    return new Crowd(actors, proxies, lateComing);
  }

  get persons(): readonly Person[] {
    return this.actors.map(({ person }) => person);
  }

  async play(): Promise<void> {
    await Promise.all(this.actors.map((actor) => actor.play()));
  }

  get isUp(): boolean {
    return this.persons.every((person) => person.isUp && person.isInformed);
  }

  /** Nobody waits for an answer, or is about to send anything. */
  get isAnswered(): boolean {
    return this.persons.every(({ open }) => open === 0);
  }

  /** One of each role who was not there before, past the network. */
  comeLate(): void {
    this.newcomers = this.lateComing();
  }

  async leave(): Promise<void> {
    await Promise.all([...this.persons, ...this.newcomers].map((person) => person.close()));
    for (const proxy of this.proxies) proxy.close();
  }
}

/** Of those with a phone, who are counted through. */
function nameOf(index: number, voters: number, askers: number): string {
  if (index < voters) return `voter ${index}`;
  const other = index - voters;
  return other < askers ? `asker ${other}` : `speaker ${other - askers}`;
}

/** Somebody who only watches. */
function onlooker(person: Person, { meeting, session }: Place, streams: string[]): Actor {
  for (const channel of [meeting, session]) person.watch.add(channel, streams);
  return { person, play: async () => undefined };
}

/** Waits in the queue as it is told to, with the same token. */
async function join(
  slot: Slot,
  { code }: Place,
  { attendance, group }: Pick<PlannedVoter, 'attendance' | 'group'>,
) {
  const token = randomBytes(32).toString('base64url');
  const socket = await LoadSocket.open(slot.server.url, { as: 'guest' });
  try {
    for (;;) {
      const reply = await socket.send('people:join', { code, token, attendance, name: null, group });
      if (!reply.ok) throw new Error(`Nobody could join: ${reply.error.code}`);
      if (reply.data.state === 'in') return { id: reply.data.attendee.id, token };
      const { retryAfterMs } = reply.data;
      await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    }
  } finally {
    socket.terminate();
  }
}
