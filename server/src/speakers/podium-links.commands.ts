import type { KnownPanelist } from '@miteinander/shared/speakers/podium.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { Database } from '../database/database.ts';
import type { Query } from '../database/query.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { accessPath } from '../meetings/links.ts';
import { giveTo, insertAccess, sessionsOf, withdrawAccesses } from '../meetings/panelist-access.ts';

interface Linked {
  access: string;
  code: string;
  serial: number;
  isRevoked: boolean;
  revision: string;
}

/** The links of people on podiums, for a desk that asks for one: they stand in no stream and in no log [F27]. */
@Injectable()
@Commands()
export class PodiumLinksCommands {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles('podium:link')
  async link({ meeting, input }: Call<'podium:link'>): Answer<'podium:link'> {
    const { isRevoked, ...access } = await find(this.database.query, { ...input, meeting });
    return {
      data: {
        path: isRevoked ? null : accessPath({ ...access, meeting, role: 'panelist' }, this.config.appSecret),
      },
    };
  }

  /** In all of their sessions; what waits for them in these is theirs. */
  @Handles('podium:renew-link')
  async renew({ meeting, input, write }: Call<'podium:renew-link'>): Answer<'podium:renew-link'> {
    const { access } = await find(this.database.query, { ...input, meeting });
    const sessions = await sessionsOf(this.database.query, [access]);
    return write([meeting, input.session, ...sessions], async ({ query, revisions }) => {
      const now = await find(query, { ...input, meeting });
      const isSame = now.access === access && Number(now.revision) === input.expects;
      const places = await sessionsOf(query, [access]);
      if (!isSame || !places.every((session) => revisions.has(session)))
        throw new Refusal('conflict', { current: { id: input.panelist, revision: Number(now.revision) } });
      const ofMeeting = revisions.get(meeting)!;
      const name = await nameOf(query, access);
      const made = await insertAccess(query, { meeting, role: 'panelist', name, revision: ofMeeting });
      await withdrawAccesses(query, [access], ofMeeting);
      for (const session of places)
        await giveTo(query, {
          session,
          old: [access],
          access: made.id,
          revision: revisions.get(session)!,
        });
      return { data: { id: input.panelist, revision: revisions.get(input.session)! }, persons: [access] };
    });
  }

  @Handles('podium:list-known')
  async known({ meeting, input }: Call<'podium:list-known'>): Answer<'podium:list-known'> {
    return { data: await findKnown(this.database.query, { meeting, session: input.session }) };
  }
}

async function find(
  query: Query,
  { meeting, session, panelist }: Record<'meeting' | 'session' | 'panelist', string>,
): Promise<Linked> {
  const [row] = await query<Linked>(
    `SELECT a.id AS access, m.code, a.serial, a.revoked_at IS NOT NULL AS "isRevoked", p.revision
     FROM panelist p JOIN access a ON a.id = p.access_id JOIN meeting m ON m.id = p.meeting_id
     WHERE p.meeting_id = $1 AND p.session_id = $2 AND p.id = $3 AND p.left_at IS NULL`,
    [meeting, session, panelist],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

async function nameOf(query: Query, access: string): Promise<string> {
  const [row] = await query<{ name: string }>('SELECT name FROM access WHERE id = $1', [access]);
  return row!.name;
}

/** As they are named where they sit, or sat last. */
function findKnown(
  query: Query,
  { meeting, session }: { meeting: string; session: string },
): Promise<KnownPanelist[]> {
  return query<KnownPanelist>(
    `SELECT a.id AS access, p.name, p.organisation, p.group_id AS "group", p.attendance,
       ARRAY(SELECT e.session_id FROM panelist e WHERE e.access_id = a.id AND e.left_at IS NULL) AS sessions
     FROM access a CROSS JOIN LATERAL (
       SELECT name, organisation, group_id, attendance FROM panelist
       WHERE access_id = a.id ORDER BY left_at DESC NULLS FIRST, revision DESC LIMIT 1) p
     JOIN session s ON s.id = $2 AND s.meeting_id = a.meeting_id
     WHERE a.meeting_id = $1 AND a.role = 'panelist' AND a.revoked_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM panelist h WHERE h.access_id = a.id AND h.session_id = $2 AND h.left_at IS NULL)
     ORDER BY p.name LIMIT 200`,
    [meeting, session],
  );
}
