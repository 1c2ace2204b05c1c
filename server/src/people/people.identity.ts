import { Inject, Injectable } from '@nestjs/common';
import type { Handshake } from '@miteinander/shared/wire/handshake';
import { CONFIG, type Config } from '../config.ts';
import type { Query } from '../database/query.ts';
import { type Actor, guest } from '../live/actor.ts';
import { type Identified, Identity } from '../live/identity.ts';
import { batched } from '../database/batched.ts';
import { type AttendeeRow, PeopleSource } from './people.source.ts';
import { accessSecret, isSame, tokenHash } from './secrets.ts';

/** Recognises devices and paired screens by their token, crew, panelists and other displays by the secret of their link. */
@Injectable()
export class PeopleIdentity extends Identity {
  private readonly attendee = batched<Buffer, AttendeeRow | undefined>(async (hashes) => {
    const rows = await this.people.byTokens(hashes);
    const byHash = new Map(rows.map((row) => [row.token_hash.toString('hex'), row]));
    return (hash) => byHash.get(hash.toString('hex'));
  });

  constructor(
    private readonly people: PeopleSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  override async identify(handshake: Handshake): Promise<Identified> {
    if (handshake.as === 'guest') return { actor: guest };
    if (handshake.as === 'paired') return this.paired(handshake.token);
    return handshake.as === 'attendee' ? this.device(handshake.token) : this.access(handshake);
  }

  override async isValid(query: Query, actor: Actor): Promise<boolean> {
    const found =
      actor.role === 'attendee'
        ? await query(`SELECT 1 FROM attendee WHERE id = $1 AND state = 'active'`, [actor.id])
        : await query('SELECT 1 FROM access WHERE id = $1 AND revoked_at IS NULL', [actor.id]);
    return found.length > 0;
  }

  private async device(token: string): Promise<Identified> {
    const row = await this.attendee(tokenHash(token));
    if (!row || row.state === 'left') return { actor: guest, refused: 'unknown' };
    return { actor: attendeeActor(row) };
  }

  private async paired(token: string): Promise<Identified> {
    const found = await this.people.pairedDisplay(tokenHash(token));
    if (!found) return { actor: guest, refused: 'unknown' };
    if (found.isRevoked) return { actor: guest, refused: 'revoked' };
    return { actor: { role: 'display', id: found.id, meeting: found.meeting_id, attendance: null } };
  }

  private async access(handshake: Extract<Handshake, { secret: string }>): Promise<Identified> {
    const code = handshake.code.replace(/[\s-]/g, '');
    // Anything else the database might not even be able to read.
    const known = /^\d{6}$/.test(code) ? await this.people.accesses(code, handshake.as) : [];
    const found = known.find(({ meeting_id, serial }) =>
      isSame(accessSecret(this.config.appSecret, meeting_id, handshake.as, serial), handshake.secret),
    );
    if (!found) return { actor: guest, refused: 'unknown' };
    if (found.isRevoked) return { actor: guest, refused: 'revoked' };
    return { actor: { role: handshake.as, id: found.id, meeting: found.meeting_id, attendance: null } };
  }
}

export function attendeeActor(row: AttendeeRow): Actor {
  return { role: 'attendee', id: row.id, meeting: row.meeting_id, attendance: row.attendance };
}
