import { setTimeout as pause } from 'node:timers/promises';
import { serverMetrics } from '../load/server-metrics.ts';
import { spreadOf } from './spread.ts';

const betweenProbesMs = 100;
const probeMs = 5000;

/** How the server is doing, seen from outside. */
export interface ServerStrain {
  /** 95 of 100 answers of its process alone, and of process and database together, in milliseconds */
  liveMs: number;
  readyMs: number;
  /** the share of one processor that it used; null if it does not say */
  cpu: number | null;
}

/**
 * Asks the server's health while others work: if the process is busy even `live` is late, if the database is,
 * only `ready`, which asks it.
 */
export class ServerGauge {
  private live: number[] = [];
  private ready: number[] = [];
  private cpuBefore: { seconds: number; at: number } | null = null;
  private stop = new AbortController();

  constructor(
    private readonly url: string,
    private readonly token: string | undefined,
  ) {}

  async begin(): Promise<void> {
    this.live = [];
    this.ready = [];
    this.stop = new AbortController();
    this.cpuBefore = await this.cpu();
    void this.probe('live', this.live);
    void this.probe('ready', this.ready);
  }

  async end(): Promise<ServerStrain> {
    this.stop.abort();
    const [before, after] = [this.cpuBefore, await this.cpu()];
    const cpu = before && after ? ((after.seconds - before.seconds) / (after.at - before.at)) * 1000 : null;
    return { liveMs: spreadOf(this.live).p95, readyMs: spreadOf(this.ready).p95, cpu };
  }

  private async probe(what: 'live' | 'ready', times: number[]): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      const begun = performance.now();
      await fetch(`${this.url}/health/${what}`, { signal: AbortSignal.timeout(probeMs) }).then(
        (answer) => answer.text(),
        () => undefined,
      );
      times.push(performance.now() - begun);
      await pause(betweenProbesMs);
    }
  }

  private async cpu(): Promise<{ seconds: number; at: number } | null> {
    const seconds = (await serverMetrics(this.url, this.token))?.get('process_cpu_seconds_total');
    return seconds === undefined ? null : { seconds, at: performance.now() };
  }
}
