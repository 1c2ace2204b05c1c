import { randomUUID } from 'node:crypto';
import { screenCodesAt } from '@miteinander/server/display/screen-codes';
import type { World } from '@miteinander/shared/wire/world';
import { query } from './database.ts';
import type { Desk } from './desk.ts';
import { environment } from './environment.ts';
import { emptyMeeting, type TestMeeting } from './new-meeting.ts';
import { newToken, Phone } from './phone.ts';
import { fillFloor, type Speaking } from './speaking.ts';
import { type LaidTable, layTable, worldOfTables } from './tables.ts';

/** A meeting in which every example of the contract is allowed, and who is there. */
export interface LivelyMeeting {
  meeting: TestMeeting;
  moderator: Desk;
  hall: Phone;
  /** what the examples point to, as it stands now */
  world: () => World;
}

const kinds = ['draft', 'open', 'closed', 'removable'] as const;
/** One desk and one display for each kind of trial: limits belong to a person. */
const many = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht'];

/** A display that none of the trials is. */
const spare = 'Nebenraum';

/** Two screens that nobody has introduced yet, by their tokens; a desk has typed the code of the first. */
interface Screens {
  typed: string;
  untyped: string;
}

/** One poll in every interesting state, an announcement, a countdown, screens to be paired, and a phone. */
export async function livelyMeeting(): Promise<LivelyMeeting> {
  const meeting = await emptyMeeting({
    polls: kinds.map((kind) => ({ question: { de: `Diese Frage ist ${kind}` } })),
    moderators: many,
    displays: [...many, spare],
    panelists: [{ name: many[0]!, organisation: null, group: null, attendance: 'hall' }],
    moreSessions: 1,
  });
  const hall = await Phone.join(meeting);
  const laid = await layTable(meeting, hall.id);
  const [moderator] = await Promise.all([meeting.desk(), hall.watchesAll()]);
  await invitesPanelists(meeting.id);
  const [, open, closed] = meeting.polls as [string, string, string, string];
  const text = { de: 'Hallo' };
  const undoable = randomUUID();
  const announcement = await moderator.client.expectOk('announcement:publish', { text }, { id: undoable });
  await moderator.sees('announcements', { id: announcement.id });
  const countdown = { stage: meeting.id, expects: 0, seconds: 3600, label: null };
  await moderator.client.expectOk('timer:start', countdown);
  await moderator.sees('timers', { id: meeting.id });
  const { id: display } = await moderator.sees('displays', { name: spare });
  const screens = { typed: newToken(), untyped: newToken() };
  await types(moderator, screens.typed);
  const asked = await asks({ meeting, moderator, hall });
  const panel = await onPodium({ meeting, moderator });
  const speaking = await fillFloor(hall, panel.panelist);
  await moderator.opens(open);
  await moderator.opens(closed);
  await moderator.closesForGood(closed);
  return {
    meeting,
    moderator,
    hall,
    world: () =>
      worldOf({ meeting, moderator, hall, screens, display, undoable, asked, panel, laid, speaking }),
  };
}

/** Panelists' links, one for each kind of trial; the first of them sits on the podium. */
async function invitesPanelists(meeting: string): Promise<void> {
  for (const [index, name] of [...many.entries()].slice(1))
    await query(
      `INSERT INTO access (id, meeting_id, role, serial, name, revision) VALUES ($1, $2, 'panelist', $3, $4, 1)`,
      [randomUUID(), meeting, index + 1, name],
    );
}

/** A phase that is on, somebody on the podium who was told something and would like it slower. */
interface Panel {
  phase: string;
  panelist: string;
  leaving: string;
  notice: string;
}

async function onPodium({
  meeting,
  moderator,
}: Pick<LivelyMeeting, 'meeting' | 'moderator'>): Promise<Panel> {
  const { session } = meeting;
  const { client } = moderator;
  const phase = randomUUID();
  const { revision } = await client.sees('plans', { id: session });
  const first = { id: phase, kind: 'discussion' as const, title: { de: 'Gespräch' }, seconds: 600 };
  const phases = [{ ...first, speakingSeconds: null, list: 'open' as const }];
  const planned = await client.expectOk('phase:plan', { session, expects: revision!, phases });
  await client.expectOk('phase:enter', { session, expects: planned.revision, phase });
  const { id: panelist } = await client.sees('panelists', { name: many[0]! });
  const { id: leaving } = await client.expectOk('podium:add', { session, name: 'Ersatz' });
  await client.sees('panelists', { id: leaving });
  const told = { session, to: [panelist], text: 'Bitte lauter.' };
  const { id: notice } = await client.expectOk('podium:tell', told);
  const there = await meeting.panelist(1);
  await there.expectOk('podium:signal', { session, signal: 'slower', isOn: true });
  there.close();
  await client.sees('plans', { id: session, current: phase });
  await client.sees('signals', ({ slower }) => slower !== null);
  return { phase, panelist, leaving, notice };
}

