import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import { type CreatedMeeting, insertMeeting } from './create-meeting.ts';
import { demonstrationFile } from './demonstration-file.ts';
import { demonstrationLogo, demonstrationLogoName } from './demonstration-logo.ts';
import { readMeetingFile } from './meeting-file.ts';
import { Meeting } from './meeting.entity.ts';

/** any number; the same in every process that looks for a first meeting */
const firstMeetingLock = 7_290_412;

/** What other features have to show in the demonstration meeting. */
type Furnish = (manager: EntityManager, created: CreatedMeeting) => Promise<void>;

/** Gives an empty database the demonstration meeting, today and tomorrow; of several processes one does it. */
export async function createDemonstration(database: Database, furnish: Furnish): Promise<void> {
  await database.source.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [firstMeetingLock]);
    if ((await manager.count(Meeting)) > 0) return;
    const now = new Date();
    const created = await insertMeeting(
      manager,
      readMeetingFile({
        text: demonstrationFile,
        file: 'demonstration.yaml',
        now,
        beside: (name) => (name === demonstrationLogoName ? Buffer.from(demonstrationLogo) : null),
      }),
    );
    await furnish(manager, created);
  });
}
