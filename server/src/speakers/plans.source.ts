import type { PlanView } from '@miteinander/shared/speakers/phases.contract';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { planColumns, type PlanRow, planView } from './plans.sql.ts';

const everybody = new Set<Stream['kind']>(['attendee', 'panelist', 'display']);

@Injectable()
@LiveSourceOf()
export class PlansSource implements LiveSource<PlanRow> {
  readonly kind = 'plans';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<PlanRow>(
      `SELECT ${planColumns} FROM plan WHERE session_id = $1 AND revision > $2`,
      [channel.id, since ?? -1],
    );
    return rows.map((row) => ({ id: row.session_id, row }));
  }

  /** What is planned is nobody's secret. */
  present(row: PlanRow, stream: Stream): PlanView | null {
    if (stream.kind === 'crew') return { ...planView(row), revision: Number(row.revision) };
    return everybody.has(stream.kind) ? planView(row) : null;
  }
}
