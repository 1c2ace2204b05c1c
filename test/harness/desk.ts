import type { Output, Sent, View } from '@miteinander/shared/contract';
import type { ErrorCode, WireError } from '@miteinander/shared/wire/errors';
import { Client, type SendOptions } from './client.ts';
import { at, type Place } from './phone.ts';

type OfPoll =
  | 'poll:open'
  | 'poll:close'
  | 'poll:extend'
  | 'poll:set-revealed'
  | 'poll:repeat'
  | 'poll:archive'
  | 'poll:remove'
  | 'poll:edit'
  | 'poll:move';
type More<Name extends OfPoll> = Omit<Sent<Name>, 'session' | 'poll' | 'expects'>;

/** A moderator at the desk: sees the crew's streams and steers what it sees. */
export class Desk {
  private constructor(
    readonly client: Client,
    readonly place: Place,
  ) {}

  static async open(place: Place, secret: string): Promise<Desk> {
    const credentials = { as: 'moderator' as const, code: place.code, secret };
    const desk = new Desk(await Client.connect({ name: 'desk', credentials, ...at(place) }), place);
    for (const channel of [place.id, place.session]) await desk.client.watch(channel, 'crew');
    return desk;
  }

  async opens(poll: string): Promise<Output<'poll:open'>> {
    return this.steers('poll:open', poll, {});
  }

  async closes(poll: string): Promise<Output<'poll:close'>> {
    return this.steers('poll:close', poll, {});
  }

  /** Closes and waits for the frozen result. */
  async closesForGood(poll: string): Promise<View<'polls'>> {
    await this.closes(poll);
    return this.client.sees('polls', { id: poll, state: 'closed' }, { within: 30_000 });
  }

  async reveals(poll: string, revealed = true): Promise<Output<'poll:set-revealed'>> {
    return this.steers('poll:set-revealed', poll, { revealed });
  }

  /** Undoes what was sent under this id, and waits until that is seen here, too. */
  async undoes(command: string, channel = this.place.session): Promise<void> {
    const reply = await this.client.outcome('crew:undo', { command });
    if (!reply.ok) throw new Error(`It was not undone: ${JSON.stringify(reply.error)}`);
    await this.client.reaches(channel, reply.revision!);
  }

  /** Steers a poll as it is seen here, and waits until what came of it is seen here, too. */
  async steers<Name extends OfPoll>(name: Name, poll: string, more: More<Name>, options?: SendOptions) {
    const output = await this.client.expectOk(name, this.steering<Name>(poll, more), options);
    const revision = (output as { revision?: number } | null)?.revision;
    if (revision !== undefined) await this.client.reaches(this.place.session, revision);
    return output;
  }

  async isRefused<Name extends OfPoll>(
    code: ErrorCode,
    name: Name,
    poll: string,
    more: More<Name>,
  ): Promise<WireError> {
    return this.client.expectRefused(code, name, this.steering<Name>(poll, more));
  }

  /** What a steering command of this poll would send now. */
  steering<Name extends OfPoll>(poll: string, more: More<Name>): Sent<Name> {
    const expects = this.poll(poll)?.revision ?? 0;
    return { session: this.place.session, poll, expects, ...more } as unknown as Sent<Name>;
  }

  poll(id: string): View<'polls'> | undefined {
    return this.client.views('polls').find((poll) => poll.id === id);
  }

  get sees(): Client['sees'] {
    return this.client.sees.bind(this.client);
  }

  get seesNo(): Client['seesNo'] {
    return this.client.seesNo.bind(this.client);
  }
}
