import type { Database } from '../../database/database.ts';
import { findMeeting, listMeetings, type ListedMeeting } from '../../meetings/meeting-list.ts';
import { StartError } from '../../start-error.ts';

/** The meetings meant by a code, or without one those that are not over, the newest first. */
export async function meetingsFor(database: Database, code: string | undefined): Promise<ListedMeeting[]> {
  if (code !== undefined) return [await meetingWith(database, code)];
  const meetings = (await listMeetings(database)).filter((meeting) => !meeting.isOver);
  if (meetings.length > 0) return meetings;
  throw new StartError('There is no meeting that is not over: npm run meeting -- create FILE.yaml');
}

export async function meetingWith(database: Database, code: string): Promise<ListedMeeting> {
  const meeting = await findMeeting(database, code);
  if (!meeting) throw new StartError(`There is no meeting with the code ${code}: npm run meeting -- list`);
  return meeting;
}
