import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { Database } from '../database/database.ts';
import { Broadcaster } from '../live/broadcaster.ts';
import { Metrics } from './metrics.ts';

type Sample = [labels: Record<string, string>, value: number];

interface Series {
  name: string;
  help: string;
  labels?: string[];
  /** read when somebody asks */
  read: () => Sample[];
}

/** The metrics as Prometheus reads them: what was counted, and what can be looked up at this moment. */
@Injectable()
export class Exposition {
  private readonly registry = new Registry();

  constructor(metrics: Metrics, broadcaster: Broadcaster, database: Database) {
    collectDefaultMetrics({ register: this.registry });
    const { batchSize, supportBatchSize, commitTime, tickTime } = metrics;
    for (const each of [batchSize, supportBatchSize, commitTime, tickTime])
      this.registry.registerMetric(each);
    for (const series of counted(metrics)) this.add(Counter, series);
    for (const series of [...connected(broadcaster), ...measured(metrics, database)]) this.add(Gauge, series);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private add(Kind: typeof Counter | typeof Gauge, { name, help, labels = [], read }: Series): void {
    const made = new Kind({
      name: `miteinander_${name}`,
      help,
      labelNames: labels,
      registers: [this.registry],
      collect() {
        made.reset();
        for (const [values, value] of read()) made.inc(values, value);
      },
    });
  }
}

function counted(metrics: Metrics): Series[] {
  return [
    {
      name: 'votes_total',
      help: 'Votes answered, repeated ones too, by result',
      labels: ['result'],
      read: () => samples('result', metrics.votes),
    },
    {
      name: 'supports_total',
      help: 'Supports of questions answered, repeated ones too, by result',
      labels: ['result'],
      read: () => samples('result', metrics.supports),
    },
    {
      name: 'commands_total',
      help: 'Commands answered, by name and result',
      labels: ['name', 'result'],
      read: () =>
        [...metrics.commands].flatMap(([name, results]) =>
          [...results].map(([result, n]): Sample => [{ name, result }, n]),
        ),
    },
    {
      name: 'recounts_total',
      help: 'Polls counted again after closing: equal to the tally, or different',
      labels: ['result'],
      read: () => samples('result', metrics.recounts),
    },
    { name: 'connections_total', help: 'Connections opened', read: () => single(metrics.connections) },
    {
      name: 'deliveries_total',
      help: 'Deltas handed to connections',
      read: () => single(metrics.deliveries),
    },
    {
      name: 'passed_over_total',
      help: 'Times a connection was passed over because it could not take more',
      read: () => single(metrics.passedOver),
    },
    {
      name: 'withdrawn_reread_total',
      help: 'Withdrawn credentials read again for meetings whose own channel nobody watches',
      read: () => single(metrics.withdrawnReread),
    },
  ];
}

function connected(broadcaster: Broadcaster): Series[] {
  return [
    {
      name: 'sockets',
      help: 'Connections, by role',
      labels: ['role'],
      read: () => samples('role', summed([...broadcaster.watchers].map(({ actor }) => [actor.role, 1]))),
    },
    {
      name: 'watching',
      help: 'Connections that watch, by kind of stream',
      labels: ['stream'],
      read: () => {
        const streams = [...broadcaster.live].flatMap((channel) => [...channel.streams.values()]);
        return samples('stream', summed(streams.map(({ stream, watchers }) => [stream.kind, watchers.size])));
      },
    },
    {
      name: 'channels',
      help: 'Channels that somebody watches',
      read: () => single([...broadcaster.live].length),
    },
  ];
}

function measured(metrics: Metrics, { writes, reads }: Database): Series[] {
  const pools = Object.entries({ writes, reads });
  return [
    {
      name: 'database_waiting',
      help: 'Work that waits for a connection to the database, by pool',
      labels: ['pool'],
      read: () => pools.map(([pool, { waitingCount }]) => [{ pool }, waitingCount]),
    },
    {
      name: 'database_connections',
      help: 'Connections to the database, by pool and state',
      labels: ['pool', 'state'],
      read: () =>
        pools.flatMap(([pool, { totalCount, idleCount }]): Sample[] => [
          [{ pool, state: 'busy' }, totalCount - idleCount],
          [{ pool, state: 'idle' }, idleCount],
        ]),
    },
    {
      name: 'due_lag_seconds',
      help: 'How late the poll is that has been due longest',
      read: () => single(metrics.dueLagMs / 1000),
    },
    { name: 'door_waiting', help: 'People who wait to get in', read: () => single(metrics.waitingAtDoor()) },
  ];
}

function single(value: number): Sample[] {
  return [[{}, value]];
}

function samples(label: string, counts: ReadonlyMap<string, number>): Sample[] {
  return [...counts].map(([value, n]) => [{ [label]: value }, n]);
}

function summed(parts: readonly [key: string, n: number][]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, n] of parts) sums.set(key, (sums.get(key) ?? 0) + n);
  return sums;
}
