import type { CreatedMeeting } from '@miteinander/server/meetings/create-meeting';
import { accessSecret } from '@miteinander/server/people/secrets';
import { Client } from './client.ts';
import { definitionOf, type WantedMeeting } from './definition.ts';
import { Desk } from './desk.ts';
import { environment } from './environment.ts';
import { Phone, type Place, type Profile } from './phone.ts';

/** Where a meeting is made and served, if not on the shared server. */
export interface Elsewhere {
  url: string;
  databaseUrl: string;
}

/** A meeting of its own for each test, with nobody in it yet. */
export class TestMeeting implements Place {
  readonly id: string;
  readonly code: string;
  readonly session: string;
  readonly sessions: string[];
  /** of the first session, in the order of the definition */
  readonly polls: string[];

  constructor(
    readonly created: CreatedMeeting,
    readonly url: string,
    readonly databaseUrl: string,
  ) {
    this.id = created.id;
    this.code = created.code;
    this.sessions = created.sessions.map(({ id }) => id);
    this.session = this.sessions[0]!;
    this.polls = created.sessions[0]!.polls;
  }

  /** The same meeting as another process on the same database serves it. */
  servedBy(url: string): TestMeeting {
    return new TestMeeting(this.created, url, this.databaseUrl);
  }

  /** Somebody who has joined and watches. */
  async phone(profile: Profile = {}, token?: string): Promise<Phone> {
    const phone = await Phone.join(this, profile, token);
    return phone.watchesAll();
  }

  /** Many at once, who have joined but watch nothing. */
  async phones(count: number, profile: Profile = {}): Promise<Phone[]> {
    return Promise.all(Array.from({ length: count }, () => Phone.join(this, profile)));
  }

  async desk(serial = 1): Promise<Desk> {
    return Desk.open(this, this.secret('moderator', serial));
  }

  async display(serial = 1): Promise<Client> {
    const secret = this.secret('display', serial);
    const credentials = { as: 'display' as const, code: this.code, secret };
    const display = await Client.connect({ name: 'display', credentials, url: this.url });
    for (const channel of [this.id, this.session]) await display.watch(channel, 'display');
    return display;
  }

  /** Somebody on the podium, at a screen of their own. */
  async panelist(serial = 1): Promise<Client> {
    const secret = this.secret('panelist', serial);
    const credentials = { as: 'panelist' as const, code: this.code, secret };
    const panelist = await Client.connect({ name: 'panelist', credentials, url: this.url });
    await panelist.watch(this.id, 'panelist');
    await panelist.watch(this.session, 'panelist', `person:${panelist.hello.id}`);
    return panelist;
  }

  guest(): Promise<Client> {
    return Client.connect({ name: 'guest', credentials: { as: 'guest' }, url: this.url });
  }

  secret(role: 'moderator' | 'panelist' | 'display', serial = 1): string {
    return accessSecret(environment().appSecret, this.id, role, serial);
  }
}

/** Makes a meeting as `npm run meeting` does; nobody is there yet. */
export async function emptyMeeting(wanted: WantedMeeting = {}, elsewhere?: Elsewhere): Promise<TestMeeting> {
  const { url, databaseUrl } = elsewhere ?? environment();
  const answer = await fetch(environment().officeUrl, {
    method: 'POST',
    body: JSON.stringify({ databaseUrl, definition: definitionOf(wanted) }),
  });
  if (!answer.ok) throw new Error(`The meeting was not made: ${await answer.text()}`);
  return new TestMeeting((await answer.json()) as CreatedMeeting, url, databaseUrl);
}

/** A meeting with a desk, a phone in the hall, one far away, and a display, all of them watching. */
export async function newMeeting(wanted: WantedMeeting = {}, elsewhere?: Elsewhere) {
  const meeting = await emptyMeeting(wanted, elsewhere);
  const named = wanted.names === 'required' ? { name: 'Kim' } : {};
  const [moderator, hall, remote, display] = await Promise.all([
    meeting.desk(),
    meeting.phone({ attendance: 'hall', ...named }),
    meeting.phone({ attendance: 'remote', ...named }),
    meeting.display(),
  ]);
  return { meeting, moderator, hall, remote, display, session: meeting.session, polls: meeting.polls };
}
