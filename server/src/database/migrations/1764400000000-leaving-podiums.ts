import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever was taken off a podium keeps the row: what they have said refers to it. */
export class LeavingPodiums1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE panelist ADD left_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM panelist WHERE left_at IS NOT NULL');
    await runner.query('ALTER TABLE panelist DROP left_at');
  }
}
