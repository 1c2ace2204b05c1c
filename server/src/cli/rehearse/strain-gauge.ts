import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { StrainReport } from './orders.ts';

const resolutionMs = 10;

/** How hard this process works: whoever measures others must know whether it was itself too slow. */
export class StrainGauge {
  private readonly delay = monitorEventLoopDelay({ resolution: resolutionMs });
  private begunAt = performance.now();
  private cpu = process.cpuUsage();

  constructor() {
    this.delay.enable();
  }

  /** Since it was read the last time. */
  read(): StrainReport {
    const { user, system } = process.cpuUsage(this.cpu);
    const elapsedMs = performance.now() - this.begunAt;
    const delayMs = Math.max(0, this.delay.percentile(99) / 1e6 - resolutionMs);
    this.delay.reset();
    this.cpu = process.cpuUsage();
    this.begunAt = performance.now();
    return { delayMs: [delayMs], cpu: [(user + system) / 1000 / elapsedMs] };
  }
}
