import { createHmac } from 'node:crypto';
import type { Delta } from '@miteinander/shared/wire/delta';
import type { Heard, PersonRecord, SentCommand } from '../faults/actors/records.ts';
import type { Evidence } from '../faults/checker/evidence.ts';
import { expectedViews } from '../faults/checker/expected-views.ts';
import type { BallotRow, PollRow, QaRow, QuestionRow, Rows } from '../faults/checker/rows.ts';
import { questionWord } from '../faults/schedule/questions.ts';
import { statementWord } from '../faults/schedule/tables.ts';

export const meeting = 'meeting';
export const session = 'session';
export const poll = 'poll';
export const question = 'question';
const salt = Buffer.alloc(32, 7);
const voters = ['ann', 'ben', 'cem', 'dua', 'eva'];
const now = new Date(1_800_000_000_000);

/** Evidence that nothing can be said against: five people voted in an open poll, and a desk had opened it. */
export function soundEvidence(): Evidence & { rows: Rows; persons: PersonRecord[]; fresh: PersonRecord[] } {
  const ballots = voters.map((voter, index) => ballotOf(voter, index < 3 ? 'yes' : 'no'));
  const rows: Rows = {
    meeting: { id: meeting, revision: 1, joining: true },
    channels: [
      { id: meeting, revision: 1, session_id: null },
      { id: session, revision: 9, session_id: session },
    ],
    sessions: [],
    attendees: voters.map((id) => ({
      id,
      attendance: 'hall',
      name: null,
      group_id: null,
      extra_time: false,
    })),
    polls: [openPoll()],
    results: [{ poll_id: poll, votes: 5 }],
    ballots,
    tally: Object.entries({ '': 5, yes: 3, no: 2 }).map(([key, n]) => ({
      poll_id: poll,
      key,
      attendance: 'hall',
      group_id: '',
      n,
    })),
    stages: [{ channel_id: session, scene: { kind: 'black' }, revision: 1 }],
    timers: [],
    accesses: [],
    announcements: [],
    log: [
      {
        actor: 'moderator:desk',
        id: 'open',
        name: 'poll:open',
        reply: { data: { id: poll }, revision: 2 },
        isUndone: false,
      },
      logged('attendee:ben', 'ask', 'question:ask', 3),
      logged('moderator:desk', 'approve', 'question:set-state', 4),
      logged('attendee:cem', 'wish', 'speaker:request', 8, 'waits'),
      logged('attendee:dua', 'wish', 'speaker:request', 8, 'spoke'),
      logged('moderator:desk', 'start', 'speaker:start', 9, session),
      logged('moderator:desk', 'work', 'table:set-state', -3, session),
      logged('attendee:eva', 'sit', 'table:sit', -2, session),
      logged('attendee:eva', 'notes', 'table:take-notes', -1, session),
      {
        ...logged('attendee:eva', 'state', 'table:state', 0),
        reply: { data: saidAt('round'), revision: 0 },
      },
    ],
    questions: [approvedQuestion()],
    figures: [{ question_id: question, n: 1 }],
    support: [{ question_id: question, attendee_id: 'ben', is_on: true, version: 1 }],
    qa: [moderatedQa()],
    plans: [],
    rounds: [{ session_id: session, state: 'working', clusters: [], revision: -3 }],
    tables: [tableAt('round', 1), tableAt('square', 0)],
    seats: [{ attendee_id: 'eva', table_id: 'round' }],
    statements: [statementAt('round')],
    requests: [
      { id: 'waits', attendee_id: 'cem', number: 1, state: 'waiting' },
      { id: 'spoke', attendee_id: 'dua', number: 2, state: 'over' },
    ],
    turns: [minuteOf('spoke')],
    salts: [{ family_id: poll, salt }],
  };
  const opened = acknowledged(
    'poll:open',
    'moderator:desk',
    'open',
    { session, poll, expects: 1 },
    { id: poll },
    2,
  );
  const persons: PersonRecord[] = [
    ...voters.map((voter, index) => ({
      ...personOf(voter, 'attendee', ['attendee', `person:${voter}`], rows),
      commands: [voteOf(voter, ballots[index]!.answer as string)],
    })),
    {
      ...personOf('desk', 'moderator', ['crew'], rows),
      commands: [starting(), opened, approval(), working()],
    },
    personOf('wall', 'display', ['display'], rows),
  ];
  persons[1]!.commands.push(asking(), supportOf('ben', true));
  persons[2]!.commands.push(wishOf('cem', 'waits', 8));
  persons[3]!.commands.push(wishOf('dua', 'spoke', 8));
  persons[4]!.commands.push(...writingAt('round'));
  persons[4]!.heard.push(...personOf('eva', 'attendee', ['table:round'], rows).heard.slice(1));
  const fresh = [personOf('ann', 'attendee', ['attendee'], rows)];
  return { persons, fresh, rows, preparedPolls: 1, session, graceS: 0, log: '' };
}

