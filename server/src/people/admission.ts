/** Per second and meeting: how many new people get in once the burst is used up. */
export const admittedPerSecond = 100;
export const admittedAtOnce = 200;
const intervalMs = 1000 / admittedPerSecond;
const keptMs = 60_000;
const mostWaiting = 20_000;
const minuteMs = 60_000;

export type Admission =
  | { isIn: true }
  | { isIn: false; place: number; retryAfterMs: number }
  | { isIn: false; isFull: true };

/**
 * The door of one meeting. Whoever comes when it is crowded gets a time slot, and so a place in the queue,
 * which is kept for a minute; nobody is turned away because many come at once [J3]. Times in milliseconds.
 */
export class Door {
  private nextSlotAt = -Infinity;
  private readonly slots = new Map<string, number>();
  /** when a device got in, the earliest first: one that comes again, since it was not written down, counts once */
  private readonly admitted = new Map<string, number>();

  /** `key` is the device's, the same each time it asks. */
  ask(key: string, now: number): Admission {
    this.forget(now);
    const slotAt = this.slots.get(key) ?? this.reserve(now);
    if (slotAt === null) return { isIn: false, isFull: true };
    if (slotAt <= now) {
      this.slots.delete(key);
      this.admitted.delete(key);
      this.admitted.set(key, now);
      return { isIn: true };
    }
    this.slots.set(key, slotAt);
    const place = Math.ceil((slotAt - now) / intervalMs);
    return { isIn: false, place, retryAfterMs: Math.max(250, Math.ceil(slotAt - now)) };
  }

  /** How many wait, and how many got in within the last minute. */
  state(now: number): { waiting: number; joined: number } {
    this.forget(now);
    return { waiting: this.slots.size, joined: this.admitted.size };
  }

  private reserve(now: number): number | null {
    if (this.slots.size >= mostWaiting) return null;
    this.nextSlotAt = Math.max(this.nextSlotAt, now - admittedAtOnce * intervalMs) + intervalMs;
    return this.nextSlotAt;
  }

  // Both are in order of time, so the oldest are at the front.
  private forget(now: number): void {
    for (const [key, slotAt] of this.slots) {
      if (slotAt > now - keptMs) break;
      this.slots.delete(key);
    }
    for (const [key, at] of this.admitted) {
      if (at > now - minuteMs) break;
      this.admitted.delete(key);
    }
  }
}
