import { describe, expect, test } from '@jest/globals';
import type { Input } from '@miteinander/shared/contract';
import type { Client } from '../harness/client.ts';
import { query } from '../harness/database.ts';
import { emptyMeeting, newMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { newToken, Phone } from '../harness/phone.ts';
import { until } from '../harness/until.ts';

const groups = [{ id: 'amt', text: { de: 'Behörde' } }];

describe('joining', () => {
  test('[J1] the same token is the same person, on two tabs and at the same moment', async () => {
    const meeting = await emptyMeeting();
    const token = newToken();
    const tabs = await Promise.all([1, 2, 3].map(() => Phone.join(meeting, {}, token)));
    const later = await Phone.join(meeting, {}, token);

    expect(new Set([...tabs, later].map(({ id }) => id)).size).toBe(1);
    expect(await attendees(meeting)).toHaveLength(1);
  });

  test('[J1] a phone that comes back with its token is greeted as the same person', async () => {
    const { hall, meeting } = await newMeeting();
    await hall.client.losesConnection();
    expect(hall.client.hello).toMatchObject({ role: 'attendee', id: hall.id, meeting: meeting.id });
  });

  test('[J2] a meeting without names keeps none, whatever is sent', async () => {
    const meeting = await emptyMeeting({ names: 'off' });
    await Phone.join(meeting, { name: 'Ada' });
    expect(await attendees(meeting)).toMatchObject([{ name: null, group_id: null }]);
  });

  test('[J2] a name can be given, left out, changed and taken back where it is optional', async () => {
    const meeting = await emptyMeeting({ names: 'optional', groups });
    const ada = await meeting.phone({ name: '  Ada ', group: 'amt' });
    await Phone.join(meeting, {});
    expect(new Set((await attendees(meeting)).map(({ name }) => name))).toEqual(new Set(['Ada', null]));

    await ada.sees('attendees', { id: ada.id, name: 'Ada', group: 'amt' });
    await ada.client.expectOk('people:change', { name: 'Ada L.' });
    await ada.sees('attendees', { name: 'Ada L.', group: 'amt' });
    await ada.client.expectOk('people:change', { name: null, group: null });
    await ada.sees('attendees', { name: null, group: null });
  });

  test('[J2] where a name is required nobody gets in or goes on without', async () => {
    const meeting = await emptyMeeting({ names: 'required' });
    const guest = await meeting.guest();
    await guest.expectRefused('name-required', 'people:join', asks(meeting));
    const ada = await Phone.join(meeting, { name: 'Ada' });
    await ada.client.expectRefused('name-required', 'people:change', { name: null });
  });

  test('[J2] a group has to be one of the meeting', async () => {
    const meeting = await emptyMeeting({ groups });
    const guest = await meeting.guest();
    const error = await guest.expectRefused('invalid', 'people:join', { ...asks(meeting), group: 'presse' });
    expect(error.issues).toMatchObject([{ path: 'group' }]);
    const phone = await Phone.join(meeting, { group: 'amt' });
    await phone.client.expectRefused('invalid', 'people:change', { group: 'presse' });
  });

  test('the code may be typed with spaces and hyphens; a wrong one finds nothing', async () => {
    const meeting = await emptyMeeting();
    const guest = await meeting.guest();
    const typed = `${meeting.code.slice(0, 3)} - ${meeting.code.slice(3)}`;
    expect(await guest.expectOk('meeting:find', { code: typed })).toMatchObject({ id: meeting.id });
    await guest.expectRefused('code-unknown', 'people:join', { ...asks(meeting), code: '000000' });
  });

  test('[J3] of 400 at once each gets a place in the queue, keeps it, and gets in', async () => {
    const { meeting, moderator, waited, tookMs } = await crowdsTheDoor(400);

    const places = waited.flatMap((answers) => answers.slice(0, 1));
    // While they were answered, so many more got in; a few at either end.
    expect(places.length).toBeGreaterThanOrEqual(Math.max(1, 200 - tookMs / 10 - 5));
    expect(places.length).toBeLessThanOrEqual(200);
    for (const own of waited) expect(own).toEqual(own.toSorted((left, right) => right - left));
    expect(await attendees(meeting)).toHaveLength(400);
    await until('the crew has seen a queue', () =>
      moderator.client.presence.some(({ waiting }) => waiting! > 0),
    );
    await until('the crew has seen it end', () => {
      const door = moderator.client.presence.findLast(({ channel }) => channel === meeting.id);
      return door?.waiting === 0 && door.joined === 400;
    });
  });

  test('[J4] when joining is closed whoever is in stays in, and it can be opened again', async () => {
    const { meeting, moderator, hall } = await newMeeting();
    const guest = await meeting.guest();
    const close = await setsJoining(moderator.client, false);
    expect(close.ok).toBe(true);
    await hall.sees('meetings', { joining: false });

    await guest.expectRefused('joining-closed', 'people:join', asks(meeting));
    await hall.client.losesConnection();
    expect(hall.client.hello.id).toBe(hall.id);
    const again = await Phone.join(meeting, {}, hall.token);
    expect(again.id).toBe(hall.id);

    await moderator.sees('meetings', { joining: false });
    await setsJoining(moderator.client, true);
    await hall.sees('meetings', { joining: true });
    expect(await guest.expectOk('people:join', asks(meeting))).toMatchObject({ state: 'in' });
  });

  test('[J5] whoever leaves is forgotten at once, and their vote stays counted', async () => {
    const { meeting, moderator, polls } = await newMeeting({ names: 'optional', groups });
    const [poll] = polls as [string];
    const ada = await meeting.phone({ name: 'Ada', group: 'amt' });
    const tablet = await meeting.phone({}, ada.token);
    await moderator.opens(poll);
    await ada.votes(poll, 'yes');

    await ada.client.expectOk('people:leave', {});

    const rows = await query('SELECT name, group_id, token_hash, state FROM attendee WHERE id = $1', [
      ada.id,
    ]);
    expect(rows).toEqual([{ name: null, group_id: null, token_hash: null, state: 'left' }]);
    await until('the other tab is sent away', () => !tablet.client.socket.connected);
    const back = await Phone.join(meeting, {}, ada.token);
    expect(back.id).not.toBe(ada.id);
    await moderator.closesForGood(poll);
    await moderator.sees('results', { id: poll, votes: 1, final: true });
  });
});

type Asks = Input<'people:join'>;

function asks(meeting: TestMeeting): Asks {
  return { code: meeting.code, token: newToken(), attendance: 'hall', name: null, group: null };
}

/** So long somebody has to wait for a crew that is told every second to see it. */
const seenMs = 1100;

/**
 * So many come to a new meeting at the same moment, and get in. Another time, at most three, if they were answered so
 * slowly that there was hardly a queue.
 */
async function crowdsTheDoor(people: number, times = 3) {
  const meeting = await emptyMeeting();
  const moderator = await meeting.desk();
  const guests = await Promise.all(Array.from({ length: people }, () => meeting.guest()));
  const begunAt = performance.now();
  let tookMs = 0;
  const isAnswered = () => (tookMs = performance.now() - begunAt);
  const waited = await Promise.all(guests.map((guest) => queues(guest, asks(meeting), isAnswered)));
  const longestMs = Math.max(0, ...waited.flat()) * 10;
  if (longestMs < seenMs && times > 1) return crowdsTheDoor(people, times - 1);
  return { meeting, moderator, waited, tookMs };
}

/** Asks until it is in, as it is told to, and gives the places it was given on the way. */
async function queues(guest: Client, input: Asks, isAnswered: () => void): Promise<number[]> {
  const places: number[] = [];
  for (let isFirst = true; ; isFirst = false) {
    const answer = await guest.expectOk('people:join', input);
    if (isFirst) isAnswered();
    if (answer.state === 'in') return places;
    places.push(answer.place);
    await new Promise((resolve) => setTimeout(resolve, answer.retryAfterMs));
  }
}

function setsJoining(desk: Client, open: boolean) {
  return desk.outcome('meeting:set-joining', { open, expects: desk.views('meetings')[0]!.revision! });
}

async function attendees(meeting: TestMeeting): Promise<{ name: string | null; group_id: string | null }[]> {
  return query('SELECT name, group_id FROM attendee WHERE meeting_id = $1', [meeting.id]);
}
