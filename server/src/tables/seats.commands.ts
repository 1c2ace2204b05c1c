import type { SeatView } from '@miteinander/shared/tables/tables.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { giveSeatBack, takeSeat } from './seats.sql.ts';
import type { TableRow } from './table-row.ts';
import { refuseToSit, refuseUnlessOpen, scribeAfter } from './tables.rules.ts';
import { findOwnTable, findRound, findSeated, findTable, saveHelp, saveScribe } from './tables.sql.ts';

/** What people do at their tables. */
@Injectable()
@Commands()
export class SeatsCommands {
  @Handles('table:sit')
  sit({ actor, meeting, input, write }: Call<'table:sit'>): Answer<'table:sit'> {
    const { session, table } = input;
    const person = actor.id!;
    return write([session], async (tx) => {
      const [wanted, own, round, attendance] = await Promise.all([
        findTable(tx.query, session, table),
        findOwnTable(tx.query, session, person),
        findRound(tx.query, session),
        attendanceOf(tx.query, person),
      ]);
      if (own?.id === table) return { data: seatOf(session, own, person), isUnchanged: true };
      refuseToSit(round.state, wanted, attendance);
      await takeSeat(tx, { meeting, session, table, person });
      return { data: { id: session, table, isScribe: false }, persons: [person] };
    });
  }

  @Handles('table:leave')
  leave({ actor, input, write }: Call<'table:leave'>): Answer<'table:leave'> {
    return write([input.session], async (tx) => {
      const isGiven = await giveSeatBack(tx, input.session, actor.id!);
      return { data: null, persons: [actor.id!], isUnchanged: !isGiven };
    });
  }

  @Handles('table:take-notes')
  takeNotes({ actor, input, write }: Call<'table:take-notes'>): Answer<'table:take-notes'> {
    const { session, isOn } = input;
    const person = actor.id!;
    return write([session], async (tx) => {
      const [own, round] = await Promise.all([
        findSeated(tx.query, person, { session }),
        findRound(tx.query, session),
      ]);
      const scribe = scribeAfter(own.scribe, person, isOn);
      const data = seatOf(session, { ...own, scribe }, person);
      if (scribe === own.scribe) return { data, isUnchanged: true };
      if (isOn) refuseUnlessOpen(round.state);
      await saveScribe(tx, own.id, scribe);
      return { data, persons: [person] };
    });
  }

  @Handles('table:call-help')
  callHelp({ actor, input, write }: Call<'table:call-help'>): Answer<'table:call-help'> {
    const { session, table, isOn } = input;
    return write([session], async (tx) => {
      const [own, round] = await Promise.all([
        findSeated(tx.query, actor.id!, { session, meant: table }),
        findRound(tx.query, session),
      ]);
      if ((own.helpSince !== null) === isOn) return { data: null, isUnchanged: true };
      if (isOn && round.state === 'closed') throw new Refusal('tables-closed');
      await saveHelp(tx, own.id, { since: isOn ? 'now' : null, isComing: false });
      return { data: null };
    });
  }
}

/**
 * As it is stored: a connection may have come as somebody in the hall. Whoever leaves waits until the place is taken, so
 * that it is given back [T9].
 */
async function attendanceOf(query: Query, person: string): Promise<'hall' | 'remote'> {
  const [row] = await query<{ attendance: 'hall' | 'remote' }>(
    `SELECT attendance FROM attendee WHERE id = $1 AND state = 'active' FOR SHARE`,
    [person],
  );
  if (!row) throw new Refusal('not-found');
  return row.attendance;
}

function seatOf(session: string, { id, scribe }: TableRow, person: string): SeatView {
  return { id: session, table: id, isScribe: scribe === person };
}
