import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Undo, more time for those who asked for it, and how a meeting looks. A server of before goes on beside it. */
const up = [
  'ALTER TABLE command_log ADD COLUMN channels uuid[], ADD COLUMN undone_at timestamptz, ADD COLUMN stands_at bigint',
  /** what the crew has done, the newest first */
  `CREATE INDEX command_log_crew ON command_log (meeting_id, at DESC) WHERE actor LIKE 'moderator:%'`,
  /** which command of the crew led to a state */
  `CREATE INDEX command_log_state ON command_log (meeting_id, coalesce(stands_at, (reply ->> 'revision')::bigint))
    WHERE actor LIKE 'moderator:%'`,
  'ALTER TABLE attendee ADD COLUMN extra_time boolean NOT NULL DEFAULT false',
  /** whether anybody has asked for more time */
  `CREATE INDEX attendee_extra_time ON attendee (meeting_id) WHERE extra_time AND state = 'active'`,
  'ALTER TABLE poll ADD COLUMN extra_until timestamptz',
  `ALTER TABLE meeting ADD COLUMN accent text CHECK (accent ~ '^#[0-9a-f]{6}$'), ADD COLUMN imprint_url text,
    ADD COLUMN privacy_url text`,
  `CREATE TABLE meeting_logo (
    meeting_id uuid PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
    type text NOT NULL,
    bytes bytea NOT NULL,
    hash text NOT NULL
  )`,
];

const down = [
  'DROP TABLE meeting_logo',
  'ALTER TABLE meeting DROP COLUMN accent, DROP COLUMN imprint_url, DROP COLUMN privacy_url',
  'ALTER TABLE poll DROP COLUMN extra_until',
  'DROP INDEX attendee_extra_time',
  'ALTER TABLE attendee DROP COLUMN extra_time',
  'DROP INDEX command_log_state',
  'DROP INDEX command_log_crew',
  'ALTER TABLE command_log DROP COLUMN channels, DROP COLUMN undone_at, DROP COLUMN stands_at',
];

export class UndoAndBranding1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
