import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LoadSocket } from '@miteinander/server/cli/load/load-socket';
import type { CreatedMeeting } from '@miteinander/server/meetings/create-meeting';
import { accessSecret } from '@miteinander/server/people/secrets';
import type { Output, Sent } from '@miteinander/shared/contract';
import type { Reply } from '@miteinander/shared/wire/reply';
import { appSecret } from '../harness/server-process.ts';
import { Asker } from './actors/asker.ts';
import { chairing } from './actors/chairing.ts';
import { Desk } from './actors/desk.ts';
import { hosting } from './actors/hosting.ts';
import { moderating } from './actors/moderating.ts';
import { waitAfter } from './actors/outcome.ts';
import { type Identity, Person } from './actors/person.ts';
import type { Place } from './actors/place.ts';
import { Sitter } from './actors/sitter.ts';
import { Speaker } from './actors/speaker.ts';
import { steering } from './actors/steering.ts';
import { Voter } from './actors/voter.ts';
import type { Schedule } from './schedule/schedule.ts';
import type { PlannedVoter } from './schedule/votes.ts';
import { Proxy } from './world/proxy.ts';
import type { Slot } from './world/slot.ts';

const joinMs = 60_000;
const betweenMs = 40;

/** Somebody who takes part. */
interface Actor {
  person: Person;
  play(): Promise<void>;
}

type PlannedVisitor = Pick<PlannedVoter, 'attendance' | 'group'>;

/** Somebody with a phone, before it has a way through the network. */
type Phone = Omit<Identity, 'url'>;

/** Everybody who takes part, each with a way of their own through the network. */
export class Crowd {
  newcomers: readonly Person[] = [];

  private constructor(
    readonly actors: readonly Actor[],
    readonly proxies: readonly Proxy[],
    private readonly lateComing: () => Person[],
  ) {}

  static async gather(slot: Slot, schedule: Schedule, created: CreatedMeeting): Promise<Crowd> {
    const { voters, desks, questions, floor, tables } = schedule;
    const { askers, moderators } = questions;
    const { speakers, chairs } = floor;
    const { sitters, hosts } = tables;
    const [session] = created.sessions;
    const place: Place = {
      meeting: created.id,
      code: created.code,
      session: session!.id,
      polls: session!.polls,
    };
    const display = [null];
    const everybody = [voters, desks, display, askers, moderators, speakers, chairs, sitters, hosts].flat();
    const proxies = await Promise.all(everybody.map(() => Proxy.open(slot.port)));
    const ways = proxies.values();
    const phones = async (kind: string, plans: readonly PlannedVisitor[]) =>
      (await Promise.all(plans.map((each) => join(slot, place, each)))).map(
        ({ id, token }, index): Phone => ({
          name: `${kind} ${index}`,
          role: 'attendee',
          id,
          who: { as: 'attendee', token },
        }),
      );
    const [voting, asking, speaking, sitting] = await Promise.all([
      phones('voter', voters),
      phones('asker', askers),
      phones('speaker', speakers),
      phones('sitter', sitters),
    ]);
    const access = (role: 'moderator' | 'display', serial: number) => {
      const { id } = created.accesses.find((each) => each.role === role && each.serial === serial)!;
      const secret = accessSecret(appSecret, created.id, role, serial);
      return { name: `${role} ${serial}`, role, id, who: { as: role, code: created.code, secret } };
    };
    let serial = 0;
    const through = <Who>(who: Who) => ({ ...who, url: ways.next().value!.url });
    const atDesk = () => through(access('moderator', (serial += 1)));
    // In the order of `everybody`: each takes the next way through the network.
    const actors = [
      ...voters.map((plan, index) => new Voter(through(voting[index]!), place, plan)),
      ...desks.map((plan) => new Desk(atDesk(), place, { plan, commandFor: steering })),
      onlooker(new Person(through(access('display', 1))), place, ['display']),
      ...askers.map((plan, index) => new Asker(through(asking[index]!), place, plan)),
      ...moderators.map((plan) => new Desk(atDesk(), place, { plan, commandFor: moderating })),
      ...speakers.map((plan, index) => new Speaker(through(speaking[index]!), place, plan)),
      ...chairs.map((plan) => new Desk(atDesk(), place, { plan, commandFor: chairing })),
      ...sitters.map((plan, index) => new Sitter(through(sitting[index]!), place, plan)),
      ...hosts.map((plan) => new Desk(atDesk(), place, { plan, commandFor: hosting })),
    ];
    const late = (who: Omit<Identity, 'url'>, streams: string[]) =>
      onlooker(new Person({ ...who, url: slot.server.url }), place, streams).person;
    const lateComing = () => [
      late(voting[0]!, ['attendee', `person:${voting[0]!.id}`]),
      late(asking.at(-1)!, ['questions', 'support', `person:${asking.at(-1)!.id}`]),
      late(speaking.at(-1)!, [`person:${speaking.at(-1)!.id}`]),
      late(access('moderator', 1), ['crew']),
      late(access('display', 1), ['display']),
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

/** Somebody who only watches. */
function onlooker(person: Person, { meeting, session }: Place, streams: string[]): Actor {
  for (const channel of [meeting, session]) person.watch.add(channel, streams);
  return { person, play: async () => undefined };
}

/** Waits in the queue as it is told to, with the same token; for a server that is away or busy, too. */
async function join(slot: Slot, { code }: Place, { attendance, group }: PlannedVisitor) {
  const token = randomBytes(32).toString('base64url');
  const deadline = performance.now() + joinMs;
  for (;;) {
    const reply = await asksToJoin(slot.server.url, { code, token, attendance, name: null, group });
    if (reply?.ok && reply.data.state === 'in') return { id: reply.data.attendee.id, token };
    const waitMs = reply?.ok && reply.data.state === 'waiting' ? reply.data.retryAfterMs : waitAfter(reply);
    if (waitMs === null || performance.now() > deadline)
      throw new Error(`Nobody could join: ${JSON.stringify(reply)}`);
    await pause(Math.max(betweenMs, waitMs));
  }
}

/** Null if the connection was refused, or ended before the answer. */
async function asksToJoin(
  url: string,
  input: Sent<'people:join'>,
): Promise<Reply<Output<'people:join'>> | null> {
  const socket = await LoadSocket.open(url, { as: 'guest' }).catch(() => null);
  if (!socket) return null;
  const reply = await socket.send('people:join', input).catch(() => null);
  socket.terminate();
  return reply;
}
