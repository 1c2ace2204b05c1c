/** An estimate that is older than this is replaced by a lower one: the device's own clock may have been set. */
const trustMs = 60_000;

/**
 * The server's clock, as far as it can be known from the times in its messages. A message can only arrive
 * late, never early, so of several estimates the highest is the closest.
 */
export class ServerClock {
  #offsetMs = 0;
  #takenAt = Number.NEGATIVE_INFINITY;

  /** Takes the server's time from a message that has just arrived; milliseconds since 1970. */
  hear(serverMs: number, deviceMs: number = Date.now()): void {
    const offsetMs = serverMs - deviceMs;
    const isStale = Math.abs(deviceMs - this.#takenAt) > trustMs;
    if (offsetMs < this.#offsetMs && !isStale) return;
    this.#offsetMs = offsetMs;
    this.#takenAt = deviceMs;
  }

  /** The server's time now; milliseconds since 1970. */
  now(deviceMs: number = Date.now()): number {
    return deviceMs + this.#offsetMs;
  }
}