function logged(
  ...[actor, id, name, revision, thing = question]: [string, string, string, number, string?]
): Rows['log'][number] {
  return { actor, id, name, reply: { data: { id: thing }, revision }, isUndone: false };
}

/** A wish to speak that was acknowledged. */
function wishOf(person: string, request: string, revision: number): SentCommand {
  const input = { session, kind: 'question' };
  return acknowledged(
    'speaker:request',
    `attendee:${person}`,
    'wish',
    ...([input, { id: request }, revision] as const),
  );
}

function starting(): SentCommand {
  const input = { session, expects: 7, who: { is: 'request', request: 'spoke' } };
  return acknowledged('speaker:start', 'moderator:desk', 'start', ...([input, { id: session }, 9] as const));
}

function minuteOf(request: string): Rows['turns'][number] {
  return {
    id: `turn of ${request}`,
    request_id: request,
    attendance: 'hall',
    spoken_ms: 60_000,
    running_since: null,
    started_at: now,
    ended_at: new Date(now.getTime() + 60_000),
  };
}

/** The desk has let the tables work, before anything else. */
function working(): SentCommand {
  const input = { session, expects: 1, state: 'working' };
  return acknowledged(
    'table:set-state',
    'moderator:desk',
    'work',
    ...([input, { id: session }, -3] as const),
  );
}

/** Somebody sat down, took notes and wrote something down. */
function writingAt(table: string): SentCommand[] {
  const did = (name: SentCommand['name'], id: string, ...said: [unknown, unknown, number]) =>
    acknowledged(name, 'attendee:eva', id, ...said);
  const { text } = saidAt(table);
  return [
    did('table:sit', 'sit', { session, table }, { id: session }, -2),
    did('table:take-notes', 'notes', { session, isOn: true }, { id: session }, -1),
    did('table:state', 'state', { session, text }, saidAt(table), 0),
  ];
}

function saidAt(table: string) {
  return { id: 'said', table, text: `${statementWord}: so ist es`, position: 1, cluster: null, revision: 0 };
}

function statementAt(table: string): Rows['statements'][number] {
  const { id, text, position, revision } = saidAt(table);
  return { id, table_id: table, text, position, cluster_id: null, is_out: false, revision };
}

function tableAt(id: string, taken: number): Rows['tables'][number] {
  const [number, scribe_id] = id === 'round' ? [1, 'eva'] : [2, null];
  return {
    id,
    number,
    name: null,
    attendance: 'hall',
    link: null,
    question: { de: 'Was hilft?' },
    places: 2,
    taken,
    scribe_id,
    statements: taken,
    help_since: null,
    is_help_coming: false,
    written_at: null,
  };
}

function asking(): SentCommand {
  const input = { session, text: approvedQuestion().text };
  return acknowledged('question:ask', 'attendee:ben', 'ask', input, { id: question }, 3);
}

