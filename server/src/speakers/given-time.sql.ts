/** Time that is given to one person. All run under the lock of the session's channel. */
import type { RequestKind } from '@miteinander/shared/speakers/request-states';
import type { FloorSettings } from '@miteinander/shared/speakers/speakers.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { type Course, phaseOn } from './phases.rules.ts';
import { speakingLimit } from './speaking-limit.ts';

export interface Person {
  request: string | null;
  panelist: string | null;
  /** whoever has a phone is given the time for all that they ask for, in every session */
  attendee: string | null;
  seconds: number | null;
}

export async function findPerson(
  query: Query,
  session: string,
  who: { is: 'request'; request: string } | { is: 'panelist'; panelist: string },
): Promise<Person> {
  const [row] =
    who.is === 'request'
      ? await query<Person>(
          `SELECT r.id AS request, r.panelist_id AS panelist, r.attendee_id AS attendee,
             coalesce(p.speaking_s, r.speaking_s) AS seconds
           FROM speaker_request r LEFT JOIN panelist p ON p.id = r.panelist_id
           WHERE r.id = $2 AND r.session_id = $1 AND r.state IN ('waiting', 'called', 'speaking', 'over')`,
          [session, who.request],
        )
      : await query<Person>(
          `SELECT NULL AS request, id AS panelist, NULL AS attendee, speaking_s AS seconds FROM panelist
           WHERE id = $2 AND session_id = $1`,
          [session, who.panelist],
        );
  if (!row) throw new Refusal('not-found');
  return row;
}

/** From now on, also of the turn that is on, if it is theirs. */
export async function giveTime(
  tx: ChannelTx,
  session: string,
  { request, panelist, attendee, seconds }: Person,
): Promise<void> {
  const { query, revision } = tx;
  await query('UPDATE panelist SET speaking_s = $2 WHERE id = $1', [panelist, seconds]);
  await query(`UPDATE attendee SET speaking_s = $2 WHERE id = $1 AND state = 'active'`, [attendee, seconds]);
  await query(
    `UPDATE speaker_request SET speaking_s = $4, stamp = $5
     WHERE session_id = $1 AND (id = $2 OR panelist_id = $3 OR attendee_id = $6)`,
    [session, request, panelist, seconds, revision, attendee],
  );
  await limitTurn(tx, session, { request, panelist, attendee, seconds });
}

interface TurnOn {
  id: string;
  kind: RequestKind | null;
  limits: FloorSettings['limits'];
  phases: Course['phases'];
  current: string | null;
}

async function limitTurn(
  { query, revision }: ChannelTx,
  session: string,
  { request, panelist, attendee, seconds }: Person,
): Promise<void> {
  const [turn] = await query<TurnOn>(
    `SELECT t.id, t.kind, f.limits, p.phases, p.current FROM turn t JOIN floor f USING (session_id)
       JOIN plan p USING (session_id) LEFT JOIN speaker_request r ON r.id = t.request_id
     WHERE t.session_id = $1 AND t.ended_at IS NULL
       AND (t.request_id = $2 OR t.panelist_id = $3 OR r.panelist_id = $3 OR r.attendee_id = $4)`,
    [session, request, panelist, attendee],
  );
  if (!turn) return;
  const limit = speakingLimit({ given: seconds, phase: phaseOn(turn), ...turn });
  await query('UPDATE turn SET limit_ms = $2, stamp = $3 WHERE id = $1', [
    turn.id,
    limit === null ? null : limit * 1000,
    revision,
  ]);
}
