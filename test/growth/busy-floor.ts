import { randomUUID } from 'node:crypto';
import type { Output, Sent } from '@miteinander/shared/contract';
import type { Desk } from '../harness/desk.ts';
import { asksToSpeak, startsRequest, steersFloor } from '../harness/floor.ts';
import type { TestMeeting } from '../harness/new-meeting.ts';
import type { Phone } from '../harness/phone.ts';
import { asks } from '../harness/questions.ts';

/** Everything that is done about who speaks, by those who want to, the desk and the podium. */
export async function speaks(meeting: TestMeeting, phones: readonly Phone[], moderator: Desk): Promise<void> {
  const { session } = meeting;
  const { client } = moderator;
  await steersFloor(moderator, 'speaker:configure', { change: { list: 'open' } });
  const requests = await Promise.all(phones.map((phone) => asksToSpeak(phone)));
  const [first, second, third, fourth, fifth] = requests as [string, string, string, string, string];
  const own = (index: number) => ({ session, request: requests[index]! });
  const { request: forSomebody } = await client.expectOk('speaker:request-for', { session, kind: 'order' });

  await steersFloor(moderator, 'speaker:shuffle', {});
  await steersFloor(moderator, 'speaker:arrange', { head: [third, first] });
  const call = await steersFloor(moderator, 'speaker:call', { request: first });
  await moderator.undoes(call);
  await steersFloor(moderator, 'speaker:call', { request: first });
  await phones[0]!.client.expectOk('speaker:answer-call', { ...own(0), answer: 'ready' });
  const who = { is: 'request' as const, request: first };
  await steersFloor(moderator, 'speaker:give-time', { who, seconds: 240 });
  await startsRequest(moderator, first);
  await steersFloor(moderator, 'speaker:pause', { isPaused: true });
  await steersFloor(moderator, 'speaker:pause', { isPaused: false });
  await steersFloor(moderator, 'speaker:extend', { seconds: 30 });
  await startsRequest(moderator, second);
  await steersFloor(moderator, 'speaker:put-back', { request: second });
  await phones[2]!.client.expectOk('speaker:withdraw', own(2));
  const inWords = await phones[3]!.client.expectOk('speaker:write-instead', {
    ...own(3),
    text: 'Wer zahlt das?',
  });
  await phones[3]!.client.expectOk('speaker:speak-instead', { session, question: inWords.question });
  const { id: question } = await asks(phones[2]!, 'Und wer entscheidet?');
  await client.expectOk('speaker:speak-instead', { session, question });
  await steersFloor(moderator, 'speaker:remove', { requests: [forSomebody, fourth, fifth] });
  await steersFloor(moderator, 'speaker:new-round', {});
  await client.expectOk('speaker:list-turns', { session, after: null });
  await sitsOnPodium(meeting, moderator);
  await goesThroughPhases(moderator);
  await phones[5]!.client.expectOk('people:change', { attendance: 'remote' });
  await Promise.all(phones.map((phone) => phone.client.losesConnection()));
  await steersFloor(moderator, 'speaker:remove', { requests: [...requests.slice(5), second] });
}

async function sitsOnPodium(meeting: TestMeeting, { client }: Desk): Promise<void> {
  const { session } = meeting;
  const podium = await meeting.panelist();
  const { id } = await client.sees('panelists', {});
  const text = 'Bitte zum Schluss kommen.';
  const { id: notice } = await client.expectOk('podium:tell', { session, to: [id], text });
  await podium.expectOk('podium:confirm', { session, notice });
  await client.expectOk('podium:take-back', { session, notice });
  await podium.expectOk('podium:signal', { session, signal: 'reply', isOn: true });
  await client.expectOk('podium:clear-signal', { session, panelist: id, signal: 'reply' });
}

async function goesThroughPhases({ client, place }: Desk): Promise<void> {
  const { session } = place;
  const phases = (['statements', 'audience'] as const).map((kind) => ({
    id: randomUUID(),
    kind,
    title: { de: kind },
    seconds: 600,
    speakingSeconds: null,
    list: null,
  }));
  const steers = async <Name extends 'phase:plan' | 'phase:enter' | 'phase:extend'>(
    name: Name,
    more: Omit<Sent<Name>, 'session' | 'expects'>,
  ) => {
    const { revision: expects } = await client.sees('plans', { id: session });
    const input = { session, expects, ...more } as unknown as Sent<Name>;
    const { revision } = (await client.expectOk(name, input)) as Output<'phase:enter'>;
    await client.sees('plans', { id: session, revision });
  };
  await steers('phase:plan', { phases });
  for (const phase of [...phases.map(({ id }) => id), null]) {
    await steers('phase:enter', { phase });
    if (phase !== null) await steers('phase:extend', { seconds: 60 });
  }
}
