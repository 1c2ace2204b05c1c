import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever was called and waits again does so behind everybody who waited then. */
export class BackInLine1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE speaker_request ADD is_back boolean NOT NULL DEFAULT false');
    await runner.query(`UPDATE speaker_request SET is_back = true WHERE missed > 0 AND state = 'waiting'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE speaker_request DROP is_back');
  }
}