function approval(): SentCommand {
  const input = { session, questions: [{ id: question, expects: 3 }], state: 'approved' };
  return acknowledged(
    'question:set-state',
    'moderator:desk',
    'approve',
    ...([input, { id: question }, 4] as const),
  );
}

/** Support that was acknowledged as it was sent. */
export function supportOf(person: string, isOn: boolean, version = 1): SentCommand {
  const view = { id: question, isOn, version };
  return acknowledged(
    'question:support',
    `attendee:${person}`,
    `${person} supports ${version}`,
    { session, question, isOn, version },
    view,
    5,
  );
}

export function ballotOf(voter: string, answer: string, version = 1): BallotRow {
  const found = createHmac('sha256', salt).update(voter).digest();
  return { poll_id: poll, voter: found, answer, version, attendance: 'hall', group_id: null };
}

/** A vote that was acknowledged as it was sent. */
export function voteOf(voter: string, answer: string, version = 1): SentCommand {
  const data = { id: poll, answer, version };
  return acknowledged(
    'poll:vote',
    `attendee:${voter}`,
    `${voter} ${version}`,
    { session, poll, answer, version },
    data,
    3,
  );
}

export function acknowledged(
  name: SentCommand['name'],
  actor: string,
  id: string,
  ...[input, data, revision]: [input: unknown, data: unknown, revision: number]
): SentCommand {
  const outcome = { is: 'acknowledged' as const, data, revision };
  return { person: actor, actor, id, name, input, sendings: [{ atMs: 100, answeredAtMs: 110, outcome }] };
}

/** What a stream was sent after all that it had before. */
export function delta(stream: string, more: Partial<Delta>): Heard {
  const whole = {
    channel: session,
    stream,
    epoch: 'epoch',
    from: 9,
    to: 10,
    at: 0,
    changed: {},
    gone: {},
    ...more,
  };
  return { channel: whole.channel, stream, connection: 1, how: 'pushed', delta: whole };
}

function personOf(id: string, role: PersonRecord['role'], streams: string[], rows: Rows): PersonRecord {
  const heard = [meeting, session].flatMap((channel) =>
    streams.map((stream): Heard => {
      const to = rows.channels.find((each) => each.id === channel)!.revision;
      const whole = { full: true as const, from: 0, to, changed: expectedViews(rows, channel, stream) };
      return { ...delta(stream, { channel, ...whole }), how: 'answer' };
    }),
  );
  return { name: id, role, id, commands: [], heard, problems: [] };
}

function openPoll(): PollRow {
  return {
    id: poll,
    session_id: session,
    family_id: poll,
    type: 'yes-no',
    question: { de: 'Ja?' },
    options: [],
    min: 1,
    max: 1,
    abstain: false,
    results: 'live',
    state: 'open',
    round: 1,
    position: 1,
    duration_s: null,
    opened_at: null,
    closes_at: null,
    hall_until: null,
    remote_until: null,
    extra_until: null,
    due_at: null,
    closed_at: null,
    revealed: false,
    frozen: null,
    revision: 2,
  };
}

function approvedQuestion(): QuestionRow {
  return {
    id: question,
    author: 'ben',
    text: `${questionWord} 1 von ben?`,
    original: null,
    language: null,
    name: null,
    attendance: 'hall',
    shown_attendance: null,
    shown_group: null,
    panelist_id: null,
    state: 'approved',
    place: null,
    is_pinned: false,
    is_apart: false,
    asked_at: now,
    approved_at: now,
    declined: null,
    answer: null,
    merged_into: null,
    root_id: question,
    wordings: 1,
    labels: [],
    assigned_to: null,
    notes: [],
    messages: [],
    hints: [],
    follow_up: null,
    split: null,
    on_behalf_by: null,
    revision: 4,
  };
}

function moderatedQa(): QaRow {
  return {
    session_id: session,
    asking: 'open',
    is_moderated: true,
    slow_mode_s: 0,
    to_panelists: true,
    list_order: 'support',
    labels: [],
    revision: 1,
  };
}

/** When a poll of the evidence was closed. */
export const closedAt = now;
