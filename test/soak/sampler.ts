import { serverMetrics } from '@miteinander/server/cli/load/server-metrics';
import { type ProcessSample, sampleOf } from './process-sample.ts';

/** The server at one moment, seen from outside. */
export interface Sample {
  /** seconds since the soak began */
  at: number;
  rssMb: number;
  /** null if the server does not tell its metrics */
  heapMb: number | null;
  files: number;
  /** the share of one processor since the sample before */
  cpu: number;
  /** the 99th percentile of how late the server's timers were; null if it does not tell */
  loopDelayMs: number | null;
  /** of a light command */
  roundTripMs: number;
  phones: number;
  /** so far */
  votes: number;
  errors: number;
}

interface Watched {
  pid: number;
  url: string;
  /** asks the server something light and gives how long that took */
  ask: () => Promise<number>;
  tell: () => Pick<Sample, 'phones' | 'votes' | 'errors'>;
}

/** Looks at the server every few seconds. */
export class Sampler {
  readonly samples: Sample[] = [];
  private readonly begunAt = performance.now();
  private last: (ProcessSample & { at: number }) | null = null;

  constructor(private readonly watched: Watched) {}

  async look(): Promise<Sample> {
    const { pid, url, ask, tell } = this.watched;
    const [process, metrics, roundTripMs] = await Promise.all([sampleOf(pid), serverMetrics(url), ask()]);
    const at = (performance.now() - this.begunAt) / 1000;
    const before = this.last ?? { ...process, at: at - 1 };
    this.last = { ...process, at };
    const told = (name: string, unit: number) => {
      const value = metrics?.get(name);
      return value === undefined ? null : value * unit;
    };
    const sample: Sample = {
      at,
      rssMb: process.rssMb,
      heapMb: told('nodejs_heap_size_used_bytes', 1 / 1024 / 1024),
      files: process.files,
      cpu: (process.cpuSeconds - before.cpuSeconds) / (at - before.at),
      loopDelayMs: told('nodejs_eventloop_lag_p99_seconds', 1000),
      roundTripMs,
      ...tell(),
    };
    this.samples.push(sample);
    return sample;
  }
}
