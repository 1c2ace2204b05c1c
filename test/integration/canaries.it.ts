import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Audiences, type Canary, leaks, sightings } from '../harness/canaries.ts';
import { Client } from '../harness/client.ts';
import { query } from '../harness/database.ts';
import type { WantedPoll } from '../harness/definition.ts';
import { environment } from '../harness/environment.ts';
import { asksToSpeak, steersFloor } from '../harness/floor.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { newToken, type Phone } from '../harness/phone.ts';
import { asks, configures, decides, steersQuestion } from '../harness/questions.ts';
import { laysTables, states, steersRound, tableNo, writesAt } from '../harness/tables.ts';
import { until } from '../harness/until.ts';

const draftPoll = 0;
const removedPoll = 1;
const stagedPoll = 2;
const editedPoll = 3;
const hiddenPoll = 4;
const afterVotePoll = 5;
const unfinishedPoll = 6;
const livePoll = 7;
const browser = 'Kanarie-Browser/4711';
const address = '203.0.113.99';
const opened = [hiddenPoll, afterVotePoll, unfinishedPoll, livePoll];

describe('[P3] what is not meant for somebody never reaches them', () => {
  let canaries: Canary[];
  let audiences: Audiences;

  beforeAll(async () => {
    ({ canaries, audiences } = await meetingOfCanaries());
  });

  test('in no stream, no answer, no page and no line of the log', () => {
    expect(leaks(canaries, audiences)).toEqual([]);
  });

  test('and the search finds everything where it may be, so that it would find it elsewhere', () => {
    const seen = new Set(sightings(canaries, audiences).map(({ what, reached }) => `${what} ${reached}`));
    const wanted = canaries.flatMap(({ what, reaches }) => reaches.map((name) => `${what} ${name}`));
    expect(wanted.filter((each) => !seen.has(each))).toEqual([]);
    const strict = canaries.map((canary) => ({ ...canary, reaches: [] }));
    expect(leaks(strict, audiences)).toHaveLength(wanted.length);
  });
});

