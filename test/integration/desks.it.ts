import { describe, expect, test } from '@jest/globals';
import type { Presence } from '@miteinander/shared/wire/delta';
import type { Client } from '../harness/client.ts';
import { query } from '../harness/database.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';

describe('[P6] who is at the desks', () => {
  test('the crew knows each other by name, and nobody else knows them', async () => {
    const { meeting, moderator, hall, display } = await newMeeting({ moderators: ['Ada', 'Grace'] });
    await moderator.sees('crew', { name: 'Ada' });
    await moderator.sees('crew', { name: 'Grace' });
    const { id } = await moderator.sees('crew', { name: 'Grace' });
    for (const each of [hall.client, display]) expect(each.views('crew')).toEqual([]);

    await query(
      `WITH raised AS (UPDATE channel SET revision = revision + 1 WHERE id = $1 RETURNING revision)
       UPDATE access SET revoked_at = now(), revision = raised.revision FROM raised WHERE access.id = $2`,
      [meeting.id, id],
    );
    await moderator.seesNo('crew', { id });
  });

  test('what each desk is at is told to all desks, the own one included, and to nobody else', async () => {
    const { meeting, moderator, hall, display, session, polls } = await newMeeting();
    const other = await meeting.desk(2);
    const [mine, theirs] = [moderator.client.hello.id!, other.client.hello.id!];
    const focus = { session, poll: polls[0]!, question: null, doing: 'editing' as const };
    await moderator.client.expectOk('crew:look', focus);
    const nothing = { session: null, poll: null, question: null, doing: 'looking' };
    for (const desk of [moderator, other]) {
      await until('both desks are there', () => {
        const desks = lastOf(desk.client, meeting.id)?.desks ?? [];
        return same(desks, [
          { id: mine, ...focus },
          { id: theirs, ...nothing },
        ]);
      });
    }
    for (const each of [hall.client, display]) expect(each.presence).toEqual([]);
    const ofSession = await until('the session is told, too', () => lastOf(moderator.client, session));
    expect(ofSession).not.toHaveProperty('desks');
    expect(ofSession).not.toHaveProperty('displays');
  });

  test('two windows of one desk are there twice, and what one was at is forgotten with it', async () => {
    const { meeting, moderator, session } = await newMeeting();
    const window = await meeting.desk(1);
    const id = moderator.client.hello.id!;
    const focus = { session, poll: null, question: null, doing: 'announcing' as const };
    await window.client.expectOk('crew:look', focus);
    const desks = () => lastOf(moderator.client, meeting.id)?.desks ?? [];
    const nothing = { id, session: null, poll: null, question: null, doing: 'looking' };
    await until('both windows are there', () => same(desks(), [nothing, { id, ...focus }]));
    await window.client.losesConnection();
    await until('it has forgotten', () => same(desks(), [nothing, nothing]));
    window.client.close();
    await until('one is left', () => same(desks(), [nothing]));
  });

  test('nobody can be made to look at what is in no or in another meeting', async () => {
    const { moderator, session, polls } = await newMeeting();
    const foreign = await newMeeting();
    const looks = (at: string | null, poll: string | null) =>
      moderator.client.expectRefused('not-found', 'crew:look', { session: at, poll, doing: 'looking' });
    await looks(foreign.session, null);
    await looks(session, foreign.polls[0]!);
    await looks(null, polls[0]!);
    await looks(moderator.client.hello.id, null);
  });

  test('how many screens each display has is told to the crew', async () => {
    const { meeting, moderator, display } = await newMeeting({ displays: ['Saal', 'Foyer', 'Keller'] });
    const [hall, foyer, cellar] = ['Saal', 'Foyer', 'Keller'].map(
      (wanted) => moderator.client.views('displays').find(({ name }) => name === wanted)!.id,
    ) as [string, string, string];
    const twins = [await meeting.display(2), await meeting.display(2)];
    const connected = () => lastOf(moderator.client, meeting.id)?.displays;
    await until('all are there', () => {
      const displays = connected();
      return displays?.[hall] === 1 && displays[foyer] === 2 && !(cellar in displays);
    });
    for (const each of [display, twins[0]!]) each.close();
    await until('two have gone', () => same(connected(), { [foyer]: 1 }));
  });
});

function lastOf(client: Client, channel: string): Presence | undefined {
  return client.presence.findLast((presence) => presence.channel === channel);
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
}

/** In whatever order the connections and the keys come. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(sorted(each))).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
