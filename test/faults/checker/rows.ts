import type { View } from '@miteinander/shared/contract';
import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { DeclineReason, QuestionState } from '@miteinander/shared/questions/question-states';
import type { RequestState } from '@miteinander/shared/speakers/request-states';
import type { Text } from '@miteinander/shared/wire/localized';

/** The rows of a meeting, as the checker reads them: nothing of the server's own code stands in between. */
export interface Rows {
  meeting: Record<string, unknown> & { id: string };
  channels: { id: string; revision: number; session_id: string | null }[];
  sessions: (Record<string, unknown> & { id: string })[];
  attendees: AttendeeRow[];
  polls: PollRow[];
  results: { poll_id: string; votes: number }[];
  ballots: BallotRow[];
  tally: { poll_id: string; key: string; attendance: string; group_id: string; n: number }[];
  stages: { channel_id: string; scene: unknown; revision: number }[];
  timers: { channel_id: string; label: Text | null; ends_at: Date | null; revision: number }[];
  /** desks and displays that were not withdrawn */
  accesses: AccessRow[];
  announcements: { id: string; text: Text; state: string; at: Date; revision: number }[];
  log: {
    actor: string;
    id: string;
    name: string;
    reply: { data: unknown; revision: number } | null;
    isUndone: boolean;
  }[];
  questions: QuestionRow[];
  /** figures of questions */
  figures: { question_id: string; n: number }[];
  support: SupportRow[];
  qa: QaRow[];
  plans: PlanRow[];
  rounds: RoundRow[];
  tables: TableRow[];
  seats: { attendee_id: string; table_id: string }[];
  statements: StatementRow[];
  requests: RequestRow[];
  turns: TurnRow[];
  /** every salt that was ever seen, by family */
  salts: { family_id: string; salt: Buffer }[];
}

export interface QuestionRow {
  id: string;
  author: string | null;
  text: string;
  original: string | null;
  language: string | null;
  name: string | null;
  attendance: 'hall' | 'remote';
  shown_attendance: 'hall' | 'remote' | null;
  shown_group: string | null;
  panelist_id: string | null;
  state: QuestionState | 'withdrawn';
  place: 'now' | 'next' | null;
  is_pinned: boolean;
  is_apart: boolean;
  asked_at: Date;
  approved_at: Date | null;
  declined: { reason: DeclineReason; words: string | null } | null;
  answer: View<'questions'>['answer'];
  merged_into: string | null;
  root_id: string;
  wordings: number;
  labels: string[];
  assigned_to: string | null;
  notes: unknown[];
  messages: View<'asked'>['messages'];
  hints: string[];
  follow_up: View<'questions'>['followUp'];
  split: Record<'byAttendance' | 'byGroup', { parts: { key: string; votes: number }[] } | null> | null;
  on_behalf_by: string | null;
  revision: number;
}

export interface SupportRow {
  question_id: string;
  attendee_id: string;
  is_on: boolean;
  version: number;
}

export interface QaRow {
  session_id: string;
  asking: 'open' | 'closed';
  is_moderated: boolean;
  slow_mode_s: number;
  to_panelists: boolean;
  list_order: View<'qa'>['order'];
  labels: View<'qa'>['labels'];
  revision: number;
}

export interface PlanRow {
  session_id: string;
  phases: View<'plans'>['phases'];
  current: string | null;
  started_at: Date | null;
  ends_at: Date | null;
  revision: number;
}

export interface RoundRow {
  session_id: string;
  state: View<'rounds'>['state'];
  clusters: { id: string; title: string }[];
  revision: number;
}

export interface TableRow {
  id: string;
  number: number;
  name: string | null;
  attendance: 'hall' | 'remote';
  link: string | null;
  question: Text;
  places: number;
  taken: number;
  scribe_id: string | null;
  statements: number;
  /** milliseconds since 1970, as in `written_at` */
  help_since: number | null;
  is_help_coming: boolean;
  written_at: number | null;
}

export interface StatementRow {
  id: string;
  table_id: string;
  text: string;
  position: number;
  cluster_id: string | null;
  is_out: boolean;
  revision: number;
}

export interface RequestRow {
  id: string;
  attendee_id: string | null;
  number: number;
  state: RequestState;
}

export interface TurnRow {
  id: string;
  request_id: string | null;
  attendance: 'hall' | 'remote';
  spoken_ms: number;
  running_since: Date | null;
  started_at: Date;
  ended_at: Date | null;
}

export interface AttendeeRow {
  id: string;
  attendance: 'hall' | 'remote';
  name: string | null;
  group_id: string | null;
  extra_time: boolean;
}

export interface AccessRow {
  id: string;
  role: 'moderator' | 'display';
  name: string;
  stage: string | null;
  kind: string;
  footer: boolean;
  theme: string;
  language: string | null;
  token_hash: Buffer | null;
  pairing_code: string | null;
  revision: number;
}

export interface PollRow extends Pick<
  PollView,
  'id' | 'type' | 'question' | 'options' | 'min' | 'max' | 'abstain'
