import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Refusal } from '@miteinander/shared/wire/errors';
import { actorKey } from '../live/actor.ts';
import { Broadcaster } from '../live/broadcaster.ts';
import { ChannelWriter } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { PresenceTeller } from '../live/presence.ts';
import { Metrics } from '../metrics/metrics.ts';
import { Door } from './admission.ts';
import { Departures } from './departures.ts';
import { Moves } from './moves.ts';
import { attendeeActor } from './people.identity.ts';
import { accepted } from './people.rules.ts';
import { type AttendeeRow, attendeeView, PeopleSource } from './people.source.ts';
import { tokenHash } from './secrets.ts';

@Injectable()
@Commands()
export class PeopleCommands {
  private readonly log = new Logger(PeopleCommands.name);
  private readonly doors = new Map<string, Door>();

  constructor(
    private readonly people: PeopleSource,
    private readonly broadcaster: Broadcaster,
    private readonly channel: ChannelWriter,
    private readonly departures: Departures,
    private readonly moves: Moves,
    presence: PresenceTeller,
    metrics: Metrics,
  ) {
    presence.extend((meeting) => this.door(meeting).state(performance.now()));
    metrics.waitingAtDoor = () => this.waiting();
  }

  @Handles('people:join')
  async join({ input, watcher }: Call<'people:join'>): Answer<'people:join'> {
    const [rules] = await this.people.joinRules(input.code);
    if (!rules) throw new Refusal('code-unknown');
    const hash = tokenHash(input.token);
    const [known] = await this.people.byTokens([hash]);
    if (known) return this.enter(watcher, known, rules.id);
    if (!rules.joining) throw new Refusal('joining-closed');
    const { name, group } = accepted(rules, input);
    const admission = this.door(rules.id).ask(hash.toString('hex'), performance.now());
    if (!admission.isIn) {
      if ('isFull' in admission) throw new Refusal('busy', { retryAfterMs: 5000 });
      return { data: { state: 'waiting', place: admission.place, retryAfterMs: admission.retryAfterMs } };
    }
    const attendee: AttendeeRow = {
      id: randomUUID(),
      meeting_id: rules.id,
      attendance: input.attendance,
      group_id: group,
      name,
      extra_time: false,
      state: 'active',
    };
    return this.enter(watcher, await this.people.insert(attendee, hash), rules.id);
  }

  @Handles('people:change')
  async change({ actor, meeting, input, write }: Call<'people:change'>): Answer<'people:change'> {
    const person = actor.id!;
    const [[rules], followed] = await Promise.all([
      this.people.joinRulesById(meeting),
      this.moves.channelsOf(person),
    ]);
    // A repetition is answered as the first time, which may not be true any more.
    let isApplied = false;
    const written = await write([meeting, ...followed], async (tx) => {
      const { query, revision } = tx;
      isApplied = true;
      const [before] = await query<AttendeeRow>('SELECT * FROM attendee WHERE id = $1', [actor.id]);
      const wanted = accepted(rules!, {
        name: input.name === undefined ? before!.name : input.name,
        group: input.group === undefined ? before!.group_id : input.group,
      });
      const [after] = await query<AttendeeRow>(
        `UPDATE attendee SET attendance = $2, name = $3, group_id = $4, extra_time = $5, revision = $6 WHERE id = $1
         RETURNING id, meeting_id, attendance, group_id, name, extra_time, state`,
        [
          actor.id,
          input.attendance ?? before!.attendance,
          wanted.name,
          wanted.group,
          input.extraTime ?? before!.extra_time,
          revision,
        ],
      );
      const told = isMoved(before!, after!) ? await this.moves.follow(tx, person) : [];
      return { data: attendeeView(after!), persons: [person, ...told] };
    });
    if (isApplied) {
      this.presentAs(person, written.data.attendance);
      again(() => this.followLate(meeting, person, followed)).catch((error: unknown) =>
        this.log.warn(`What waits for somebody has not followed them: ${String(error)}`),
      );
    }
    return written;
  }

  @Handles('people:leave')
  async leave({ actor, meeting, write }: Call<'people:leave'>): Answer<'people:leave'> {
    const person = actor.id!;
    const written = await write([meeting, ...(await this.departures.channelsOf(person))], async (tx) => {
      const { query, revision } = tx;
      await query(
        `UPDATE attendee SET state = 'left', token_hash = NULL, name = NULL, group_id = NULL, extra_time = false,
           asks_apart = false, speaking_s = NULL, revision = $2 WHERE id = $1`,
        [actor.id, revision],
      );
      // The answers to what they changed before say who they were [J5].
      await query('DELETE FROM command_log WHERE meeting_id = $1 AND actor = $2 AND name <> $3', [
        meeting,
        actorKey(actor),
        'people:leave',
      ]);
      return { data: null, persons: await this.departures.forget(tx, person) };
    });
    // The answer does not wait: with the commit their connections end.
    again(() => this.forgetLate(meeting, person)).catch((error: unknown) =>
      this.log.warn(`Somebody who left is not quite forgotten: ${String(error)}`),
    );
    return written;
  }

  /** What was on its way from the same device while it left. */
  private async forgetLate(meeting: string, person: string): Promise<void> {
    const channels = await this.departures.channelsOf(person);
    if (channels.length === 0) return;
    await this.channel.write({ meeting, channels, actor: null }, async (tx) => ({
      data: null,
      persons: await this.departures.forget(tx, person),
    }));
  }

  /** What they asked for on the way while they changed where they are. */
  private async followLate(meeting: string, person: string, followed: readonly string[]): Promise<void> {
    const channels = (await this.moves.channelsOf(person)).filter((channel) => !followed.includes(channel));
    if (channels.length === 0) return;
    await this.channel.write({ meeting, channels, actor: null }, async (tx) => ({
      data: null,
      persons: [person, ...(await this.moves.follow(tx, person))],
    }));
  }

  /** Presence counts the connections of a person by what they carry. */
  private presentAs(person: string, attendance: 'hall' | 'remote'): void {
    for (const each of this.broadcaster.watchers) {
      if (each.actor.id === person) each.actor = { ...each.actor, attendance };
    }
  }

  private enter(watcher: Call<'people:join'>['watcher'], row: AttendeeRow | null, meeting: string) {
    if (!row || row.meeting_id !== meeting || row.state !== 'active') throw new Refusal('forbidden');
    if (watcher.actor.id !== row.id) this.broadcaster.unsubscribe(watcher);
    watcher.actor = attendeeActor(row);
    return { data: { state: 'in' as const, meeting, attendee: attendeeView(row) } };
  }

  private waiting(): number {
    return [...this.doors.values()].reduce((sum, door) => sum + door.state(performance.now()).waiting, 0);
  }

  private door(meeting: string): Door {
    const door = this.doors.get(meeting) ?? new Door();
    this.doors.set(meeting, door);
    return door;
  }
}

function isMoved(before: AttendeeRow, after: AttendeeRow): boolean {
  return before.attendance !== after.attendance || before.group_id !== after.group_id;
}

const mostAttempts = 6;

/** What nobody waits for any more is not left undone because the server or its database was busy. */
async function again(work: () => Promise<void>, attempt = 1): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (attempt === mostAttempts) throw error;
    await pause(attempt * 1000, undefined, { ref: false });
    await again(work, attempt + 1);
  }
}
