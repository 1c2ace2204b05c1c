import type { Fault, PlannedFault } from '../schedule/faults.ts';
import type { Notice } from '../server/messages.ts';
import type { Proxy } from '../world/proxy.ts';
import type { Slot } from '../world/slot.ts';

type Armed = Extract<Fault, { point: string }> & { fault: number };

/** Lets the faults of a schedule strike, and remembers which did. */
export class Strikes {
  /** what struck, in order */
  readonly struck: string[] = [];
  /** the points of the server that were passed */
  readonly passed = new Set<string>();
  /** the server did what its saboteur is there for */
  isSabotaged = false;
  private armed: Armed[] = [];
  private powerless: Promise<void> = Promise.resolve();
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly slot: Slot,
    /** each person's way to the server; undefined where a number stands for nobody */
    private readonly proxies: readonly Proxy[],
  ) {
    slot.server.listener = {
      noticed: (notice) => this.noticed(notice),
      started: () => {
        for (const armed of this.armed) this.arm(armed);
      },
    };
  }

  plan(faults: readonly PlannedFault[]): void {
    faults.forEach((fault, index) => {
      this.timers.push(setTimeout(() => this.strike(fault, index), fault.atMs));
    });
  }

  /** Nothing strikes by the clock any more, and the network is as it should be. */
  async calm(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.slot.server.tell({ do: 'unstall' });
    for (const proxy of this.proxies) proxy.heal();
    await this.powerless;
    await this.slot.server.isRunning();
  }

  /** All bad luck is over, also that which waits at a point that was not passed yet. */
  async end(): Promise<void> {
    this.armed = [];
    await this.calm();
    await this.slot.server.disarm();
  }

  private strike(fault: PlannedFault, index: number): void {
    const { server } = this.slot;
    const proxiesOf = (persons: readonly number[]) => persons.flatMap((person) => this.proxies[person] ?? []);
    switch (fault.kind) {
      case 'kill':
        this.struck.push('kill');
        return server.kill();
      case 'kill-at':
      case 'pause-at':
        this.armed.push({ ...fault, fault: index });
        return this.arm({ ...fault, fault: index });
      case 'power-cut':
        this.struck.push('power-cut');
        this.powerless = this.slot.cutPower();
        return;
      case 'cut':
        this.struck.push(`cut ${fault.persons.length}`);
        for (const proxy of proxiesOf(fault.persons)) proxy.cut();
        return;
      case 'half-open':
        this.struck.push(`half-open ${fault.persons.length}`);
        for (const proxy of proxiesOf(fault.persons)) proxy.swallow();
        return;
      case 'stall':
        this.struck.push(`stall ${fault.persons.length}`);
        for (const port of proxiesOf(fault.persons).flatMap(({ ports }) => ports))
          server.tell({ do: 'stall', port });
        this.timers.push(setTimeout(() => server.tell({ do: 'unstall' }), fault.ms));
    }
  }

  private arm(armed: Armed): void {
    const action =
      armed.kind === 'kill-at' ? ({ is: 'kill' } as const) : ({ is: 'pause', ms: armed.ms } as const);
    this.slot.server.tell({ do: 'arm', fault: armed.fault, point: armed.point, nth: armed.nth, action });
  }

  private noticed(notice: Notice): void {
    if (notice.did === 'pass') this.passed.add(notice.point);
    if (notice.did === 'sabotage') this.isSabotaged = true;
    if (notice.did !== 'strike') return;
    const armed = this.armed.find(({ fault }) => fault === notice.fault);
    if (armed) this.struck.push(`${armed.kind} ${armed.point}`);
    this.armed = this.armed.filter((each) => each !== armed);
  }
}
