import { createHmac } from 'node:crypto';
import type { ResultView } from '@miteinander/shared/polls/polls.contract';
import { crew, displays, timer } from './expected-screens.ts';
import { asked, listed, supported } from './expected-questions.ts';
import { plans } from './expected-plans.ts';
import { rounds, seats, statements, tables } from './expected-tables.ts';
import { cellsOf, fewest, turnoutOf } from './recount.ts';
import type { PollRow, Rows } from './rows.ts';

type Views = Record<string, { id: string }[]>;

/**
 * What a stream has to show in the end, from the rows and the rules alone: written from docs/rules.md, and not
 * from the presenters.
 */
export function expectedViews(rows: Rows, channel: string, stream: string): Views {
  const [kind, of] = stream.split(':') as [string, string?];
  const isMeeting = channel === rows.meeting.id;
  if (kind === 'person')
    return isMeeting
      ? { attendees: attendee(rows, of!) }
      : {
          ballots: ballots(rows, of!),
          asked: asked(rows, of!),
          supported: supported(rows, of!),
          seats: seats(rows, of!),
        };
  if (kind === 'questions' || kind === 'support') return isMeeting ? {} : listed(rows, kind);
  if (kind === 'table') return { tables: tables(rows, kind, of), statements: statements(rows, kind, of) };
  if (kind === 'voted') return { results: results(rows, kind, of) };
  const timers: Views = { timers: timer(rows, channel, kind) };
  const stages: Views = kind === 'attendee' ? timers : { ...timers, stages: stage(rows, channel, kind) };
  if (!isMeeting)
    return {
      ...stages,
      ...listed(rows, kind),
      polls: polls(rows, kind),
      results: results(rows, kind),
      plans: plans(rows, kind),
      rounds: rounds(rows, kind),
      tables: tables(rows, kind),
      statements: statements(rows, kind),
    };
  return {
    ...stages,
    meetings: [meeting(rows, kind)],
    sessions: rows.sessions.map((row) => session(row, kind)),
    announcements: announcements(rows, kind),
    displays: displays(rows, kind),
    crew: crew(rows, kind),
  };
}

/** What only the crew needs. */
function steered(kind: string, revision: unknown): object {
  return kind === 'crew' ? { revision } : {};
}

function polls({ polls: all }: Rows, kind: string) {
  return all
    .filter((poll) => isShown(poll) && (kind === 'crew' || poll.state !== 'draft'))
    .map((poll) => ({
      id: poll.id,
      type: poll.type,
      question: poll.question,
      options: poll.options,
      min: poll.min,
      max: poll.max,
      abstain: poll.abstain,
      results: poll.results,
      state: poll.state,
      round: poll.round,
      closesAt: poll.closes_at?.getTime() ?? null,
      acceptsUntil:
        poll.hall_until && poll.remote_until
          ? { hall: poll.hall_until.getTime(), remote: poll.remote_until.getTime() }
          : null,
      extraMs: extraMsOf(poll),
      closedAt: poll.closed_at?.getTime() ?? null,
      revealed: poll.revealed,
      position: poll.position,
      ...(kind === 'crew' && { durationS: poll.duration_s, family: poll.family_id }),
      ...steered(kind, poll.revision),
    }));
}

/** Half of the time that was announced, from fifteen seconds to two minutes [V12]. */
function extraMsOf({ opened_at, closes_at, remote_until, extra_until }: PollRow): number {
  if (remote_until) return extra_until ? extra_until.getTime() - remote_until.getTime() : 0;
  if (!opened_at || !closes_at) return 0;
  const half = Math.round((closes_at.getTime() - opened_at.getTime()) / 2);
  return Math.min(120_000, Math.max(15_000, half));
}

function isShown({ state }: PollRow): boolean {
  return state !== 'archived' && state !== 'removed';
}

