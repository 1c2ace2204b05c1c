import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a display follows and how it looks, screens that are paired with a code, and countdowns on stages. */
const up = [
  // Without a stage of its own a display follows the meeting's.
  `ALTER TABLE access
    ADD stage uuid,
    ADD kind text NOT NULL DEFAULT 'hall' CHECK (kind IN ('hall', 'monitor', 'overlay')),
    ADD footer boolean NOT NULL DEFAULT true,
    ADD theme text NOT NULL DEFAULT 'light' CHECK (theme IN ('light', 'dark')),
    ADD language text,
    ADD token_hash bytea UNIQUE,
    ADD pairing_code text,
    ADD pair_until timestamptz,
    ADD CHECK (pairing_code IS NULL OR pair_until IS NOT NULL)`,
  // One screen shows a code, so one meeting may wait for it.
  `CREATE UNIQUE INDEX access_pairing_code ON access (pairing_code) WHERE pairing_code IS NOT NULL`,
  `CREATE INDEX access_pair_until ON access (pair_until) WHERE pair_until IS NOT NULL`,
  `CREATE TABLE timer (
    channel_id uuid PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    meeting_id uuid NOT NULL,
    label jsonb,
    ends_at timestamptz,
    revision bigint NOT NULL DEFAULT 0
  )`,
];

const columns = ['stage', 'kind', 'footer', 'theme', 'language', 'token_hash', 'pairing_code', 'pair_until'];

export class Displays1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE timer');
    await runner.query(`ALTER TABLE access ${columns.map((column) => `DROP ${column}`).join()}`);
  }
}