/** A whole meeting in which everything that somebody may not know is a word that stands nowhere else. */
async function meetingOfCanaries(): Promise<{ canaries: Canary[]; audiences: Audiences }> {
  const { meeting, moderator, hall, remote, display } = await newMeeting({
    names: 'optional',
    moderators: ['Kanarie-Zugang'],
    displays: ['Kanarie-Leinwand'],
    polls: [
      { question: { de: 'Kanarie-Entwurf' }, ...choice('Kanarie-Antwort') },
      { question: { de: 'Kanarie-Entfernt' } },
      { question: { de: 'Kanarie-Vorgemerkt' } },
      { question: { de: 'Kanarie-Früher' } },
      { ...choice('verdeckt'), results: 'hidden' },
      { ...choice('nachwahl'), results: 'after-vote' },
      { ...choice('unfertig'), results: 'after-close' },
      { ...choice('offen'), results: 'live' },
    ],
  });
  const foreign = await newMeeting({ title: { de: 'Kanarie-Fremd' } });
  const guest = await Client.connect({
    name: 'guest',
    credentials: { as: 'guest' },
    headers: { 'user-agent': browser, 'x-forwarded-for': address },
  });
  const poll = (index: number) => meeting.polls[index]!;
  const { session } = meeting;

  await hall.client.expectOk('people:change', { name: 'Kanarie-Name' });
  await moderator.steers('poll:remove', poll(removedPoll), {});
  const change = { type: 'yes-no' as const, question: { de: 'Kanarie-Später' }, options: [] };
  await moderator.steers('poll:edit', poll(editedPoll), { change });
  const staged = { kind: 'poll' as const, session, poll: poll(stagedPoll), layout: 'total' as const };
  const [stage] = moderator.client.views('stages').filter(({ id }) => id === session);
  await moderator.client.expectOk('stage:show', { stage: session, scene: staged, expects: stage!.revision! });
  for (const index of opened) await moderator.opens(poll(index));
  const voters = await meeting.phones(6);
  for (const index of opened) {
    const vote = { session, poll: poll(index), version: 4711 };
    const answers = [`${wordOf(index)}-a`, `${wordOf(index)}-b`];
    await Promise.all(voters.map((phone) => phone.votes(poll(index), answers[0]!)));
    await hall.client.expectOk('poll:vote', { ...vote, answer: answers[1]! });
  }
  await hall.client.watch(session, `voted:${poll(afterVotePoll)}`);
  await Promise.all([hiddenPoll, afterVotePoll].map((index) => moderator.closesForGood(poll(index))));
  const questions = await asksCanaries({ meeting, moderator, hall, remote });
  const statements = await statesCanaries({ meeting, moderator, hall, remote });
  const requests = await waitsCanaries({ moderator, hall, ahead: voters.slice(0, 3) });
  const added = { session, name: 'Kanarie-Podium' };
  const { id: panelist } = await moderator.client.expectOk('podium:add', added);
  const { access } = await moderator.sees('panelists', { id: panelist });
  // Whoever has asked is answered, and nobody else.
  await moderator.client.expectOk('podium:link', { session, panelist });
  const screenToken = newToken();
  const screen = await guest.expectOk('display:ask-to-pair', { token: screenToken });
  const code = (screen as { code: string }).code;
  const settings = { stage: meeting.id, kind: 'hall', footer: true, theme: 'light', language: null } as const;
  await moderator.client.expectOk('display:pair', { code, name: 'Kanarie-Wartend', settings });
  await moderator.sees('displays', { name: 'Kanarie-Wartend' });
  const countdown = { stage: meeting.id, expects: 0, seconds: 600, label: { de: 'Kanarie-Pause' } };
  await moderator.client.expectOk('timer:start', countdown);
  await moderator.client.expectOk('crew:look', { session, poll: poll(draftPoll), doing: 'editing' });
  await sendNonsense([hall.client, remote.client, moderator.client, display, guest]);
  await Promise.all([hall, remote].map(({ client }) => client.losesConnection()));
  await display.losesConnection();
  await guest.expectOk('meeting:find', { code: meeting.code });
  for (const each of [moderator, hall, remote, display]) {
    await each.sees('results', { id: poll(livePoll), votes: 7 });
    await each.sees('polls', { id: poll(hiddenPoll), state: 'closed' });
    await each.sees('timers', { id: meeting.id });
  }
  for (const desk of [moderator, foreign.moderator])
    await until('the desks are there', () => desk.client.presence.some(({ desks }) => desks?.length === 1));
  await moderator.sees('results', { id: poll(hiddenPoll), final: true });

  const audiences: Audiences = {
    moderator: text(moderator.client),
    hall: text(hall.client),
    remote: text(remote.client),
    display: text(display),
    guest: text(guest),
    foreign: [foreign.hall.client, foreign.moderator.client, foreign.display].map(text).join('\n'),
    pages: await pages(meeting.code),
    log: await readFile(environment().logFile, 'utf8'),
  };
  const everybody = ['moderator', 'hall', 'remote', 'display'];
  const canaries: Canary[] = [
    { what: 'a draft', word: 'Kanarie-Entwurf', reaches: ['moderator'] },
    { what: 'the id of a draft', word: poll(draftPoll), reaches: ['moderator'] },
    { what: 'an option of a draft', word: 'Kanarie-Antwort-a', reaches: ['moderator'] },
    { what: 'a removed poll', word: 'Kanarie-Entfernt', reaches: ['moderator'] },
    { what: 'a draft on the stage', word: 'Kanarie-Vorgemerkt', reaches: ['moderator'] },
    { what: 'a draft before it was edited', word: 'Kanarie-Früher', reaches: ['moderator'] },
    { what: 'a draft after it was edited', word: 'Kanarie-Später', reaches: ['moderator'] },
    { what: 'a revision for steering', word: '"revision":1}', reaches: ['moderator', 'foreign'] },
    { what: 'a result that was not revealed', word: cellOf('verdeckt'), reaches: ['moderator'] },
    { what: 'a result after the vote', word: cellOf('nachwahl'), reaches: ['moderator', 'hall'] },
    { what: 'a result before the end', word: cellOf('unfertig'), reaches: [] },
    { what: 'a live result', word: cellOf('offen'), reaches: everybody },
    { what: 'a vote', word: '"version":4711', reaches: ['hall'] },
    { what: 'a name', word: 'Kanarie-Name', reaches: ['hall'] },
    { what: 'a person', word: hall.id, reaches: ['hall'] },
    { what: 'a device token', word: hall.token, reaches: [] },
    { what: 'the name of an access', word: 'Kanarie-Zugang', reaches: ['moderator'] },
    { what: 'what a desk is at', word: '"doing"', reaches: ['moderator', 'foreign'] },
    { what: 'the name of a display', word: 'Kanarie-Leinwand', reaches: ['moderator', 'display'] },
    { what: 'a display', word: display.hello.id!, reaches: ['moderator', 'display'] },
    { what: 'a display that waits for its screen', word: 'Kanarie-Wartend', reaches: ['moderator'] },
    { what: 'the code of a screen', word: code, reaches: ['guest'] },
    { what: 'the token of a screen', word: screenToken, reaches: [] },
    ...questions,
    ...statements,
    ...requests,
    { what: 'a countdown', word: 'Kanarie-Pause', reaches: everybody },
    { what: 'a moderator link', word: meeting.secret('moderator'), reaches: [] },
    { what: 'a display link', word: meeting.secret('display'), reaches: [] },
    { what: "a panelist's link", word: meeting.secret('panelist'), reaches: ['moderator'] },
    { what: "a panelist's access", word: access!, reaches: ['moderator'] },
    { what: 'the application secret', word: environment().appSecret, reaches: [] },
    { what: 'the database password', word: new URL(environment().databaseUrl).password, reaches: [] },
    { what: 'a browser', word: browser, reaches: [] },
    { what: 'an address', word: address, reaches: [] },
    { what: 'another meeting', word: 'Kanarie-Fremd', reaches: ['foreign'] },
    { what: 'nonsense', word: 'Kanarie-Unsinn', reaches: [] },
    ...spelled('a token hash', createHash('sha256').update(hall.token).digest()),
    ...(await secretsOfBallots(poll(afterVotePoll), hall.id)),
  ];
  return { canaries, audiences };
}

