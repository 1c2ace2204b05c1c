// Loaded into a server process before its program: on SIGUSR2 it says how long the event loop was held up since
// the last time, in milliseconds, the 99th percentile.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
process.on('SIGUSR2', () => {
  console.log(`event loop p99 ${delays.percentile(99) / 1e6}`);
  delays.reset();
});
