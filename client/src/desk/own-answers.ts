/** Something whose commands expect the revision that the desk has seen. */
export interface Steered {
  id: string;
  revision?: number | undefined;
}

/**
 * What this desk was answered and does not see yet. From the moment at which the picture shows it the picture alone
 * counts: undoing may bring back an earlier revision.
 */
export class OwnAnswers {
  readonly #told = new Map<string, number>();
  /** the last answer about each thing, whether it is shown or not */
  readonly #last = new Map<string, number>();
  #shown = new Map<string, number>();

  /** False if the picture was faster than the answer. */
  tell(id: string, revision: number): boolean {
    this.#last.set(id, revision);
    if ((this.#shown.get(id) ?? -1) >= revision) return false;
    this.#told.set(id, revision);
    return true;
  }

  /** True if it shows something that was answered. */
  show(things: readonly Steered[]): boolean {
    this.#shown = new Map(things.map(({ id, revision = 0 }) => [id, revision]));
    const known = [...this.#told].filter(([id, revision]) => (this.#shown.get(id) ?? -1) >= revision);
    for (const [id] of known) this.#told.delete(id);
    return known.length > 0;
  }

  /** The picture had its time. */
  forget(id: string, revision: number): void {
    if (this.#told.get(id) === revision) this.#told.delete(id);
  }

  isTold(id: string): boolean {
    return this.#told.has(id);
  }

  /**
   * What a command about a thing expects that was pressed when the thing was shown like this: what this desk has made
   * of it since, and nothing that somebody else has.
   */
  newest({ id, revision = 0 }: Steered): number {
    const shown = this.#shown.get(id) ?? 0;
    const own = shown === this.#last.get(id) ? shown : 0;
    return Math.max(revision, this.#told.get(id) ?? own);
  }
}
