import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { Database } from '../database/database.ts';
import { Broadcaster } from '../live/broadcaster.ts';
import { Metrics } from './metrics.ts';

type Sample = [labels: Record<string, string>, value: number];
type Read = () => Sample[];

/** The metrics as Prometheus reads them: what was counted, and what can be looked up at this moment. */
@Injectable()
export class Exposition {
  private readonly registry = new Registry();

  constructor(
    private readonly metrics: Metrics,
    private readonly broadcaster: Broadcaster,
    private readonly database: Database,
  ) {
    collectDefaultMetrics({ register: this.registry });
    for (const each of [metrics.batchSize, metrics.commitTime, metrics.tickTime])
      this.registry.registerMetric(each);
    this.countHappenings();
    this.countConnections();
    this.measureTheRest();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private countHappenings(): void {
    const { metrics } = this;
    this.counter('votes_total', 'Votes answered, by result; repeated ones too', () =>
      samples('result', metrics.votes),
    );
    this.counter('commands_total', 'Commands answered, by name and result', () =>
      [...metrics.commands].flatMap(([name, results]) =>
        [...results].map(([result, n]): Sample => [{ name, result }, n]),
      ),
    );
    this.counter('recounts_total', 'Polls counted again after closing: equal to the tally, or different', () =>
      samples('result', metrics.recounts),
    );
    this.counter('connections_total', 'Connections opened', () => [[{}, metrics.connections]]);
    this.counter('deliveries_total', 'Deltas handed to connections', () => [[{}, metrics.deliveries]]);
    this.counter('passed_over_total', 'Times a connection was passed over because it was slow', () => [
      [{}, metrics.passedOver],
    ]);
    this.counter('withdrawn_reread_total', 'Withdrawn credentials read again in meetings nobody watches', () => [
      [{}, metrics.withdrawnReread],
    ]);
  }

  private countConnections(): void {
    this.gauge('sockets', 'Connections, by role', () => {
      const roles = new Map<string, number>();
      for (const { actor } of this.broadcaster.watchers) roles.set(actor.role, (roles.get(actor.role) ?? 0) + 1);
      return samples('role', roles);
    });
    this.gauge('watching', 'Connections watching, by kind of stream', () => {
      const kinds = new Map<string, number>();
      for (const live of this.broadcaster.live)
        for (const { stream, watchers } of live.streams.values())
          kinds.set(stream.kind, (kinds.get(stream.kind) ?? 0) + watchers.size);
      return samples('stream', kinds);
    });
    this.gauge('channels', 'Channels somebody watches', () => [[{}, [...this.broadcaster.live].length]]);
  }

  private measureTheRest(): void {
    const { metrics, database } = this;
    const pools = Object.entries({ writes: database.writes, reads: database.reads });
    this.gauge('database_waiting', 'Work that waits for a connection to the database, by pool', () =>
      pools.map(([pool, { waitingCount }]) => [{ pool }, waitingCount]),
    );
    this.gauge('database_connections', 'Connections to the database, by pool and state', () =>
      pools.flatMap(([pool, { totalCount, idleCount }]): Sample[] => [
        [{ pool, state: 'busy' }, totalCount - idleCount],
        [{ pool, state: 'idle' }, idleCount],
      ]),
    );
    this.gauge('due_lag_seconds', 'How late the poll is that has been due longest', () => [
      [{}, metrics.dueLagMs / 1000],
    ]);
    this.gauge('door_waiting', 'People who wait to get in', () => [[{}, metrics.waitingAtDoor()]]);
  }

  private counter(name: string, help: string, read: Read): void {
    const made: Counter = new Counter({
      ...this.described(name, help, read),
      collect: () => {
        made.reset();
        for (const [labels, value] of read()) made.inc(labels, value);
      },
    });
  }

  private gauge(name: string, help: string, read: Read): void {
    const made: Gauge = new Gauge({
      ...this.described(name, help, read),
      collect: () => {
        made.reset();
        for (const [labels, value] of read()) made.set(labels, value);
      },
    });
  }
}