type There = Pick<Awaited<ReturnType<typeof newMeeting>>, 'meeting' | 'moderator' | 'hall' | 'remote'>;

/** Questions by somebody in the hall who does not give a name, seen by somebody who looks at the list far away. */
async function asksCanaries({ meeting, moderator, hall, remote }: There): Promise<Canary[]> {
  const { session } = meeting;
  await query('UPDATE meeting SET hints = $2 WHERE id = $1', [
    meeting.id,
    JSON.stringify({ isOn: true, words: ['Kanarie-Hinweis'] }),
  ]);
  for (const { client } of [hall, remote]) await client.watch(session, 'questions', 'support');
  const label = { id: 'kanarie-marke', text: { de: 'Kanarie-Marke' }, colour: 'red' as const };
  await configures(moderator, { labels: [label] });
  const waiting = await asks(hall, 'Kanarie-Wartet und Kanarie hinweis');
  const taken = await asks(hall, 'Kanarie-Zurück');
  await moderator.sees('questions', { id: taken.id });
  await hall.client.expectOk('question:withdraw', { session, question: taken.id });
  const declined = await asks(hall, 'Kanarie-Abgelehnt');
  await decides(moderator, 'question:decline', [declined.id], {
    reason: 'own-words',
    words: 'Kanarie-Grund',
  });
  const edited = await asks(hall, 'Kanarie-Urtext');
  await steersQuestion(moderator, 'question:edit', edited.id, { text: 'Kanarie-Fassung' });
  await decides(moderator, 'question:set-state', [edited.id], { state: 'approved' });
  await steersQuestion(moderator, 'question:place', edited.id, { place: 'now' });
  for (const each of [hall, remote]) await each.sees('questions', { id: edited.id, place: 'now' });
  const those = ['moderator', 'hall'];
  const all = ['moderator', 'hall', 'remote', 'display'];
  return [
    { what: 'a question that waits', word: 'Kanarie-Wartet', reaches: those },
    { what: 'the id of a question that waits', word: waiting.id, reaches: those },
    { what: 'a question that was taken back', word: 'Kanarie-Zurück', reaches: those },
    { what: 'a declined question', word: 'Kanarie-Abgelehnt', reaches: those },
    { what: 'the id of a declined question', word: declined.id, reaches: those },
    { what: 'why it was declined', word: 'Kanarie-Grund', reaches: those },
    { what: 'a question as it was asked', word: 'Kanarie-Urtext', reaches: those },
    { what: 'a question as everybody reads it', word: 'Kanarie-Fassung', reaches: all },
    { what: 'a word of the list', word: 'Kanarie-Hinweis', reaches: ['moderator'] },
    { what: 'a label', word: 'Kanarie-Marke', reaches: ['moderator'] },
    { what: 'what the crew has beside a question', word: '"isOnBehalf"', reaches: ['moderator'] },
    { what: 'how many are set apart', word: '"apart"', reaches: ['moderator', 'foreign'] },
  ];
}

/** What is said at the table of somebody in the hall, while somebody far away sits at another one. */
async function statesCanaries({ moderator, hall, remote }: There): Promise<Canary[]> {
  const link = 'https://example.org/Kanarie-Konferenz';
  const tables = [tableNo(1), tableNo(2, { attendance: 'remote', link })];
  const [near, far] = await laysTables(moderator, tables, 'working');
  await writesAt(hall, near!.id);
  await writesAt(remote, far!.id);
  const { id } = await states(hall, 'Kanarie-Aussage');
  await moderator.sees('statements', { id });
  const into = { is: 'new' as const, title: 'Kanarie-Bündel' };
  await steersRound(moderator, 'table:cluster', { statements: [id], into });
  await hall.client.expectOk('table:call-help', { session: hall.place.session, isOn: true });
  await hall.sees('tables', ({ help }) => help !== null && help !== undefined);
  await remote.sees('tables', { id: far!.id, link });
  return [
    { what: 'a statement before the harvest', word: 'Kanarie-Aussage', reaches: ['moderator', 'hall'] },
    { what: 'the id of a statement', word: id, reaches: ['moderator', 'hall'] },
    { what: 'what is being put together', word: 'Kanarie-Bündel', reaches: ['moderator'] },
    { what: 'where a remote table talks', word: 'Kanarie-Konferenz', reaches: ['moderator', 'remote'] },
    { what: 'a call for help', word: '"isComing"', reaches: ['moderator', 'hall'] },
    { what: 'when a table has written', word: '"writtenAt"', reaches: ['moderator'] },
  ];
}

