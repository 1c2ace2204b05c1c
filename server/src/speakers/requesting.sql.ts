/** Who is put on the list by somebody else. */
import type { Query } from '../database/query.ts';

export interface PodiumSpeaker {
  id: string;
  name: string;
  attendance: 'hall' | 'remote';
  group_id: string | null;
  speaking_s: number | null;
}

export async function findPanelist(
  query: Query,
  session: string,
  panelist: string,
): Promise<PodiumSpeaker | undefined> {
  const [row] = await query<PodiumSpeaker>(
    `SELECT id, name, attendance, group_id, speaking_s FROM panelist
     WHERE id = $2 AND session_id = $1 AND left_at IS NULL`,
    [session, panelist],
  );
  return row;
}
