import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { type DisplayRow, presentDisplay } from './displays.presenter.ts';

const columns = `id, name, coalesce(stage, meeting_id) AS stage, kind, footer, theme, language,
  pairing_code IS NOT NULL AS "isWaiting", token_hash IS NOT NULL OR pairing_code IS NOT NULL AS "isPaired",
  revoked_at IS NOT NULL AS "isRevoked", revision`;

@Injectable()
@LiveSourceOf()
export class DisplaysSource implements LiveSource<DisplayRow> {
  readonly kind = 'displays';
  readonly of = 'meeting';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<DisplayRow>(
      `SELECT ${columns} FROM access WHERE meeting_id = $1 AND role = 'display' AND revision > $2
         AND ($2 >= 0 OR revoked_at IS NULL) ORDER BY serial LIMIT 200`,
      [channel.meeting, since ?? -1],
    );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: DisplayRow, stream: Stream) {
    return presentDisplay(row, stream);
  }
}

/** A display that was not removed, for who changes it. */
export async function findDisplay(
  query: Query,
  meeting: string,
  id: string,
): Promise<DisplayRow | undefined> {
  const [row] = await query<DisplayRow>(
    `SELECT ${columns} FROM access WHERE id = $1 AND meeting_id = $2 AND role = 'display' AND revoked_at IS NULL`,
    [id, meeting],
  );
  return row;
}

/** Withdraws the access: whoever is connected with it is sent away by whichever process sees it. */
export async function removeDisplay(query: Query, id: string, revision: number): Promise<void> {
  await query('UPDATE access SET revoked_at = now(), pairing_code = NULL, revision = $2 WHERE id = $1', [
    id,
    revision,
  ]);
}

/** Whether a channel is one of the meeting's, and so has a stage that can be followed. */
export async function hasStage(query: Query, meeting: string, stage: string): Promise<boolean> {
  return (
    (await query('SELECT 1 FROM channel WHERE id = $1 AND meeting_id = $2', [stage, meeting])).length > 0
  );
}