/** Types the code that a screen shows, which has all the time in the world to come for it. */
async function types({ client, place }: Desk, token: string): Promise<void> {
  const settings = { stage: place.id, kind: 'hall', footer: true, theme: 'light', language: null } as const;
  const paired = { code: codeOf(token), name: 'Neue Leinwand', settings };
  const { id } = await client.expectOk('display:pair', paired);
  await query(`UPDATE access SET pair_until = now() + interval '1 hour' WHERE id = $1`, [id]);
}

/** The code that a screen shows now. */
function codeOf(token: string): string {
  return screenCodesAt(Date.now(), token, environment().appSecret)[0];
}

/** Questions in every interesting state, and the token of a personal link to the one that the phone has asked. */
interface Asked {
  own: string;
  new: string;
  approved: string;
  merged: string;
  /** it is not live any more */
  mergedRevision: number;
  token: string;
}

const label = { id: 'pflege', text: { de: 'Pflege' }, colour: 'blue' as const };

async function asks({ meeting, moderator, hall }: Omit<LivelyMeeting, 'world'>): Promise<Asked> {
  const { session } = meeting;
  const { client } = moderator;
  const [author] = await meeting.phones(1);
  const ask = async (phone: Phone, text: string) =>
    (await phone.client.expectOk('question:ask', { session, text })).id;
  const token = newToken();
  const own = await ask(hall, 'Meine eigene Frage');
  const others = [];
  for (const text of ['Eine neue', 'Eine freigegebene', 'Eine zusammengelegte'])
    others.push(await ask(author!, text));
  const [fresh, approved, merged] = others as [string, string, string];
  const expected = async (id: string) => ({
    id,
    expects: (await moderator.sees('questions', { id })).revision!,
  });
  const approval = { session, questions: [await expected(approved)], state: 'approved' as const };
  await client.expectOk('question:set-state', approval);
  await moderator.sees('questions', { id: approved, state: 'approved' });
  const merging = { session, questions: [await expected(merged)], into: await expected(approved) };
  const { revision: mergedRevision } = await client.expectOk('question:merge', merging);
  await hall.client.expectOk('question:keep-link', { session, question: own, token });
  await client.expectOk('question:ask-back', { session, question: own, text: 'Welchen Antrag meinen Sie?' });
  await moderator.seesNo('questions', { id: merged });
  await moderator.sees('questions', ({ id, crew }) => id === own && crew?.messages === 1);
  const { revision } = await moderator.sees('qa', { id: session });
  await client.expectOk('question:configure', { session, expects: revision!, change: { labels: [label] } });
  await moderator.sees('qa', { id: session, labels: [label] });
  return { own, new: fresh, approved, merged, mergedRevision, token };
}

type There = Omit<LivelyMeeting, 'world'> & {
  screens: Screens;
  display: string;
  undoable: string;
  asked: Asked;
  panel: Panel;
  laid: LaidTable;
  speaking: Speaking;
};
type Steered =
  | 'meetings'
  | 'sessions'
  | 'stages'
  | 'timers'
  | 'displays'
  | 'announcements'
  | 'polls'
  | 'qa'
  | 'questions'
  | 'floors'
  | 'plans'
  | 'panelists';

function worldOf(there: There): World {
  const { meeting, moderator, hall, screens, display, undoable, asked, panel, laid, speaking } = there;
  const { client } = moderator;
  const revisionOf = (kind: Steered, id: string) =>
    client.views(kind).find((view) => view.id === id)?.revision ?? 0;
  const polls = kinds.map((kind, index) => {
    const id = meeting.polls[index]!;
    return [kind, { id, revision: revisionOf('polls', id) }] as const;
  });
  const announcement = client.views('announcements')[0]?.id ?? '';
  return {
    code: meeting.code,
    meeting: meeting.id,
    meetingRevision: revisionOf('meetings', meeting.id),
    session: meeting.session,
    sessionRevision: revisionOf('sessions', meeting.session),
    stageRevision: revisionOf('stages', meeting.id),
    timerRevision: revisionOf('timers', meeting.id),
    display: { id: display, revision: revisionOf('displays', display) },
    pairingToken: screens.typed,
    pairingCode: codeOf(screens.untyped),
    undoable,
    announcement: { id: announcement, revision: revisionOf('announcements', announcement) },
    polls: Object.fromEntries(polls) as World['polls'],
    qaRevision: revisionOf('qa', meeting.session),
    questions: {
      new: { id: asked.new, revision: revisionOf('questions', asked.new) },
      approved: { id: asked.approved, revision: revisionOf('questions', asked.approved) },
      merged: { id: asked.merged, revision: asked.mergedRevision },
    },
    asked: { id: asked.own, revision: revisionOf('questions', asked.own) },
    followedToken: asked.token,
    label: label.id,
    floorRevision: revisionOf('floors', meeting.session),
    requests: speaking,
    planRevision: revisionOf('plans', meeting.session),
    phase: panel.phase,
    panelist: { id: panel.panelist, revision: revisionOf('panelists', panel.panelist) },
    leaving: { id: panel.leaving, revision: revisionOf('panelists', panel.leaving) },
    notice: panel.notice,
    ...worldOfTables(moderator, laid),
    option: 'yes',
    attendee: hall.id,
    token: newToken(),
  };
}
