import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofMeeting = 'meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE';

/**
 * The first tables. Deleting a meeting deletes everything of it. Ballots and tally cells refer to their poll
 * alone, so that a vote checks as little as possible; `fillfactor` keeps the rows that change with every batch
 * of votes on their page.
 */
const up = [
  `CREATE TABLE meeting (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    title jsonb NOT NULL,
    welcome jsonb,
    place text,
    first_day date NOT NULL,
    last_day date NOT NULL,
    time_zone text NOT NULL,
    languages jsonb NOT NULL,
    names text NOT NULL CHECK (names IN ('off', 'optional', 'required')),
    groups jsonb NOT NULL,
    joining boolean NOT NULL DEFAULT true,
    stream_grace_s int NOT NULL DEFAULT 0 CHECK (stream_grace_s BETWEEN 0 AND 120),
    retention_days int NOT NULL DEFAULT 30 CHECK (retention_days BETWEEN 1 AND 3650),
    ends_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE channel (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    session_id uuid,
    revision bigint NOT NULL DEFAULT 0,
    reset_at bigint NOT NULL DEFAULT 0
  ) WITH (fillfactor = 50)`,
  `CREATE INDEX channel_meeting ON channel (meeting_id)`,
  `CREATE TABLE command_log (
    ${ofMeeting},
    actor text NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    input_hash bytea NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    reply jsonb,
    before jsonb,
    PRIMARY KEY (meeting_id, actor, id)
  )`,
  `CREATE TABLE session (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    format text NOT NULL CHECK (format IN ('talk', 'round_table', 'panel')),
    title jsonb NOT NULL,
    description jsonb,
    speakers jsonb,
    room text,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'live', 'ended')),
    stream_url text,
    revision bigint NOT NULL DEFAULT 0
  )`,
  `CREATE INDEX session_meeting ON session (meeting_id, starts_at)`,
  `CREATE TABLE attendee (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    token_hash bytea UNIQUE,
    attendance text NOT NULL CHECK (attendance IN ('hall', 'remote')),
    group_id text,
    name text,
    state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'left')),
    revision bigint NOT NULL DEFAULT 0
  )`,
  `CREATE INDEX attendee_changed ON attendee (meeting_id, revision) WHERE revision > 0`,
  `CREATE TABLE access (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    role text NOT NULL CHECK (role IN ('moderator', 'display')),
    serial int NOT NULL,
    name text NOT NULL,
    revoked_at timestamptz,
    revision bigint NOT NULL DEFAULT 0,
    UNIQUE (meeting_id, role, serial)
  )`,
  `CREATE TABLE poll (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    family_id uuid NOT NULL,
    round int NOT NULL DEFAULT 1,
    type text NOT NULL,
    question jsonb NOT NULL,
    options jsonb NOT NULL,
    min int NOT NULL,
    max int NOT NULL,
    abstain boolean NOT NULL,
    results text NOT NULL CHECK (results IN ('hidden', 'after-vote', 'after-close', 'live')),
    duration_s int,
    position int NOT NULL,
    state text NOT NULL DEFAULT 'draft'
      CHECK (state IN ('draft', 'open', 'closing', 'counting', 'closed', 'archived', 'removed')),
    opened_at timestamptz,
    closes_at timestamptz,
    hall_until timestamptz,
    remote_until timestamptz,
    due_at timestamptz,
    closed_at timestamptz,
    revealed boolean NOT NULL DEFAULT false,
    frozen jsonb,
    revision bigint NOT NULL DEFAULT 0
  )`,
  `CREATE INDEX poll_changed ON poll (session_id, revision)`,
  `CREATE INDEX poll_live ON poll (session_id, position) WHERE state NOT IN ('archived', 'removed')`,
  `CREATE INDEX poll_archived ON poll (session_id, closed_at DESC) WHERE state = 'archived'`,
  `CREATE INDEX poll_family ON poll (family_id)`,
  `CREATE INDEX poll_meeting ON poll (meeting_id)`,
  `CREATE INDEX poll_due ON poll (due_at) WHERE due_at IS NOT NULL`,
  `CREATE TABLE poll_salt (
    family_id uuid PRIMARY KEY,
    ${ofMeeting},
    salt bytea NOT NULL
  )`,
  `CREATE TABLE poll_result (
    poll_id uuid PRIMARY KEY REFERENCES poll (id) ON DELETE CASCADE,
    meeting_id uuid NOT NULL,
    session_id uuid NOT NULL,
    votes int NOT NULL DEFAULT 0,
    revision bigint NOT NULL DEFAULT 0
  ) WITH (fillfactor = 50)`,
  `CREATE INDEX poll_result_session ON poll_result (session_id)`,
  `CREATE TABLE ballot (
    poll_id uuid NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    voter bytea NOT NULL,
    meeting_id uuid NOT NULL,
    answer jsonb NOT NULL,
    version int NOT NULL,
    attendance text,
    group_id text,
    PRIMARY KEY (poll_id, voter)
  ) WITH (fillfactor = 80)`,
  `CREATE TABLE tally (
    poll_id uuid NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    key text NOT NULL,
    attendance text NOT NULL,
    group_id text NOT NULL,
    meeting_id uuid NOT NULL,
    n int NOT NULL,
    PRIMARY KEY (poll_id, key, attendance, group_id)
  ) WITH (fillfactor = 50)`,
  `CREATE TABLE stage (
    channel_id uuid PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    meeting_id uuid NOT NULL,
    scene jsonb NOT NULL,
    revision bigint NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE announcement (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    text jsonb NOT NULL,
    state text NOT NULL DEFAULT 'published' CHECK (state IN ('published', 'withdrawn')),
    at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 0
  )`,
  `CREATE INDEX announcement_meeting ON announcement (meeting_id, revision)`,
];

const tables = [
  'announcement',
  'stage',
  'tally',
  'ballot',
  'poll_result',
  'poll_salt',
  'poll',
  'access',
  'attendee',
  'session',
  'command_log',
  'channel',
  'meeting',
];

export class Foundation1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
