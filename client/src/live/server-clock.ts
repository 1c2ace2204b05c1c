/** The best estimate of so long a time is kept for as long again; then it goes: the device's own clock may have been set. */
const spanMs = 30_000;

/**
 * The server's clock, as far as it can be known from the times in its messages. A message can only arrive
 * late, never early, so of several estimates the highest is the closest; and a single one is not believed
 * as long as there is another of this span or of the one before.
 */
export class ServerClock {
  #offsetMs = 0;
  #best = Number.NEGATIVE_INFINITY;
  #bestBefore = Number.NEGATIVE_INFINITY;
  #since = Number.NEGATIVE_INFINITY;

  /** Takes the server's time from a message that has just arrived; milliseconds since 1970. */
  hear(serverMs: number, deviceMs: number = Date.now()): void {
    if (Math.abs(deviceMs - this.#since) > spanMs) {
      this.#bestBefore = this.#best;
      this.#best = Number.NEGATIVE_INFINITY;
      this.#since = deviceMs;
    }
    this.#best = Math.max(this.#best, serverMs - deviceMs);
    this.#offsetMs = Math.max(this.#best, this.#bestBefore);
  }

  /** The server's time now; milliseconds since 1970. */
  now(deviceMs: number = Date.now()): number {
    return deviceMs + this.#offsetMs;
  }
}
