import { Refusal } from '@miteinander/shared/wire/errors';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand } from '../live/opposites.ts';
import { refreshWindow } from './statements.sql.ts';
import type { PlannedTable, RoundRow, TableRow } from './table-row.ts';
import { refuseToPlan } from './tables.rules.ts';
import { findExpectedRound, findRound, findTables, savePlan, saveRound } from './tables.sql.ts';

interface PlanBefore {
  meeting: string;
  session: string;
  tables: PlannedTable[];
  revision: number;
}

interface StateBefore {
  session: string;
  state: RoundRow['state'];
  revision: number;
}

/** Which tables there are, and how far they are. */
@Injectable()
@Commands()
export class RoundCommands {
  @Handles('table:plan')
  plan({ meeting, input, write }: Call<'table:plan'>): Answer<'table:plan'> {
    const { session, expects } = input;
    return write([session], async (tx) => {
      const round = await findExpectedRound(tx.query, input);
      const now = await findTables(tx.query, session);
      refuseToPlan(now, input.tables);
      const tables = input.tables.map((table) => ({ ...table, id: table.id ?? randomUUID() }));
      await store(tx, { meeting, round, tables });
      const before: PlanBefore = { meeting, session, tables: plannedOf(now), revision: expects };
      return { data: { id: session, revision: tx.revision }, before };
    });
  }

  @Undoes('table:plan')
  async planBack(tx: ChannelTx, { before, revision }: DoneCommand<PlanBefore>): Promise<void> {
    const { meeting, session, tables } = before;
    const round = await findRound(tx.query, session);
    if (round.revision !== revision) throw new Refusal('conflict');
    refuseToPlan(await findTables(tx.query, session), tables);
    await store(tx, { meeting, round, tables });
  }

  @Handles('table:set-state')
  setState({ input, write }: Call<'table:set-state'>): Answer<'table:set-state'> {
    const { session, expects, state } = input;
    return write([session], async (tx) => {
      const round = await findExpectedRound(tx.query, input);
      if (round.state === state) return { data: { id: session, revision: expects }, isUnchanged: true };
      await saveRound(tx, { ...round, state });
      const before: StateBefore = { session, state: round.state, revision: expects };
      return { data: { id: session, revision: tx.revision }, before };
    });
  }

  @Undoes('table:set-state')
  async stateBack(tx: ChannelTx, { before, revision }: DoneCommand<StateBefore>): Promise<void> {
    const round = await findRound(tx.query, before.session);
    if (round.revision !== revision) throw new Refusal('conflict');
    await saveRound(tx, { ...round, state: before.state });
  }
}

async function store(
  tx: ChannelTx,
  { meeting, round, tables }: { meeting: string; round: RoundRow; tables: readonly PlannedTable[] },
): Promise<void> {
  await savePlan(tx, { meeting, session: round.session, tables });
  await saveRound(tx, round);
  await refreshWindow(tx, round.session);
}

function plannedOf(tables: readonly TableRow[]): PlannedTable[] {
  return tables
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id, number, name, attendance, link, question, places }) => ({
      id,
      number,
      name,
      attendance,
      link,
      question,
      places,
    }));
}
