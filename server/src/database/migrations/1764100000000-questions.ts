import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofMeeting = 'meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE';

/**
 * Questions, their support, and the people on the podium. Support and its sums refer to their question alone and
 * keep room on their pages, as ballots do. `is_listed` in the sums says that the question is approved and was not
 * merged into another one, so that the best supported are found without reading the others, or what was answered.
 *
 * `revision` says which state of the row a steering command expects and comes back with an undo; `stamp` is the
 * channel's revision at which anything about it changed, so that streams find it.
 */
const up = [
  `CREATE TABLE qa (
    session_id uuid PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    ${ofMeeting},
    asking text NOT NULL DEFAULT 'open' CHECK (asking IN ('open', 'closed')),
    is_moderated boolean NOT NULL DEFAULT true,
    slow_mode_s int NOT NULL DEFAULT 0 CHECK (slow_mode_s BETWEEN 0 AND 3600),
    to_panelists boolean NOT NULL DEFAULT true,
    list_order text NOT NULL DEFAULT 'support' CHECK (list_order IN ('support', 'newest', 'balanced')),
    labels jsonb NOT NULL DEFAULT '[]',
    counters jsonb NOT NULL DEFAULT '{}',
    revision bigint NOT NULL DEFAULT 0,
    stamp bigint NOT NULL DEFAULT 0
  )`,
  'INSERT INTO qa (session_id, meeting_id) SELECT id, meeting_id FROM session',
  'CREATE INDEX qa_meeting ON qa (meeting_id)',
  `CREATE TABLE panelist (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    access_id uuid NOT NULL REFERENCES access (id) ON DELETE CASCADE,
    name text NOT NULL,
    organisation text,
    group_id text,
    attendance text NOT NULL CHECK (attendance IN ('hall', 'remote')),
    position int NOT NULL,
    revision bigint NOT NULL DEFAULT 0
  )`,
  'CREATE INDEX panelist_meeting ON panelist (meeting_id)',
  'CREATE INDEX panelist_session ON panelist (session_id, position)',
  'CREATE INDEX panelist_access ON panelist (access_id)',
  'ALTER TABLE access DROP CONSTRAINT access_role_check',
  `ALTER TABLE access ADD CONSTRAINT access_role_check CHECK (role IN ('moderator', 'panelist', 'display'))`,
  `CREATE TABLE question (
    id uuid PRIMARY KEY,
    ${ofMeeting},
    session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    author uuid,
    on_behalf_by uuid,
    text text NOT NULL,
    original text,
    language text,
    name text,
    attendance text NOT NULL CHECK (attendance IN ('hall', 'remote')),
    group_id text,
    shown_attendance text,
    shown_group text,
    panelist_id uuid,
    state text NOT NULL CHECK (state IN ('new', 'approved', 'answered', 'declined', 'archived', 'withdrawn')),
    place text CHECK (place IN ('now', 'next')),
    is_pinned boolean NOT NULL DEFAULT false,
    is_apart boolean NOT NULL DEFAULT false,
    asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    approved_at timestamptz,
    moved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    declined jsonb,
    answer jsonb,
    merged_into uuid REFERENCES question (id),
    root_id uuid NOT NULL REFERENCES question (id),
    wordings int NOT NULL DEFAULT 1,
    labels text[] NOT NULL DEFAULT '{}',
    assigned_to uuid,
    notes jsonb NOT NULL DEFAULT '[]',
    messages jsonb NOT NULL DEFAULT '[]',
    hints text[] NOT NULL DEFAULT '{}',
    follow_up jsonb,
    split jsonb,
    link_hash bytea UNIQUE,
    in_window boolean NOT NULL DEFAULT false,
    revision bigint NOT NULL DEFAULT 0,
    stamp bigint NOT NULL DEFAULT 0,
    CHECK (place IS NULL OR (state = 'approved' AND merged_into IS NULL)),
    CHECK (merged_into IS NOT NULL OR root_id = id)
  )`,
  'CREATE INDEX question_meeting ON question (meeting_id)',
  'CREATE UNIQUE INDEX question_place ON question (session_id, place) WHERE place IS NOT NULL',
  'CREATE INDEX question_changed ON question (session_id, stamp)',
  'CREATE INDEX question_window ON question (session_id) WHERE in_window',
  'CREATE INDEX question_waiting ON question (session_id, state, asked_at, id) WHERE merged_into IS NULL',
  // The two lists of those that wait, each by itself: whoever was set apart must not fill the list of the others.
  `CREATE INDEX question_apart ON question (session_id, is_apart, asked_at, id)
    WHERE state = 'new' AND merged_into IS NULL`,
  'CREATE INDEX question_approved ON question (session_id, state, approved_at, id) WHERE merged_into IS NULL',
  'CREATE INDEX question_moved ON question (session_id, state, moved_at, id) WHERE merged_into IS NULL',
  'CREATE INDEX question_pinned ON question (session_id) WHERE is_pinned',
  'CREATE INDEX question_root ON question (root_id)',
  'CREATE INDEX question_merged ON question (merged_into) WHERE merged_into IS NOT NULL',
  'CREATE INDEX question_author ON question (author, session_id, asked_at) WHERE author IS NOT NULL',
  `CREATE TABLE question_tally (
    question_id uuid PRIMARY KEY REFERENCES question (id) ON DELETE CASCADE,
    meeting_id uuid NOT NULL,
    session_id uuid NOT NULL,
    n int NOT NULL DEFAULT 0,
    is_listed boolean NOT NULL DEFAULT false,
    revision bigint NOT NULL DEFAULT 0
  ) WITH (fillfactor = 50)`,
  'CREATE INDEX question_tally_changed ON question_tally (session_id, revision)',
  'CREATE INDEX question_tally_top ON question_tally (session_id, n DESC, question_id) WHERE is_listed',
  `CREATE TABLE question_support (
    question_id uuid NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    attendee_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    is_on boolean NOT NULL,
    version int NOT NULL,
    attendance text,
    group_id text,
    PRIMARY KEY (question_id, attendee_id)
  ) WITH (fillfactor = 80)`,
  'CREATE INDEX question_support_attendee ON question_support (attendee_id)',
  'ALTER TABLE attendee ADD COLUMN asks_apart boolean NOT NULL DEFAULT false',
  // whether there are enough people of an attendance, or of a group in it, to tell that somebody is one of them
  `CREATE INDEX attendee_alike ON attendee (meeting_id, attendance, group_id) WHERE state = 'active'`,
  `ALTER TABLE meeting ADD COLUMN hints jsonb NOT NULL DEFAULT '{"isOn": false, "words": []}'`,
  // Questions are found by their likeness only where the extensions may be created; the start says so if not. The
  // session is in the index as a text, so that no other index fits: the planner takes looking at a text for cheap.
  `DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE EXTENSION IF NOT EXISTS btree_gin;
    CREATE INDEX question_text ON question USING gin ((session_id::text), text gin_trgm_ops)
      WHERE state IN ('approved', 'answered') AND merged_into IS NULL;
  EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN NULL;
  END $$`,
];

const down = [
  'ALTER TABLE meeting DROP COLUMN hints',
  'DROP INDEX attendee_alike',
  'ALTER TABLE attendee DROP COLUMN asks_apart',
  'DROP TABLE question_support',
  'DROP TABLE question_tally',
  'DROP TABLE question',
  'DROP TABLE panelist',
  `DELETE FROM access WHERE role = 'panelist'`,
  'ALTER TABLE access DROP CONSTRAINT access_role_check',
  `ALTER TABLE access ADD CONSTRAINT access_role_check CHECK (role IN ('moderator', 'display'))`,
  'DROP TABLE qa',
];

export class Questions1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
