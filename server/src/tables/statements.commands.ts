import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Query } from '../database/query.ts';
import type { Actor } from '../live/actor.ts';
import type { Change, ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand } from '../live/opposites.ts';
import { cursorText, parsedCursor } from './statements.cursor.ts';
import {
  findOthers,
  findStatement,
  insertStatement,
  moveFigure,
  pageOfStatements,
  refreshWindow,
  savePositions,
  saveStatement,
} from './statements.sql.ts';
import type { StatementRow, TableRow } from './table-row.ts';
import { positionBefore, refuseMore, refuseToWrite, renumbered } from './tables.rules.ts';
import { findRound, findSeated, findTable } from './tables.sql.ts';

interface Before {
  session: string;
  statement: string;
  text: string;
  isOut: boolean;
  revision: number;
}

/** What is said at the tables: written down by their scribes, reworded and taken out by the crew as well. */
@Injectable()
@Commands()
export class StatementsCommands {
  constructor(private readonly database: Database) {}

  @Handles('table:state')
  state({ actor, meeting, input, write }: Call<'table:state'>): Answer<'table:state'> {
    const { session, table, text } = input;
    return write([session], async (tx) => {
      const [own, round] = await Promise.all([
        findSeated(tx.query, actor.id!, { session, meant: table }),
        findRound(tx.query, session),
      ]);
      refuseToWrite(round.state, own, actor.id!);
      refuseMore(own);
      const id = randomUUID();
      const position = await insertStatement(tx, { id, meeting, session, table: own.id, text });
      await moveFigure(tx, own.id, { by: 1, isWriting: true });
      await refreshWindow(tx, session);
      return { data: { id, table: own.id, text, position, cluster: null, revision: tx.revision } };
    });
  }

  @Handles('table:reword')
  reword({ actor, input, write }: Call<'table:reword'>): Answer<'table:reword'> {
    const { session, text } = input;
    return write([session], async (tx) => {
      const { row } = await findToChange(tx.query, actor, input);
      if (row.isOut) throw new Refusal('not-found');
      const after = { ...row, text, revision: tx.revision };
      await saveStatement(tx, after);
      await moveFigure(tx, row.table, { by: 0, isWriting: actor.role === 'attendee' });
      return { data: viewOf(after), ...beforeOf(actor, session, row) };
    });
  }

  @Handles('table:move-statement')
  move({ actor, input, write }: Call<'table:move-statement'>): Answer<'table:move-statement'> {
    return write([input.session], async (tx) => {
      const { row } = await findToChange(tx.query, actor, input);
      if (row.isOut) throw new Refusal('not-found');
      const others = await findOthers(tx.query, row);
      const { position, index } = positionBefore(others, input.before);
      const moved = { ...row, position: position ?? index + 1, revision: tx.revision };
      if (position === null) await savePositions(tx, renumbered(others, moved, index));
      await saveStatement(tx, moved);
      return { data: viewOf(moved) };
    });
  }

  @Handles('table:take-out')
  takeOut({ actor, input, write }: Call<'table:take-out'>): Answer<'table:take-out'> {
    const { session, isOut } = input;
    return write([session], async (tx): Promise<Change<{ id: string; revision: number }>> => {
      const { row, table } = await findToChange(tx.query, actor, input);
      if (row.isOut === isOut) return { data: { id: row.id, revision: row.revision }, isUnchanged: true };
      await putOut(tx, { session, row, table, isOut });
      return { data: { id: row.id, revision: tx.revision }, ...beforeOf(actor, session, row) };
    });
  }

  /** Scribes take theirs back by themselves; this is for desks. */
  @Undoes(['table:reword', 'table:take-out'])
  async back(tx: ChannelTx, { before, revision }: DoneCommand<Before>): Promise<void> {
    const { session, statement, text, isOut } = before;
    const row = await findStatement(tx.query, session, statement);
    if (row.revision !== revision) throw new Refusal('conflict', { current: viewOf(row) });
    const table = await findTable(tx.query, session, row.table);
    await putOut(tx, { session, row: { ...row, text }, table, isOut });
  }

  @Handles('table:list-statements')
  async list({ meeting, input }: Call<'table:list-statements'>): Answer<'table:list-statements'> {
    const { session } = input;
    const [known] = await this.database.query(
      'SELECT 1 FROM table_round WHERE session_id = $1 AND meeting_id = $2',
      [session, meeting],
    );
    if (!known) throw new Refusal('not-found');
    const { rows, next } = await pageOfStatements(this.database.query, session, parsedCursor(input.after));
    return { data: { statements: rows.map(viewOf), next: cursorText(next) } };
  }
}

/** A statement that this person may change now: its table's scribe while the tables work, or the crew. */
async function findToChange(
  query: Query,
  actor: Actor,
  { session, statement, expects }: { session: string; statement: string; expects: number },
): Promise<{ row: StatementRow; table: TableRow }> {
  const row = await findStatement(query, session, statement);
  const [table, round] = await Promise.all([findTable(query, session, row.table), findRound(query, session)]);
  if (actor.role === 'attendee') refuseToWrite(round.state, table, actor.id!);
  if (row.revision !== expects) throw new Refusal('conflict', { current: viewOf(row) });
  return { row, table };
}

async function putOut(
  tx: ChannelTx,
  { session, row, table, isOut }: { session: string; row: StatementRow; table: TableRow; isOut: boolean },
): Promise<void> {
  if (row.isOut && !isOut) refuseMore(table);
  await saveStatement(tx, { ...row, isOut, revision: tx.revision });
  await moveFigure(tx, row.table, { by: Number(row.isOut) - Number(isOut), isWriting: false });
  await refreshWindow(tx, session);
}

/** For the desk's undo; what people do is theirs and is not kept. */
function beforeOf(actor: Actor, session: string, { id, text, isOut, revision }: StatementRow) {
  if (actor.role !== 'moderator') return {};
  return { before: { session, statement: id, text, isOut, revision } satisfies Before };
}

function viewOf({ id, table, text, position, cluster, revision }: StatementRow): StatementView {
  return { id, table, text, position, cluster, revision };
}
