import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import type { FloorSettings } from '@miteinander/shared/speakers/speakers.contract';
import { mostWithBroughtBack } from '@miteinander/shared/speakers/request-states';
import { speakingLimit } from '@miteinander/shared/speakers/speaking-limit';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { listedColumns, listedFrom, type ListedRow } from './floor-look.sql.ts';
import { presentRequest } from './floor.presenter.ts';
import { onList } from './floor.sql.ts';
import { SpeakersThere } from './speakers-there.ts';

interface Row extends ListedRow {
  given: number | null;
  limits: FloorSettings['limits'];
  phases: Phase[];
  current: string | null;
  isShown: boolean;
}

/** How many of those who are over stay at hand, to be brought back. */
const mostEnded = 30;

const endedFrom = (n: number) => `coalesce((SELECT e.ended_at FROM speaker_request e
  WHERE e.session_id = $1 AND e.ended_at IS NOT NULL AND e.state NOT IN ${onList}
  ORDER BY e.ended_at DESC OFFSET ${n - 1} LIMIT 1), '-infinity')`;

/** Everybody on the list and the last who left it, for the crew. A new limit, phase or round concerns all of them. */
@Injectable()
@LiveSourceOf()
export class RequestsSource implements LiveSource<Row> {
  readonly kind = 'requests';
  readonly of = 'session';

  constructor(private readonly there: SpeakersThere) {}

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<Row>(
      `SELECT ${listedColumns}, coalesce(p.speaking_s, r.speaking_s) AS given, f.limits, plan.phases, plan.current,
         r.state IN ${onList} OR r.ended_at >= ${endedFrom(mostEnded)} AS "isShown"
       FROM ${listedFrom} JOIN plan ON plan.session_id = r.session_id
       WHERE r.session_id = $1 AND (r.stamp > $2 OR (r.state IN ${onList}
         AND (f.revision > $2 OR plan.revision > $2 OR q.revision > $2))
         -- those whose place others have taken among the last who left
         OR (f.stamp > $2 AND r.state NOT IN ${onList} AND r.ended_at < ${endedFrom(mostEnded)}
           AND r.ended_at >= ${endedFrom(2 * mostEnded)}))
       ORDER BY (r.state IN ${onList}) DESC, r.ended_at DESC, r.arrival LIMIT ${mostWithBroughtBack + 2 * mostEnded}`,
      [channel.id, since ?? -1],
    );
    this.there.read(channel, rows, since === null);
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: Row, stream: Stream) {
    if (!row.isShown) return null;
    const phase = row.phases.find(({ id }) => id === row.current);
    const seconds = speakingLimit({ ...row, phase });
    return presentRequest(row, seconds === null ? null : seconds * 1000, stream);
  }
}
