import { expect, test } from '@jest/globals';
import { spokenAt } from '@miteinander/shared/speakers/speaking-clock';
import { environment } from '../harness/environment.ts';
import { asksToSpeak, floorOf, startsRequest, steersFloor } from '../harness/floor.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';

test('[F7] killed in the middle of a speech: clock, list and airtime are right when the server is back', async () => {
  const server = await ownServer();
  const elsewhere = { ...environment(), url: server.url };
  const { meeting, moderator, hall, remote, display } = await newMeeting({}, elsewhere);
  await steersFloor(moderator, 'speaker:configure', { change: { list: 'open' } });
  const over = await asksToSpeak(hall);
  await moderator.sees('floors', { waiting: 1 });
  await startsRequest(moderator, over);
  await steersFloor(moderator, 'speaker:end', {});
  await hall.sees('requested', { id: over, state: 'over' });
  const speaking = await asksToSpeak(hall, { topic: 'Wartezeiten' });
  const waiting = await asksToSpeak(remote, { kind: 'question' });
  await moderator.sees('floors', { waiting: 2 });
  await startsRequest(moderator, speaking);
  await steersFloor(moderator, 'speaker:pause', { isPaused: true });
  await steersFloor(moderator, 'speaker:pause', { isPaused: false });
  const before = floorOf(moderator);
  await display.sees('floors', ({ turn }) => turn?.clock.runningSince === before.turn!.clock.runningSince);

  const greeted = [hall, remote].map(({ client }) => client.hellos.length) as [number, number];
  await server.kill('SIGKILL');
  await server.restart();

  const desk = await meeting.desk();
  const after = await desk.sees('floors', { id: meeting.session });
  expect(after).toEqual(before);
  expect(spokenAt(after.turn!.clock, desk.client.now())).toBeGreaterThan(before.turn!.clock.spokenMs);
  await hall.client.isBack(greeted[0]);
  await hall.sees('requested', { id: speaking, state: 'speaking', clock: before.turn!.clock });
  await remote.client.isBack(greeted[1]);
  await remote.sees('requested', { id: waiting, state: 'waiting', place: 1 });
  await steersFloor(desk, 'speaker:end', {});
  const { byAttendance } = floorOf(desk).airtime!;
  expect(byAttendance).toMatchObject([{ key: 'hall', turns: 2 }]);
  expect(byAttendance[0]!.ms).toBeGreaterThanOrEqual(after.turn!.clock.spokenMs);
});
