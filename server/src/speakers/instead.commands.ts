import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../live/actor.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { Instead, type Moved, type Wanting } from '../people/instead.ts';
import { isOwnerGone } from './floor.rules.ts';
import {
  addSpoken,
  findFloor,
  findOpen,
  findRequest,
  findStanding,
  listed,
  listedAgain,
  type RequestRow,
  setRequest,
  type Standing,
} from './instead.sql.ts';

/** How it was before, of a request that was there and of its question. */
interface Earlier {
  meeting: string;
  session: string;
  request: string;
  /** null: the request was not there */
  was: (Pick<RequestRow, 'state' | 'topic'> & { question: string | null }) | null;
  question: Pick<Moved, 'question' | 'before'>;
  /** of the floor, where the request has left the list */
  standing?: Standing;
}

/** Written instead of spoken, and spoken instead of written; the support goes with it [F14]. */
@Injectable()
@Commands()
export class InsteadCommands {
  constructor(private readonly instead: Instead) {}

  @Handles('speaker:write-instead')
  async write(call: Call<'speaker:write-instead'>): Answer<'speaker:write-instead'> {
    const { meeting, input } = call;
    const { session, text } = input;
    return call.write([session], async (tx) => {
      const wanting = wantingOf(call.actor, { meeting, session });
      const row = await findRequest(tx.query, session, input.request);
      if (!row || (wanting.attendee !== null && row.attendee_id !== wanting.attendee))
        throw new Refusal('not-found');
      if ((row.state !== 'waiting' && row.state !== 'called') || row.panelist_id !== null)
        throw new Refusal('conflict', { current: { state: row.state } });
      const standing = await findStanding(tx.query, session);
      const moved = await this.asQuestion(tx, wanting, { row, text });
      await setRequest(tx, { ...row, question: moved.question, state: 'written' });
      const persons = [...moved.persons, ...(await listed(tx, session)), ...ownerOf(row)];
      const before = { ...earlier(wanting, { request: row.id, was: row, moved }), standing };
      return { data: { question: moved.question }, before, persons };
    });
  }

  @Handles('speaker:speak-instead')
  async speak(call: Call<'speaker:speak-instead'>): Answer<'speaker:speak-instead'> {
    const { meeting, input } = call;
    const { session } = input;
    return call.write([session], async (tx) => {
      const wanting = wantingOf(call.actor, { meeting, session });
      const floor = await findFloor(tx.query, session);
      const { spoken, ...moved } = await this.instead.questions.takeOff(tx, wanting, input.question);
      if (wanting.attendee !== null && (floor.list === 'closed' || !floor.isLive))
        throw new Refusal('list-closed');
      const open = await findOpen(tx.query, session, spoken.author);
      if (open && (open.question_id !== null || open.state === 'speaking'))
        throw new Refusal('conflict', { current: { state: open.state } });
      if (!open && floor.isFull) throw new Refusal('list-full');
      // Whoever waits already keeps the place, and speaks about this.
      if (open) await setRequest(tx, { ...open, question: spoken.id, topic: spoken.text });
      const { row: request, persons: placed } = open
        ? { row: open, persons: await listed(tx, session) }
        : await addSpoken(tx, session, { spoken, moderator: wanting.moderator });
      const before = earlier(wanting, { request: request.id, was: open ?? null, moved });
      const persons = [...moved.persons, ...placed];
      return { data: { request: request.id, number: request.number }, before, persons };
    });
  }

  @Undoes('speaker:write-instead')
  async speakAfterAll(tx: ChannelTx, done: DoneCommand<Earlier>): Promise<Undone> {
    const { session, request, was, question, standing } = done.before;
    const row = await findRequest(tx.query, session, request);
    const isThere = row?.state === 'written' && !isOwnerGone(row);
    if (!isThere || (await findOpen(tx.query, session, row.attendee_id))) throw new Refusal('conflict');
    // Somebody else may have been called meanwhile.
    await setRequest(tx, { id: request, ...was!, state: 'waiting' });
    const persons = await this.undone(tx, done, question);
    persons.push(...(await listedAgain(tx, session, { request, standing: standing! })));
    return { persons, states: [] };
  }

  @Undoes('speaker:speak-instead')
  async writeAfterAll(tx: ChannelTx, done: DoneCommand<Earlier>): Promise<Undone> {
    const { session, request, was, question } = done.before;
    const row = await findRequest(tx.query, session, request);
    if (!row || row.question_id !== question.question || (row.state !== 'waiting' && row.state !== 'called'))
      throw new Refusal('conflict');
    await setRequest(
      tx,
      was
        ? { id: request, ...was, state: row.state }
        : { ...row, question: row.question_id, state: 'removed' },
    );
    const persons = await this.undone(tx, done, question);
    persons.push(...(await listed(tx, session)), ...ownerOf(row));
    return { persons, states: [] };
  }

  private asQuestion(
    tx: ChannelTx,
    wanting: Wanting,
    { row, text }: { row: RequestRow; text: string },
  ): Promise<Moved> {
    // What others support stays as they have read it.
    if (row.question_id !== null) return this.instead.questions.putBack(tx, wanting, row.question_id);
    const { attendee_id: author, name, attendance, addressed_to: panelist } = row;
    return this.instead.questions.ask(tx, wanting, { text, author, name, attendance, panelist });
  }

  private async undone(
    tx: ChannelTx,
    { before: { meeting, session }, firstRevision }: DoneCommand<Earlier>,
    question: Earlier['question'],
  ): Promise<string[]> {
    const where = { meeting, session, revision: firstRevision };
    return this.instead.questions.undo(tx, { ...question, ...where });
  }
}

function wantingOf({ role, id }: Actor, where: { meeting: string; session: string }): Wanting {
  return role === 'attendee'
    ? { ...where, attendee: id, moderator: null }
    : { ...where, attendee: null, moderator: id };
}

function ownerOf({ attendee_id }: RequestRow): string[] {
  return attendee_id === null ? [] : [attendee_id];
}

function earlier(
  { meeting, session }: Wanting,
  { request, was, moved }: { request: string; was: RequestRow | null; moved: Moved },
): Earlier {
  const { question, before } = moved;
  const row = was && { state: was.state, topic: was.topic, question: was.question_id };
  return { meeting, session, request, was: row, question: { question, before } };
}
