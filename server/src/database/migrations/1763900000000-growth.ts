import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes without which something reads a whole table that grows. */
const indexes = {
  /** how many people a meeting has; deleting a meeting */
  attendee_meeting: 'attendee (meeting_id)',
  /** whose connections have to end */
  attendee_left: `attendee (meeting_id, revision) WHERE state = 'left'`,
  /** deleting a meeting */
  poll_salt_meeting: 'poll_salt (meeting_id)',
};

export class Growth1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(indexes))
      await runner.query(`CREATE INDEX ${name} ON ${columns}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(indexes)) await runner.query(`DROP INDEX ${name}`);
  }
}
