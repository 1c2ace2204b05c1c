import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { roundColumns, statementColumns, tableColumns } from './table-row.ts';
import {
  presentRound,
  presentStatement,
  presentTable,
  type RoundToPresent,
  type StatementToPresent,
  type TableToPresent,
} from './tables.presenter.ts';

/** Statements that come and go change which clusters are shown. */
@Injectable()
@LiveSourceOf()
export class RoundsSource implements LiveSource<RoundToPresent> {
  readonly kind = 'rounds';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<RoundToPresent>(
      `SELECT ${roundColumns}, ARRAY(
         SELECT DISTINCT cluster_id::text FROM statement
         WHERE session_id = $1 AND cluster_id IS NOT NULL AND NOT is_out) AS filled
       FROM table_round r WHERE r.session_id = $1 AND (r.revision > $2
         OR EXISTS (SELECT 1 FROM statement WHERE session_id = $1 AND stamp > $2))`,
      [channel.id, since ?? -1],
    );
    return rows.map((row) => ({ id: row.session, row }));
  }

  present(row: RoundToPresent, stream: Stream) {
    return presentRound(row, stream);
  }
}

/** What is seen of tables and statements depends on the round's state, so that all may change with it. */
@Injectable()
@LiveSourceOf()
export class TablesSource implements LiveSource<TableToPresent> {
  readonly kind = 'tables';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<TableToPresent>(
      `SELECT ${tableColumns}, r.state FROM table_round r JOIN round_table t ON t.session_id = r.session_id
       WHERE r.session_id = $1 AND ($2::bigint IS NULL AND NOT t.is_removed OR t.stamp > $2 OR r.revision > $2)
       ORDER BY t.number`,
      [channel.id, since],
    );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: TableToPresent, stream: Stream) {
    return presentTable(row, stream);
  }
}

/** More than the others carry, because each table has all of its own; see `refreshWindow` for the other streams. */
@Injectable()
@LiveSourceOf()
export class StatementsSource implements LiveSource<StatementToPresent> {
  readonly kind = 'statements';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<StatementToPresent>(
      `SELECT ${statementColumns}, r.state FROM table_round r JOIN statement s ON s.session_id = r.session_id
       WHERE r.session_id = $1 AND ($2::bigint IS NULL AND NOT s.is_out OR s.stamp > $2 OR r.revision > $2)
       ORDER BY s.table_id, s.position`,
      [channel.id, since],
    );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: StatementToPresent, stream: Stream) {
    return presentStatement(row, stream);
  }
}
