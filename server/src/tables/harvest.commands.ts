import { Refusal } from '@miteinander/shared/wire/errors';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand } from '../live/opposites.ts';
import { changedCluster, clusteredInto } from './clusters.rules.ts';
import { findStatements, refreshWindow, saveClusterOf } from './statements.sql.ts';
import type { Cluster } from './table-row.ts';
import { filledClusters, findExpectedRound, findRound, saveRound, withoutEmpty } from './tables.sql.ts';

interface Before {
  session: string;
  clusters: Cluster[];
  statements: { id: string; cluster: string | null }[];
  revision: number;
}

/** What belongs together, put together by hand [T8]. */
@Injectable()
@Commands()
export class HarvestCommands {
  @Handles('table:cluster')
  cluster({ input, write }: Call<'table:cluster'>): Answer<'table:cluster'> {
    const { session, expects } = input;
    return write([session], async (tx) => {
      const round = await findExpectedRound(tx.query, input);
      const rows = await findStatements(tx.query, session, input.statements);
      const { cluster, clusters } = clusteredInto(round.clusters, input.into, randomUUID);
      await saveClusterOf(
        tx,
        rows.map(({ id }) => ({ id, cluster })),
      );
      await saveRound(tx, { ...round, clusters: await withoutEmpty(tx.query, session, clusters) });
      await refreshWindow(tx, session);
      const statements = rows.map(({ id, cluster: was }) => ({ id, cluster: was }));
      const before: Before = { session, clusters: round.clusters, statements, revision: expects };
      return { data: { id: session, revision: tx.revision, cluster }, before };
    });
  }

  @Handles('table:change-cluster')
  change({ input, write }: Call<'table:change-cluster'>): Answer<'table:change-cluster'> {
    const { session, expects, cluster: id, title, position } = input;
    return write([session], async (tx) => {
      const round = await findExpectedRound(tx.query, input);
      const shown = await filledClusters(tx.query, session);
      const clusters = changedCluster(round.clusters, shown, { id, title, position });
      await saveRound(tx, { ...round, clusters });
      const before: Before = { session, clusters: round.clusters, statements: [], revision: expects };
      return { data: { id: session, revision: tx.revision }, before };
    });
  }

  @Undoes(['table:cluster', 'table:change-cluster'])
  async back(tx: ChannelTx, { before, revision }: DoneCommand<Before>): Promise<void> {
    const { session, clusters, statements } = before;
    const round = await findRound(tx.query, session);
    if (round.revision !== revision) throw new Refusal('conflict');
    if (statements.length > 0) await saveClusterOf(tx, statements);
    await saveRound(tx, { ...round, clusters });
    await refreshWindow(tx, session);
  }
}
