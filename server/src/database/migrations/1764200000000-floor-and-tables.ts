import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofMeeting = 'meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE';
const ofSession = 'session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE';
const ofOneSession = 'session_id uuid PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE';
const attendance = `text NOT NULL CHECK (attendance IN ('hall', 'remote'))`;

/** As they were when this was written; sessions that come later are made with those of the day. */
const rules = JSON.stringify({
  isAlternating: true,
  firstTime: 3,
  balance: 2,
  balanceBy: 'airtime',
  arePointsOfOrderFirst: true,
  replies: 1,
  patience: 3,
});
const limits = JSON.stringify({ contribution: 120, question: 60, reply: 60, order: 60 });
const voices = JSON.stringify({ conference: null, phone: null, isReadOut: true });

/**
 * The floor, the plan of a session, what moderators and the podium tell each other, and round tables. That only one
 * is called and only one speaks is a matter of indexes, not of care.
 *
 * `revision` says which state of the row a steering command expects and comes back with an undo; `stamp` is the
 * channel's revision at which anything about it changed, so that streams find it.
 */
const up = [
  `CREATE TABLE floor (
    ${ofOneSession},
    ${ofMeeting},
    list text NOT NULL DEFAULT 'closed' CHECK (list IN ('open', 'closed')),
    rules jsonb NOT NULL,
    limits jsonb NOT NULL,
    voices jsonb NOT NULL,
    is_airtime_shown boolean NOT NULL DEFAULT true,
    round int NOT NULL DEFAULT 1,
    lead int NOT NULL DEFAULT 0,
    last_number int NOT NULL DEFAULT 0,
    last_arrival bigint NOT NULL DEFAULT 0,
    revision bigint NOT NULL DEFAULT 0,
    stamp bigint NOT NULL DEFAULT 0
  )`,
  `INSERT INTO floor (session_id, meeting_id, rules, limits, voices)
    SELECT id, meeting_id, '${rules}', '${limits}', '${voices}' FROM session`,
  'CREATE INDEX floor_meeting ON floor (meeting_id)',
  `CREATE TABLE speaker_request (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    ${ofSession},
    attendee_id uuid,
    panelist_id uuid,
    on_behalf_by uuid,
    addressed_to uuid,
    question_id uuid,
    number int NOT NULL,
    arrival bigint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('contribution', 'question', 'reply', 'order')),
    topic text,
    name text,
    attendance ${attendance},
    group_id text,
    shown_attendance text,
    shown_group text,
    voice text NOT NULL CHECK (voice IN ('microphone', 'conference', 'phone', 'read-out')),
    microphone int,
    state text NOT NULL
      CHECK (state IN ('waiting', 'called', 'speaking', 'over', 'withdrawn', 'removed', 'written')),
    fixed int,
    overtaken int NOT NULL DEFAULT 0,
    missed int NOT NULL DEFAULT 0,
    is_ready boolean NOT NULL DEFAULT false,
    speaking_s int,
    asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    called_at timestamptz,
    ended_at timestamptz,
    stamp bigint NOT NULL DEFAULT 0
  )`,
  'CREATE INDEX speaker_request_meeting ON speaker_request (meeting_id)',
  `CREATE UNIQUE INDEX speaker_request_called ON speaker_request (session_id) WHERE state = 'called'`,
  `CREATE UNIQUE INDEX speaker_request_speaking ON speaker_request (session_id) WHERE state = 'speaking'`,
  `CREATE UNIQUE INDEX speaker_request_own ON speaker_request (session_id, attendee_id)
    WHERE attendee_id IS NOT NULL AND state IN ('waiting', 'called', 'speaking')`,
  `CREATE INDEX speaker_request_list ON speaker_request (session_id, arrival)
    WHERE state IN ('waiting', 'called', 'speaking')`,
  'CREATE INDEX speaker_request_changed ON speaker_request (session_id, stamp)',
  'CREATE INDEX speaker_request_ended ON speaker_request (session_id, ended_at) WHERE ended_at IS NOT NULL',
  `CREATE INDEX speaker_request_attendee ON speaker_request (attendee_id, session_id)
    WHERE attendee_id IS NOT NULL`,
  'CREATE INDEX speaker_request_question ON speaker_request (question_id) WHERE question_id IS NOT NULL',
  `CREATE TABLE turn (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    ${ofSession},
    request_id uuid REFERENCES speaker_request (id) ON DELETE CASCADE,
    panelist_id uuid,
    kind text CHECK (kind IN ('contribution', 'question', 'reply', 'order')),
    attendance ${attendance},
    group_id text,
    round int NOT NULL,
    phase_id uuid,
    limit_ms int,
    spoken_ms int NOT NULL DEFAULT 0,
    running_since timestamptz,
    replies int NOT NULL DEFAULT 0,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    stamp bigint NOT NULL DEFAULT 0
  )`,
  'CREATE INDEX turn_meeting ON turn (meeting_id)',
  'CREATE UNIQUE INDEX turn_on ON turn (session_id) WHERE ended_at IS NULL',
  'CREATE INDEX turn_session ON turn (session_id, started_at)',
  'CREATE INDEX turn_request ON turn (request_id) WHERE request_id IS NOT NULL',
  `CREATE TABLE plan (
    ${ofOneSession},
    ${ofMeeting},
    phases jsonb NOT NULL DEFAULT '[]',
    current uuid,
    started_at timestamptz,
    ends_at timestamptz,
    revision bigint NOT NULL DEFAULT 0
  )`,
  'INSERT INTO plan (session_id, meeting_id) SELECT id, meeting_id FROM session',
  'CREATE INDEX plan_meeting ON plan (meeting_id)',
  `ALTER TABLE panelist
    ADD COLUMN speaking_s int,
    ADD COLUMN reply_since timestamptz,
    ADD COLUMN slower_since timestamptz,
    ADD COLUMN signals_stamp bigint NOT NULL DEFAULT 0`,
  'ALTER TABLE attendee ADD COLUMN speaking_s int',
  `CREATE TABLE panelist_picture (
    panelist_id uuid PRIMARY KEY REFERENCES panelist (id) ON DELETE CASCADE,
    ${ofMeeting},
    type text NOT NULL,
    bytes bytea NOT NULL,
    hash text NOT NULL
  )`,
  'CREATE INDEX panelist_picture_meeting ON panelist_picture (meeting_id)',
  `CREATE TABLE notice (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    ${ofSession},
    text text NOT NULL,
    by uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    told uuid[] NOT NULL,
    confirmed jsonb NOT NULL DEFAULT '[]',
    is_taken_back boolean NOT NULL DEFAULT false,
    revision bigint NOT NULL DEFAULT 0
  )`,
  'CREATE INDEX notice_meeting ON notice (meeting_id)',
  'CREATE INDEX notice_session ON notice (session_id, at)',
  'CREATE INDEX notice_changed ON notice (session_id, revision)',
  `CREATE TABLE table_round (
    ${ofOneSession},
    ${ofMeeting},
    state text NOT NULL DEFAULT 'closed' CHECK (state IN ('closed', 'choosing', 'working', 'harvest')),
    clusters jsonb NOT NULL DEFAULT '[]',
    revision bigint NOT NULL DEFAULT 0
  )`,
  'INSERT INTO table_round (session_id, meeting_id) SELECT id, meeting_id FROM session',
  'CREATE INDEX table_round_meeting ON table_round (meeting_id)',
  `CREATE TABLE round_table (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    ${ofSession},
    number int NOT NULL,
    name text,
    attendance ${attendance},
    link text,
    question jsonb NOT NULL,
    places int NOT NULL CHECK (places BETWEEN 2 AND 50),
    taken int NOT NULL DEFAULT 0,
    scribe_id uuid,
    statements int NOT NULL DEFAULT 0,
    help_since timestamptz,
    is_help_coming boolean NOT NULL DEFAULT false,
    written_at timestamptz,
    is_removed boolean NOT NULL DEFAULT false,
    stamp bigint NOT NULL DEFAULT 0,
    CHECK (taken BETWEEN 0 AND places OR is_removed)
  )`,
  'CREATE INDEX round_table_meeting ON round_table (meeting_id)',
  'CREATE UNIQUE INDEX round_table_number ON round_table (session_id, number) WHERE NOT is_removed',
  'CREATE INDEX round_table_changed ON round_table (session_id, stamp)',
  `CREATE TABLE seat (
    session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    attendee_id uuid NOT NULL,
    ${ofMeeting},
    table_id uuid NOT NULL REFERENCES round_table (id) ON DELETE CASCADE,
    PRIMARY KEY (session_id, attendee_id)
  )`,
  'CREATE INDEX seat_meeting ON seat (meeting_id)',
  'CREATE INDEX seat_table ON seat (table_id)',
  'CREATE INDEX seat_attendee ON seat (attendee_id)',
  `CREATE TABLE statement (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    ${ofSession},
    table_id uuid NOT NULL REFERENCES round_table (id) ON DELETE CASCADE,
    text text NOT NULL,
    position double precision NOT NULL,
    cluster_id uuid,
    is_out boolean NOT NULL DEFAULT false,
    in_window boolean NOT NULL DEFAULT true,
    written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    revision bigint NOT NULL DEFAULT 0,
    stamp bigint NOT NULL DEFAULT 0
  )`,
  'CREATE INDEX statement_meeting ON statement (meeting_id)',
  'CREATE INDEX statement_table ON statement (table_id, position)',
  'CREATE INDEX statement_changed ON statement (session_id, stamp)',
];

const down = [
  ...['statement', 'seat', 'round_table', 'table_round', 'notice', 'panelist_picture'].map(
    (table) => `DROP TABLE ${table}`,
  ),
  'ALTER TABLE attendee DROP COLUMN speaking_s',
  `ALTER TABLE panelist DROP COLUMN speaking_s, DROP COLUMN reply_since, DROP COLUMN slower_since,
    DROP COLUMN signals_stamp`,
  ...['plan', 'turn', 'speaker_request', 'floor'].map((table) => `DROP TABLE ${table}`),
];

export class FloorAndTables1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
