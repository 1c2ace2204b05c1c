import { cpus } from 'node:os';

/** How busy all processors of this machine are, whoever uses them. */
export class MachineGauge {
  private last = times();

  /** The share from 0 to 1 since it was read the last time. */
  read(): number {
    const now = times();
    const total = now.total - this.last.total;
    const share = total === 0 ? 0 : (now.busy - this.last.busy) / total;
    this.last = now;
    return share;
  }
}

function times(): { busy: number; total: number } {
  const all = cpus().map(({ times: { user, nice, sys, irq, idle } }) => ({
    busy: user + nice + sys + irq,
    total: user + nice + sys + irq + idle,
  }));
  const sum = (of: 'busy' | 'total') => all.reduce((so, each) => so + each[of], 0);
  return { busy: sum('busy'), total: sum('total') };
}