/** Somebody in the hall who waits behind the three that everybody sees, and has more time than others. */
async function waitsCanaries({
  moderator,
  hall,
  ahead,
}: Pick<There, 'moderator' | 'hall'> & { ahead: Phone[] }): Promise<Canary[]> {
  await steersFloor(moderator, 'speaker:configure', { change: { list: 'open' } });
  for (const phone of ahead) await asksToSpeak(phone);
  const request = await asksToSpeak(hall, { topic: 'Kanarie-Thema', name: 'Kanarie-Rufname' });
  await moderator.sees('requests', { id: request });
  const who = { is: 'request' as const, request };
  await steersFloor(moderator, 'speaker:give-time', { who, seconds: 1234 });
  await moderator.sees('requests', { id: request, limitMs: 1_234_000 });
  await hall.sees('requested', { id: request, place: 4 });
  const those = ['moderator', 'hall'];
  return [
    { what: 'what somebody far behind wants to say', word: 'Kanarie-Thema', reaches: those },
    { what: 'how somebody who waits wants to be called', word: 'Kanarie-Rufname', reaches: ['moderator'] },
    { what: 'the id of a request', word: request, reaches: those },
    { what: 'how much time somebody was given', word: '1234000', reaches: ['moderator'] },
    { what: 'why somebody is suggested', word: '"why"', reaches: ['moderator'] },
    { what: 'who has been overtaken', word: '"overtaken"', reaches: ['moderator'] },
  ];
}

function wordOf(index: number): string {
  return ['verdeckt', 'nachwahl', 'unfertig', 'offen'][opened.indexOf(index)]!;
}

/** A single choice whose options, and so the keys of its result, are called by a word of their own. */
function choice(word: string): WantedPoll {
  const ids = ['a', 'b'].map((letter) => `${word}-${letter}`);
  return {
    type: 'single',
    options: ids.map((id) => ({ id: id.toLowerCase(), text: { de: id } })),
  };
}

/** How often an option was chosen, as every result writes it; not the option itself. */
function cellOf(word: string): RegExp {
  return new RegExp(`\\["${word}-[ab]",\\s*\\d+\\]`);
}

function spelled(what: string, bytes: Buffer): Canary[] {
  return (['hex', 'base64', 'base64url'] as const).map((encoding) => ({
    what: `${what} as ${encoding}`,
    word: bytes.toString(encoding),
    reaches: [],
  }));
}

async function secretsOfBallots(poll: string, attendee: string): Promise<Canary[]> {
  const [family] = await query<{ salt: Buffer }>('SELECT salt FROM poll_salt WHERE family_id = $1', [poll]);
  const voter = createHmac('sha256', family!.salt).update(attendee).digest();
  return [...spelled('a salt', family!.salt), ...spelled('a voter', voter)];
}

/** Whatever is refused must not come back in the refusal, nor stand in the log. */
async function sendNonsense(clients: Client[]): Promise<void> {
  const word = 'Kanarie-Unsinn';
  for (const client of clients) {
    for (const message of [word, { [word]: 1 }, { id: word, name: word, input: word }])
      await client.sendRaw(message);
    for (const name of ['poll:create', 'poll:vote', 'people:join', 'live:subscribe'] as const)
      await client.send(name, { [word]: word, session: word, poll: word, code: word } as never);
  }
}

function text(client: Client): string {
  return client.bytes.join('\n');
}

/** Whatever HTTP answers, with its headers. */
async function pages(code: string): Promise<string> {
  const paths = [
    '/',
    `/j/${code}`,
    `/desk/${code}`,
    `/display/${code}`,
    '/health/live',
    '/health/ready',
    '/metrics',
    '/none',
  ];
  const answers = await Promise.all(
    paths.map(async (path) => {
      const headers = { 'user-agent': browser };
      const answer = await fetch(environment().url + path, { headers });
      // A page that is being built anew just now may break off.
      const body = await answer.text().catch(() => '');
      return JSON.stringify([...answer.headers]) + body;
    }),
  );
  return answers.join('\n');
}
