import { randomBytes } from 'node:crypto';
import type { Input, Output, Sent } from '@miteinander/shared/contract';
import type { WireError } from '@miteinander/shared/wire/errors';
import { Client, type SendOptions } from './client.ts';

/** Where a phone can be taken to. */
export interface Place {
  id: string;
  code: string;
  session: string;
  url?: string | undefined;
}

export type Profile = Partial<Pick<Sent<'people:join'>, 'attendance' | 'name' | 'group'>>;

/** A person with a phone: joins, watches the meeting and its first session, votes. */
export class Phone {
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly client: Client,
    readonly place: Place,
    readonly token: string,
    /** the person's id */
    readonly id: string,
  ) {}

  /** Joins as somebody new, or with a token as somebody known. */
  static async join(place: Place, profile: Profile = {}, token = newToken()): Promise<Phone> {
    const name = profile.attendance ?? 'hall';
    const client = await Client.connect({ name, credentials: { as: 'guest' }, ...at(place) });
    const attendee = await joined(client, { ...whole(profile), code: place.code, token });
    client.credentials = { as: 'attendee', token };
    return new Phone(client, place, token, attendee.id);
  }

  async watchesAll(): Promise<this> {
    for (const channel of [this.place.id, this.place.session])
      await this.client.watch(channel, 'attendee', `person:${this.id}`);
    return this;
  }

  /** Votes with the next version, as a person does who changes their mind. */
  async votes(poll: string, answer: Answer, options?: SendOptions): Promise<Output<'poll:vote'>> {
    return this.client.expectOk('poll:vote', this.nextVote(poll, answer), options);
  }

  /** What the next vote would send. */
  nextVote(poll: string, answer: Answer): Input<'poll:vote'> {
    const version = (this.versions.get(poll) ?? 0) + 1;
    this.versions.set(poll, version);
    return { session: this.place.session, poll, answer, version };
  }

  async isRefusedVote(code: WireError['code'], poll: string, answer: Answer): Promise<WireError> {
    return this.client.expectRefused(code, 'poll:vote', this.nextVote(poll, answer));
  }

  get sees(): Client['sees'] {
    return this.client.sees.bind(this.client);
  }

  get seesNo(): Client['seesNo'] {
    return this.client.seesNo.bind(this.client);
  }
}

type Answer = Input<'poll:vote'>['answer'];

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function at({ url }: Place): { url?: string } {
  return url === undefined ? {} : { url };
}

function whole(profile: Profile) {
  return { attendance: 'hall' as const, name: null, group: null, ...profile };
}

/** Waits in the queue as it is told to, with the same token. */
async function joined(client: Client, input: Sent<'people:join'>) {
  for (;;) {
    const answer = await client.expectOk('people:join', input);
    if (answer.state === 'in') return answer.attendee;
    await new Promise((resolve) => setTimeout(resolve, answer.retryAfterMs));
  }
}