> {
  session_id: string;
  family_id: string;
  results: PollView['results'];
  state: PollView['state'] | 'removed';
  round: number;
  position: number;
  duration_s: number | null;
  opened_at: Date | null;
  closes_at: Date | null;
  hall_until: Date | null;
  remote_until: Date | null;
  extra_until: Date | null;
  due_at: Date | null;
  closed_at: Date | null;
  revealed: boolean;
  frozen: Pick<ResultView, 'votes' | 'cells' | 'byAttendance' | 'byGroup'> | null;
  revision: number;
}

export interface BallotRow {
  poll_id: string;
  voter: Buffer;
  answer: string | string[];
  version: number;
  attendance: 'hall' | 'remote' | null;
  group_id: string | null;
}

type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

const tables = {
  channels: 'SELECT id, revision::float8, session_id FROM channel WHERE meeting_id = $1',
  sessions: `SELECT id, format, title, description, speakers, room, state, starts_at, ends_at, stream_url,
    revision::float8 FROM session WHERE meeting_id = $1`,
  attendees: `SELECT id, attendance, name, group_id, extra_time FROM attendee WHERE meeting_id = $1 AND state = 'active'`,
  polls: `SELECT id, session_id, family_id, round, type, question, options, min, max, abstain, results, duration_s,
    position, state, opened_at, closes_at, hall_until, remote_until, extra_until, due_at, closed_at, revealed, frozen,
    revision::float8 FROM poll WHERE meeting_id = $1`,
  results: 'SELECT poll_id, votes FROM poll_result WHERE meeting_id = $1',
  ballots: 'SELECT poll_id, voter, answer, version, attendance, group_id FROM ballot WHERE meeting_id = $1',
  tally: 'SELECT poll_id, key, attendance, group_id, n FROM tally WHERE meeting_id = $1',
  stages: 'SELECT channel_id, scene, revision::float8 FROM stage WHERE meeting_id = $1',
  timers: 'SELECT channel_id, label, ends_at, revision::float8 FROM timer WHERE meeting_id = $1',
  accesses: `SELECT id, role, name, stage, kind, footer, theme, language, token_hash, pairing_code, revision::float8
    FROM access WHERE meeting_id = $1 AND revoked_at IS NULL`,
  announcements: 'SELECT id, text, state, at, revision::float8 FROM announcement WHERE meeting_id = $1',
  questions: `SELECT id, author, text, original, language, name, attendance, shown_attendance, shown_group, panelist_id,
    state, place, is_pinned, is_apart, asked_at, approved_at, declined, answer, merged_into, root_id, wordings, labels,
    assigned_to, notes, messages, hints, follow_up, split, on_behalf_by, revision::float8
    FROM question WHERE meeting_id = $1`,
  figures: 'SELECT question_id, n FROM question_tally WHERE meeting_id = $1',
  support: 'SELECT question_id, attendee_id, is_on, version FROM question_support WHERE meeting_id = $1',
  qa: `SELECT session_id, asking, is_moderated, slow_mode_s, to_panelists, list_order, labels, revision::float8
    FROM qa WHERE meeting_id = $1`,
  plans: `SELECT session_id, phases, current, started_at, ends_at, revision::float8 FROM plan WHERE meeting_id = $1`,
  rounds: 'SELECT session_id, state, clusters, revision::float8 FROM table_round WHERE meeting_id = $1',
  tables: `SELECT id, number, name, attendance, link, question, places, taken, scribe_id, statements, is_help_coming,
    round(extract(epoch FROM help_since) * 1000)::float8 AS help_since,
    round(extract(epoch FROM written_at) * 1000)::float8 AS written_at FROM round_table WHERE meeting_id = $1 AND NOT is_removed`,
  seats: 'SELECT attendee_id, table_id FROM seat WHERE meeting_id = $1',
  statements: `SELECT id, table_id, text, position, cluster_id, is_out, revision::float8 FROM statement
    WHERE meeting_id = $1`,
  requests: 'SELECT id, attendee_id, number, state FROM speaker_request WHERE meeting_id = $1',
  turns: `SELECT id, request_id, attendance, spoken_ms, running_since, started_at, ended_at FROM turn
    WHERE meeting_id = $1`,
  log: 'SELECT actor, id, name, reply, undone_at IS NOT NULL AS "isUndone" FROM command_log WHERE meeting_id = $1',
} satisfies Partial<Record<keyof Rows, string>>;

export async function readRows(query: Query, meeting: string, salts: Rows['salts']): Promise<Rows> {
  const [row] = await query<Rows['meeting']>(
    `SELECT id, code, title, welcome, place, first_day::text, last_day::text, time_zone, languages, names, groups,
       joining, stream_grace_s, retention_days, accent, imprint_url, privacy_url, hints, revision::float8 FROM meeting WHERE id = $1`,
    [meeting],
  );
  const read = await Promise.all(
    Object.entries(tables).map(async ([name, sql]) => [name, await query(sql, [meeting])] as const),
  );
  return { meeting: row!, salts, ...Object.fromEntries(read) } as unknown as Rows;
}

/** Whether the server has something left to do by itself, now or soon. */
export async function isQuiet(query: Query, meeting: string): Promise<boolean> {
  const moving = await query(
    `SELECT 1 FROM poll WHERE meeting_id = $1 AND (state IN ('closing', 'counting')
       OR (due_at IS NOT NULL AND due_at < clock_timestamp() + interval '6 seconds'))`,
    [meeting],
  );
  return moving.length === 0;
}