function results(rows: Rows, kind: string, of?: string): ResultView[] {
  const among = rows.polls.filter(
    (poll) => isShown(poll) && poll.state !== 'draft' && (of ?? poll.id) === poll.id,
  );
  return among.flatMap((poll) => {
    const shows = levelOf(poll, kind);
    return shows ? resultOf(rows, poll, shows) : [];
  });
}

type Level = 'results' | 'turnout' | 'count';

/** Who sees how much of a result [V8]. */
function levelOf({ state, results: policy, revealed }: PollRow, kind: string): Level | null {
  if (kind === 'voted') return policy === 'after-vote' ? 'results' : null;
  const isCrew = kind === 'crew';
  if (state === 'closed') return isCrew || revealed ? 'results' : 'turnout';
  if (policy === 'live') return 'results';
  if (policy === 'after-vote') return isCrew ? 'results' : 'count';
  return 'turnout';
}

function resultOf(rows: Rows, poll: PollRow, level: Level): ResultView {
  const own = rows.ballots.filter(({ poll_id }) => poll_id === poll.id);
  const votes = poll.frozen?.votes ?? own.length;
  const isFew = level === 'results' && votes < fewest;
  const isOpen = level === 'results' && !isFew;
  return {
    id: poll.id,
    votes,
    cells: isOpen ? (poll.frozen?.cells ?? cellsOf(poll, own)) : null,
    tooFew: isFew,
    turnout: level === 'turnout' ? turnoutOf(own) : null,
    final: poll.frozen !== null,
    byAttendance: (isOpen && poll.frozen?.byAttendance) || null,
    byGroup: (isOpen && poll.frozen?.byGroup) || null,
  };
}

/** Found by the salt, as long as the poll is shown. */
function ballots(rows: Rows, person: string) {
  return rows.ballots.flatMap(({ poll_id, voter, answer, version }) => {
    const poll = rows.polls.find(({ id }) => id === poll_id)!;
    const isOwn = rows.salts
      .filter(({ family_id }) => family_id === poll.family_id)
      .some(({ salt }) => createHmac('sha256', salt).update(person).digest().equals(voter));
    return isOwn && isShown(poll) ? [{ id: poll_id, answer, version }] : [];
  });
}

function attendee({ attendees }: Rows, person: string) {
  const own = attendees.filter(({ id }) => id === person);
  return own.map(({ id, attendance, name, group_id, extra_time }) => ({
    id,
    attendance,
    name,
    group: group_id,
    extraTime: extra_time,
  }));
}

function stage({ stages }: Rows, channel: string, kind: string) {
  const own = stages.filter(({ channel_id }) => channel_id === channel);
  return own.map(({ channel_id, scene, revision }) => ({
    id: channel_id,
    scene,
    ...steered(kind, revision),
  }));
}

function announcements({ announcements: all }: Rows, kind: string) {
  const shown = all.filter(({ state }) => state === 'published');
  return shown.map(({ id, text, at, revision }) => ({
    id,
    text,
    at: at.getTime(),
    ...steered(kind, revision),
  }));
}

function meeting({ meeting: row }: Rows, kind: string) {
  const { id, code, title, welcome, place, languages, names, groups, joining } = row;
  return {
    id,
    code,
    title,
    welcome,
    place,
    languages,
    names,
    groups,
    joining,
    firstDay: row.first_day,
    lastDay: row.last_day,
    timeZone: row.time_zone,
    streamGraceS: row.stream_grace_s,
    retentionDays: row.retention_days,
    branding: { accent: row.accent, logo: null, imprint: row.imprint_url, privacy: row.privacy_url },
    ...(kind === 'crew' && { hints: row['hints'] }),
    ...steered(kind, row.revision),
  };
}

function session(row: Rows['sessions'][number], kind: string) {
  const { id, format, title, description, speakers, room, state } = row;
  return {
    id,
    format,
    title,
    description,
    speakers,
    room,
    state,
    startsAt: (row.starts_at as Date).getTime(),
    endsAt: (row.ends_at as Date).getTime(),
    streamUrl: row.stream_url,
    ...steered(kind, row.revision),
  };
}
