import type { SignalsView } from '@miteinander/shared/speakers/phases.contract';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource, PersonSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';

interface SignalsRow {
  id: string;
  access_id: string;
  reply_since: Date | null;
  slower_since: Date | null;
  left_at: Date | null;
}

const columns = 'id, access_id, reply_since, slower_since, left_at';

/** What people on the podium would like: for the crew, and for each on their own screen [F20]. */
@Injectable()
@LiveSourceOf()
export class SignalsSource implements LiveSource<SignalsRow>, PersonSource {
  readonly kind = 'signals';
  readonly of = 'session';
  readonly whose = 'panelists';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<SignalsRow>(
      `SELECT ${columns} FROM panelist WHERE session_id = $1 AND signals_stamp > coalesce($2, -1)
         AND (left_at IS NULL OR $2 IS NOT NULL) ORDER BY position LIMIT 200`,
      [channel.id, since],
    );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: SignalsRow, stream: Stream): SignalsView | null {
    return stream.kind === 'crew' && row.left_at === null ? signalsView(row) : null;
  }

  async forPersons(query: Query, channel: ChannelRef, persons: readonly string[]) {
    const rows = await query<SignalsRow>(
      `SELECT ${columns} FROM panelist WHERE session_id = $2 AND access_id = ANY ($1) AND left_at IS NULL`,
      [persons, channel.id],
    );
    return rows.map((row) => ({ person: row.access_id, view: signalsView(row) }));
  }
}

function signalsView({ id, reply_since, slower_since }: SignalsRow): SignalsView {
  return { id, reply: reply_since?.getTime() ?? null, slower: slower_since?.getTime() ?? null };
}
